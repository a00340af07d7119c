import { Trans, useLingui } from "@lingui/react/macro";
import { Amount } from "#web/design/amount.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { decimalOf } from "#web/design/decimal.ts";
import type { ReadAssessment } from "./read-aid.ts";

type Cost = ReadAssessment["costs"][number];

/** What the other State aids leave on each expense that the advance would pay for. */
export function CostsRooms({ of: { costs } }: { of: ReadAssessment }) {
  const { t } = useLingui();
  if (costs.length === 0) return null;
  const amount = (key: "allowed" | "granted" | "room", title: string) => ({
    key,
    title,
    numeric: true,
    value: (cost: Cost) => decimalOf(cost[key]),
    cell: (cost: Cost) => <Amount cents={cost[key]} />,
  });
  return (
    <>
      <DataTable
        caption={t`Cumul avec d'autres aides sur les mêmes dépenses`}
        file="alize-cumul"
        rows={costs}
        rowKey={({ expense }) => expense}
        empty={null}
        columns={[
          { key: "expense", title: t`Dépense`, value: ({ expense }) => expense },
          amount("allowed", t`Aides permises`),
          amount("granted", t`Déjà accordées`),
          amount("room", t`Reste avant cette aide`),
        ]}
      />
      <p>
        <Trans>
          Les aides permises sont la plus haute intensité des régimes, appliquée à leurs dépenses éligibles.
          Cette aide est supposée porter entière sur chacune de ces dépenses, par prudence.
        </Trans>
      </p>
    </>
  );
}
