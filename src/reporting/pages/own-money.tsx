import { Trans, useLingui } from "@lingui/react/macro";
import { formatDays } from "#kernel/format.ts";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { MoneyTable } from "#web/design/money-table.tsx";
import { Card, Note } from "#web/design/page.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import type { ReadMoneyReport } from "./read-financial-report.ts";
import styles from "./report.module.css";

/** What the funder promised by the convention, and what became of its euros in the fund. */
export function OwnMoney({ read: { own, about } }: { read: ReadMoneyReport }) {
  return (
    <Card
      title={<Trans>L'argent de {about.funder.name}</Trans>}
      lead={
        <Trans>
          Au <Day date={about.endsOn} />, d'après le journal, euro par euro.
        </Trans>
      }
    >
      <div className={styles.pair}>
        <Facts
          facts={[
            {
              key: "promised",
              label: <Trans>Promis par la convention</Trans>,
              value: <Amount cents={own.promised} />,
            },
            { key: "called", label: <Trans>Appelé</Trans>, value: <Amount cents={own.called} /> },
            { key: "paid", label: <Trans>Versé</Trans>, value: <Amount cents={own.paid} /> },
            { key: "released", label: <Trans>Abandonné</Trans>, value: <Amount cents={own.released} /> },
          ]}
        />
        <Facts
          facts={[
            {
              key: "in",
              label: <Trans>Versé au fonds depuis l'origine</Trans>,
              value: <Amount cents={own.paidIn} />,
            },
            { key: "back", label: <Trans>Rendu</Trans>, value: <Amount cents={own.returned} /> },
            ...(own.moved === 0n
              ? []
              : [
                  {
                    key: "moved",
                    label: <Trans>Venu d'autres fonds</Trans>,
                    value: <Amount cents={own.moved} />,
                  },
                ]),
            { key: "lost", label: <Trans>Part des pertes</Trans>, value: <Amount cents={own.lost} /> },
            {
              key: "recovered",
              label: <Trans>Part recouvrée ensuite</Trans>,
              value: <Amount cents={own.recovered} />,
            },
            { key: "costs", label: <Trans>Part des frais</Trans>, value: <Amount cents={own.costs} /> },
            {
              key: "capital",
              label: <Trans>Il lui reste dans le fonds</Trans>,
              value: <Amount cents={own.capital} />,
              strong: true,
            },
            {
              key: "lent",
              label: <Trans>dont prêté à des entreprises</Trans>,
              value: <Amount cents={own.lent} />,
            },
            { key: "free", label: <Trans>dont disponible</Trans>, value: <Amount cents={own.available} /> },
          ]}
        />
      </div>
    </Card>
  );
}

/** The days that partners give, valued: accounts 86 and 87. */
export function InKind({ read: { inKind } }: { read: ReadMoneyReport }) {
  const { t } = useLingui();
  const locale = useLocale();
  return (
    <Card title={<Trans>Les journées données, valorisées</Trans>}>
      <MoneyTable
        caption={t`Contributions volontaires en nature`}
        headTitle={<Trans>Comptes 86 et 87</Trans>}
        columns={[
          { key: "planned", title: <Trans>Prévu</Trans>, label: t`Prévu` },
          { key: "given", title: <Trans>Donné et confirmé</Trans>, label: t`Donné et confirmé` },
        ]}
        rows={[
          {
            key: "days",
            head: <Trans>Journées</Trans>,
            cells: [formatDays(inKind.plannedHalfDays, locale), formatDays(inKind.givenHalfDays, locale)],
          },
          {
            key: "worth",
            head: <Trans>Valeur</Trans>,
            cells: [
              <Amount key="planned" cents={inKind.planned} />,
              <Amount key="given" cents={inKind.given} />,
            ],
          },
        ]}
      />
      {inKind.dayRate === null ? null : (
        <Note>
          <Trans>
            Une journée compte <Amount cents={inKind.dayRate} />, le tarif de la convention.
          </Trans>
        </Note>
      )}
    </Card>
  );
}
