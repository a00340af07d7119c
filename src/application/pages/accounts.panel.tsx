import { Trans, useLingui } from "@lingui/react/macro";
import type { z } from "zod";
import { formatDay } from "#kernel/format.ts";
import { useRead } from "#web/api/use-read.ts";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { MoneyTable } from "#web/design/money-table.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import type { Accounts$ } from "../contract/account-routes.ts";
import { applicationContract } from "../contract.ts";
import { accountFigures, type RatioKey, ratioKeys } from "../domain/firm-accounts.ts";
import { figureNames, ratioFormulas, ratioNames } from "./account-names.ts";
import { EnterAccounts } from "./accounts.form.tsx";
import styles from "./application.module.css";
import type { FileParams } from "./read-application.ts";

type ReadYears = z.output<typeof Accounts$>["years"];
type ReadRatio = ReadYears[number]["ratios"][number];

/** Three years of the firm's accounts, and what one counts from them. */
export function AccountsPanel({ params }: { params: FileParams }) {
  const { mayCall } = useRights(params.territory);
  return mayCall(applicationContract.routes.readAccounts) ? <Accounts params={params} /> : null;
}

function Accounts({ params }: { params: FileParams }) {
  const { mayCall } = useRights(params.territory);
  const read = useRead(applicationContract, "readAccounts", { params });
  return (
    <Reading of={read}>
      {({ years }) => (
        <Card title={<AccountsTitle years={years} />}>
          {years.length === 0 ? null : <Years years={years} />}
          {mayCall(applicationContract.routes.enterAccounts) ? (
            <details className={styles.block}>
              <summary>
                <Trans>Saisir un exercice</Trans>
              </summary>
              <EnterAccounts params={params} />
            </details>
          ) : null}
        </Card>
      )}
    </Reading>
  );
}

function AccountsTitle({ years }: { years: ReadYears }) {
  return years.length === 0 ? (
    <Trans>Les comptes de l'entreprise ne sont pas saisis</Trans>
  ) : (
    <Trans>Les comptes de l'entreprise et leurs ratios</Trans>
  );
}

/** The years side by side: the figures as they were entered, then the ratios. */
export function Years({ years }: { years: ReadYears }) {
  const { i18n, t } = useLingui();
  const locale = useLocale();
  const columns = years.map(({ closedOn }) => ({
    key: closedOn,
    title: <Day date={closedOn} />,
    label: formatDay(closedOn, locale),
  }));
  return (
    <>
      <MoneyTable
        caption={t`Les comptes, exercice par exercice`}
        headTitle={<Trans>Exercice clos le</Trans>}
        columns={columns}
        rows={accountFigures.map((figure) => ({
          key: figure,
          head: i18n._(figureNames[figure]),
          cells: years.map(({ figures, closedOn }) => {
            const amount = figures[figure];
            return amount === null ? (
              <Unknown key={closedOn} />
            ) : (
              <Amount key={closedOn} cents={amount} round />
            );
          }),
        }))}
      />
      <MoneyTable
        caption={t`Les ratios, exercice par exercice`}
        headTitle={<Trans>Ratio et formule</Trans>}
        columns={columns}
        rows={ratioKeys.map((key) => ({
          key,
          head: <RatioHead of={key} />,
          cells: years.map(({ ratios, closedOn }) => (
            <RatioValue key={closedOn} of={ratios.find((ratio) => ratio.key === key)} />
          )),
        }))}
      />
      <ul className={styles.soft}>
        {years.map(({ closedOn, months, source, by, on }) => (
          <li key={closedOn}>
            <Trans>
              Exercice de {months} mois clos le <Day date={closedOn} /> : {source}, saisi par {by} le{" "}
              <Day date={on} />.
            </Trans>
          </li>
        ))}
      </ul>
    </>
  );
}

function RatioHead({ of }: { of: RatioKey }) {
  const { i18n } = useLingui();
  return (
    <>
      {i18n._(ratioNames[of])}
      <br />
      <span className={styles.soft}>{i18n._(ratioFormulas[of])}</span>
    </>
  );
}

function Unknown() {
  return (
    <span className={styles.soft}>
      <Trans>non connu</Trans>
    </span>
  );
}

function RatioValue({ of }: { of: ReadRatio | undefined }) {
  const locale = useLocale();
  if (of === undefined) return null;
  if (of.value === null) return <WhyNot why={of.why} />;
  const value = locale === "fr" ? of.value.replace(".", ",") : of.value;
  switch (of.unit) {
    case "percent":
      return <Trans>{value} %</Trans>;
    case "years":
      return <Trans>{value} ans</Trans>;
    case "days":
      return <Trans>{value} jours</Trans>;
  }
}

function WhyNot({ why }: { why: ReadRatio["why"] }) {
  return (
    <span className={styles.soft}>
      {why === "not-positive" ? (
        <Trans>sans objet (diviseur nul ou négatif)</Trans>
      ) : why === "other-length" ? (
        <Trans>durées différentes</Trans>
      ) : why === "no-year-before" ? (
        <Trans>pas d'exercice précédent</Trans>
      ) : (
        <Trans>non connu</Trans>
      )}
    </span>
  );
}
