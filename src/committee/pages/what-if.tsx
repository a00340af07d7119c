import { Trans, useLingui } from "@lingui/react/macro";
import { type Cents, cents, minus } from "#kernel/money.ts";
import { useRead } from "#web/api/use-read.ts";
import { Amount } from "#web/design/amount.tsx";
import { MoneyTable } from "#web/design/money-table.tsx";
import { Note } from "#web/design/page.tsx";
import { Rate } from "#web/design/rate.tsx";
import { Status } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { committeeContract } from "../contract.ts";
import { holdIn, utilisationWith } from "../domain/what-if.ts";
import styles from "./committee.module.css";
import type { ReadSitting, SittingParams } from "./read-sitting.ts";

interface WhatIfProps {
  params: SittingParams;
  sitting: ReadSitting;
  item: ReadSitting["items"][number];
  amount: Cents;
}

/** « Et si nous disons oui » : the fund before and after, how much of it works, the months to come. */
export function WhatIf({ params, sitting, item, amount }: WhatIfProps) {
  const { t } = useLingui();
  const { reach } = item;
  const available = reach?.available ?? sitting.fund.available;
  const after = holdIn({ ...sitting.fund, available }, amount);
  return (
    <section className={styles.wide} aria-label={t`Et si nous disons oui ?`}>
      <p role="status">
        <strong>
          <Trans>Et si nous disons oui ?</Trans>
        </strong>{" "}
        {after.isEnough ? (
          <Trans>
            Disponible : <Amount cents={available} round /> → <Amount cents={after.available} round />.
          </Trans>
        ) : (
          <Status tone="brick">
            <Trans>
              Le fonds n'a que <Amount cents={available} round /> pour ce dossier.
            </Trans>
          </Status>
        )}
      </p>
      {reach === null ? null : <Reserved available={sitting.fund.available} reach={reach} />}
      <Utilisation params={params} fund={sitting.fund} amount={amount} />
      <ComingMonths params={params} amount={amount} />
    </section>
  );
}

/** What funders keep: for files like this one, and for others. */
function Reserved({
  available,
  reach,
}: {
  available: Cents;
  reach: NonNullable<ReadSitting["items"][number]["reach"]>;
}) {
  const kept = minus(available, reach.available);
  return (
    <ul>
      {reach.reserved.map(({ id, name, amount }) => (
        <li key={id}>
          <Trans>
            dont <Amount cents={amount} round /> réservés à « {name} », pris en premier
          </Trans>
        </li>
      ))}
      {kept <= 0n ? null : (
        <li>
          <Trans>
            <Amount cents={kept} round /> de plus sont réservés par des financeurs à d'autres secteurs ou
            communes
          </Trans>
        </li>
      )}
    </ul>
  );
}

/** Idle money is a fault: the share of the capital that is lent or decided, before and after. */
function Utilisation({
  params,
  fund: { held },
  amount,
}: Pick<WhatIfProps, "params" | "amount"> & { fund: ReadSitting["fund"] }) {
  const outlook = useRead(committeeContract, "readOutlook", { params }).data;
  if (outlook === undefined) return null;
  const { outstanding, capitalBase } = outlook;
  const fund = { outstanding, capitalBase, held };
  return (
    <p>
      <Trans>
        Part du fonds au travail : <Rate of={utilisationWith(fund, cents(0n))} /> →{" "}
        <Rate of={utilisationWith(fund, amount)} />, de <Amount cents={capitalBase} round />.
      </Trans>
    </p>
  );
}

const monthTags = { fr: "fr-FR", en: "en-GB" } as const;

function ComingMonths({ params, amount }: Pick<WhatIfProps, "params" | "amount">) {
  const { t } = useLingui();
  const locale = useLocale();
  const outlook = useRead(committeeContract, "readOutlook", { params }).data;
  if (outlook === undefined || outlook.months.length === 0) return null;
  const words = new Intl.DateTimeFormat(monthTags[locale], {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return (
    <details className={styles.block}>
      <summary>
        <Trans>Les mois qui suivent</Trans>
      </summary>
      <MoneyTable
        caption={t`Disponible, mois par mois, si nous disons oui`}
        headTitle={<Trans>Fin de mois</Trans>}
        columns={[
          {
            key: "expected",
            title: <Trans>Remboursements attendus</Trans>,
            label: t`Remboursements attendus`,
          },
          {
            key: "without",
            title: <Trans>Disponible sans cet accord</Trans>,
            label: t`Disponible sans cet accord`,
          },
          { key: "with", title: <Trans>Disponible avec</Trans>, label: t`Disponible avec` },
        ]}
        rows={outlook.months.map(({ month, expected, available }) => ({
          key: month,
          head: words.format(new Date(`${month}-01T00:00:00Z`)),
          cells: [
            <Amount key="expected" cents={expected} round />,
            <Amount key="without" cents={available} round />,
            <Amount key="with" cents={minus(available, amount)} round />,
          ],
        }))}
      />
      <Note>
        <Trans>
          Si les entreprises remboursent comme prévu, sans autre décision ni versement au fonds, et sans les
          remboursements de cette avance.
        </Trans>
      </Note>
    </details>
  );
}
