import { Trans, useLingui } from "@lingui/react/macro";
import { MoneyTable } from "#web/design/money-table.tsx";
import { Card, Note } from "#web/design/page.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import type { IndicatorKey } from "../domain/indicators.ts";
import { IndicatorFacts } from "./indicator-facts.tsx";
import { IndicatorName } from "./indicator-name.tsx";
import { IndicatorValue, Measured } from "./indicator-value.tsx";
import { PublishedCompared } from "./published-compared.tsx";
import type { ReadReport } from "./read-report.ts";
import styles from "./report.module.css";
import { ReportRiver } from "./report-river.tsx";

/** Where the money came from, by which rule, and where it went. */
export function ReportMoney({ read }: { read: ReadReport }) {
  return (
    <>
      <Card title={<MoneyFinding read={read} />}>
        <ReportRiver read={read} />
        <div className={styles.pair}>
          <IndicatorFacts
            read={read}
            strong="mobilised"
            keys={["mobilised-private", "mobilised-local", "mobilised-state", "mobilised"]}
          />
          <IndicatorFacts read={read} keys={["called", "paid-in", "private-donors", "donor-concentration"]} />
        </div>
      </Card>
      <Card title={<Trans>La part publique, prévue et constatée</Trans>}>
        <BothShares read={read} />
        <Matching read={read} />
        {read.isFoundingCase ? <PublishedCompared read={read} /> : null}
      </Card>
      <Card
        title={<Trans>Trois effets de levier, jamais mêlés</Trans>}
        lead={
          <Trans>
            Chacun répond à une autre question : les additionner ou les multiplier n'a pas de sens.
          </Trans>
        }
      >
        <IndicatorFacts read={read} keys={["public-leverage", "bank-leverage", "rotation"]} />
      </Card>
    </>
  );
}

function MoneyFinding({ read }: { read: ReadReport }) {
  const leverage = read.figures["public-leverage"];
  if (leverage === null) return <Trans>L'argent des partenaires</Trans>;
  return (
    <Trans>
      Un euro privé promis en a amené <Measured value={leverage} unit="RATIO" /> de public
    </Trans>
  );
}

function BothShares({ read }: { read: ReadReport }) {
  const { t } = useLingui();
  const row = (key: string, planned: IndicatorKey, actual: IndicatorKey) => ({
    key,
    head: <IndicatorName of={planned} />,
    cells: [
      <IndicatorValue key="planned" of={planned} read={read} />,
      <IndicatorValue key="actual" of={actual} read={read} />,
    ],
  });
  return (
    <MoneyTable
      caption={t`Part publique, prévue et constatée`}
      headTitle={<Trans>Part publique</Trans>}
      columns={[
        { key: "planned", title: <Trans>Promis</Trans>, label: t`Promis` },
        { key: "actual", title: <Trans>Versé et donné</Trans>, label: t`Versé et donné` },
      ]}
      rows={[
        row("cash", "public-share-planned", "public-share-actual"),
        row("days", "public-share-with-days-planned", "public-share-with-days-actual"),
      ]}
    />
  );
}

/** The matching line by line, as anyone may check it. */
function Matching({ read: { matching } }: { read: ReadReport }) {
  const locale = useLocale();
  if (matching === null) return null;
  return (
    <>
      <h3>
        <Trans>L'abondement, ligne par ligne</Trans>
      </h3>
      <ul className={styles.lines}>
        {matching.lines.map(({ contributor, name, explanation }) => (
          <li key={contributor}>
            <strong className={styles.name}>{name[locale]}</strong> : {explanation[locale]}
          </li>
        ))}
      </ul>
      <Note>
        <Trans>Calculé sur les promesses, à la signature ; chaque ligne est arrondie au centime.</Trans>
      </Note>
    </>
  );
}
