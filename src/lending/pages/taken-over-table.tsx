import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { moneyColumn } from "#web/design/money-column.tsx";
import { Card } from "#web/design/page.tsx";
import type { ReadTakeOvers } from "./read-take-overs.ts";

type Taken = ReadTakeOvers["taken"][number];

export function TakenOverTable({ territory, taken }: { territory: string; taken: readonly Taken[] }) {
  const { t } = useLingui();
  return (
    <Card title={<Trans>Déjà reprises</Trans>}>
      <DataTable
        caption={t`Avances reprises`}
        file="alize-avances-reprises"
        rows={taken}
        rowKey={({ advance }) => advance}
        empty={<Trans>Aucune avance reprise encore. Le classeur que vous choisirez se lit au-dessus.</Trans>}
        columns={[
          { key: "reference", title: t`Ancienne référence`, value: ({ reference }) => reference },
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
          { key: "on", title: t`Reprise le`, value: ({ on }) => on, cell: ({ on }) => <Day date={on} /> },
          moneyColumn("principal", t`Versé à l'origine`, ({ principal }: Taken) => principal),
          moneyColumn("outstanding", t`Reste dû à la reprise`, ({ outstanding }: Taken) => outstanding),
        ]}
      />
    </Card>
  );
}
