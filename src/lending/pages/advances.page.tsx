import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { formatRoundEuros } from "#kernel/format.ts";
import { sum } from "#kernel/money.ts";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Amount } from "#web/design/amount.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { decimalOf } from "#web/design/decimal.ts";
import { moneyColumn } from "#web/design/money-column.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { lendingContract } from "../contract.ts";
import { advanceStatusNames, advanceStatusTones } from "./advance-words.ts";
import type { ReadAdvanceLine } from "./read-advance.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/avances");

/** Every advance of the territory: what is owed, what is late, the next debit. */
export function AdvancesPage() {
  const { territory } = route.useParams();
  const read = useRead(lendingContract, "listAdvances", { params: { territory } });
  return (
    <Page
      title={<Trans>Les avances</Trans>}
      lead={
        <Trans>Prêtées sans intérêt, sans frais et sans caution ; remboursées, elles servent encore.</Trans>
      }
    >
      <Reading of={read}>
        {({ advances }) => (
          <>
            <Card title={<AdvancesTitle advances={advances} />}>
              <AdvancesTable territory={territory} advances={advances} />
            </Card>
            <Actions>
              <ActionLink to="/territoires/$territory/avances/reprise" params={{ territory }}>
                <Trans>Reprendre des avances en cours</Trans>
              </ActionLink>
            </Actions>
          </>
        )}
      </Reading>
    </Page>
  );
}

function AdvancesTitle({ advances }: { advances: readonly ReadAdvanceLine[] }) {
  const locale = useLocale();
  const outstanding = formatRoundEuros(sum(advances.map((line) => line.outstanding)), locale);
  const late = formatRoundEuros(sum(advances.map((line) => line.late)), locale);
  return (
    <Trans>
      {outstanding} d'encours, dont {late} en retard
    </Trans>
  );
}

function AdvancesTable({ territory, advances }: { territory: string; advances: readonly ReadAdvanceLine[] }) {
  const { t, i18n } = useLingui();
  return (
    <DataTable
      caption={t`Avances`}
      file="alize-avances"
      rows={advances}
      rowKey={({ id }) => id}
      empty={<Trans>Aucune avance encore. La première suit un accord du comité.</Trans>}
      columns={[
        { key: "number", title: t`N°`, numeric: true, value: ({ number }) => number },
        {
          key: "firm",
          title: t`Entreprise`,
          value: ({ firm }) => firm.name,
          cell: ({ id, firm }) => (
            <Link to="/territoires/$territory/avances/$advance" params={{ territory, advance: id }}>
              {firm.name}
            </Link>
          ),
        },
        moneyColumn("principal", t`Montant`, ({ principal }: ReadAdvanceLine) => principal),
        moneyColumn("outstanding", t`Reste dû`, ({ outstanding }: ReadAdvanceLine) => outstanding),
        {
          key: "late",
          title: t`En retard`,
          numeric: true,
          value: ({ late }) => decimalOf(late),
          cell: ({ late }) =>
            late === 0n ? (
              <Amount cents={late} />
            ) : (
              <Status tone="brick">
                <Amount cents={late} />
              </Status>
            ),
        },
        {
          key: "next",
          title: t`Prochain prélèvement`,
          value: ({ nextDebit }) => nextDebit?.on ?? "",
          cell: ({ nextDebit }) =>
            nextDebit === null ? (
              "–"
            ) : (
              <>
                <Day date={nextDebit.on} /> : <Amount cents={nextDebit.amount} />
              </>
            ),
        },
        {
          key: "status",
          title: t`État`,
          value: ({ status }) => i18n._(advanceStatusNames[status]),
          cell: ({ status }) => (
            <Status tone={advanceStatusTones[status]}>{i18n._(advanceStatusNames[status])}</Status>
          ),
        },
      ]}
    />
  );
}
