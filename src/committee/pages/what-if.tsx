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
  amount: Cents;
}

/** « Et si nous disons oui » : the fund before and after, how much of it works, the months to come. */
export function WhatIf({ params, sitting, amount }: WhatIfProps) {
  const { t } = useLingui();
  const after = holdIn(sitting.fund, amount);
  return (
    <section className={styles.wide} aria-label={t`Et si nous disons oui ?`}>
      <p role="status">
        <strong>
          <Trans>Et si nous disons oui ?</Trans>
        </strong>{" "}
        {after.isEnough ? (
          <Trans>
            Disponible : <Amount cents={sitting.fund.available} round /> →{" "}
            <Amount cents={after.available} round />.
          </Trans>
        ) : (
          <Status tone="brick">
            <Trans>
              Le fonds n'a que <Amount cents={sitting.fund.available} round />.
            </Trans>
          </Status>
        )}
      </p>
      <Utilisation params={params} sitting={sitting} amount={amount} />
      <ComingMonths params={params} amount={amount} />
    </section>
  );
}

/** Idle money is a fault: the share of the capital that is lent or decided, before and after. */
function Utilisation({ params, sitting, amount }: WhatIfProps) {
  const outlook = useRead(committeeContract, "readOutlook", { params }).data;
  if (outlook === undefined) return null;
  const { outstanding, capitalBase } = outlook;
  const fund = { outstanding, capitalBase, held: sitting.fund.held };
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

function ComingMonths({ params, amount }: Omit<WhatIfProps, "sitting">) {
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
