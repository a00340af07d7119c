import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { z } from "zod";
import { DataTable } from "#web/design/data-table.tsx";
import { moneyColumn } from "#web/design/money-column.tsx";
import { Rate } from "#web/design/rate.tsx";
import { Status } from "#web/design/status.tsx";
import type { ProvisionLine } from "../contract.ts";

type Line = z.output<typeof ProvisionLine>;

interface ProvisionsTableProps {
  territory: string;
  file: string;
  provisions: readonly Line[];
}

/** What is set aside for each advance that is late or in liquidation, with what it was reckoned from. */
export function ProvisionsTable({ territory, file, provisions }: ProvisionsTableProps) {
  const { t } = useLingui();
  return (
    <DataTable
      caption={t`Provisions par avance`}
      file={file}
      rows={provisions}
      rowKey={({ advance }) => advance}
      empty={<Trans>Aucune avance n'est en retard à cette date : rien n'est à provisionner.</Trans>}
      columns={[
        { key: "number", title: t`N°`, numeric: true, value: ({ number }) => number },
        {
          key: "firm",
          title: t`Entreprise`,
          value: ({ firm }) => firm.name,
          cell: ({ advance, firm }) => (
            <Link to="/territoires/$territory/avances/$advance" params={{ territory, advance }}>
              {firm.name}
            </Link>
          ),
        },
        moneyColumn("outstanding", t`Reste dû`, ({ outstanding }: Line) => outstanding),
        moneyColumn("late", t`En retard`, ({ late }: Line) => late),
        { key: "days", title: t`Jours de retard`, numeric: true, value: ({ daysLate }) => daysLate },
        {
          key: "state",
          title: t`État`,
          value: ({ inLiquidation }) => (inLiquidation ? t`en liquidation` : t`en retard`),
          cell: ({ inLiquidation }) => (
            <Status tone={inLiquidation ? "brick" : "ochre"}>
              {inLiquidation ? <Trans>en liquidation</Trans> : <Trans>en retard</Trans>}
            </Status>
          ),
        },
        {
          key: "rate",
          title: t`Taux`,
          numeric: true,
          value: ({ rate }) => rate / 100,
          cell: ({ rate }) => <Rate of={rate} />,
        },
        moneyColumn("amount", t`Provision`, ({ amount }: Line) => amount),
        { key: "policy", title: t`Barème n°`, numeric: true, value: ({ policyVersion }) => policyVersion },
      ]}
    />
  );
}
