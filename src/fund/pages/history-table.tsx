import { Trans, useLingui } from "@lingui/react/macro";
import type { z } from "zod";
import type { Cents } from "#kernel/money.ts";
import { useRead } from "#web/api/use-read.ts";
import { Amount } from "#web/design/amount.tsx";
import { type DataColumn, DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { decimalOf } from "#web/design/decimal.ts";
import { moneyColumn } from "#web/design/money-column.tsx";
import { Rate } from "#web/design/rate.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { fundContract, type HistoryPoint } from "../contract.ts";
import type { MeasuredKey } from "../domain/figure-keys.ts";

type Point = z.output<typeof HistoryPoint>;

const shown: readonly MeasuredKey[] = [
  "capital-base",
  "paid-in",
  "held",
  "disbursed",
  "outstanding",
  "written-off",
  "recovered",
  "cash",
  "available",
];

/** The position at each month end; what only a closing measures is a dash before it. */
export function HistoryTable({ points, file }: { points: readonly Point[]; file: string }) {
  const { t } = useLingui();
  const locale = useLocale();
  const dictionary = useRead(fundContract, "readFigureDictionary", {});
  const names = new Map(dictionary.data?.figures.map(({ key, name }) => [key, name[locale]]));
  return (
    <DataTable
      caption={t`Le fonds à chaque fin de mois`}
      file={file}
      rows={points}
      rowKey={({ on }) => on}
      empty={<Trans>L'histoire du fonds commencera à sa première fin de mois.</Trans>}
      columns={[
        {
          key: "on",
          title: t`Fin de mois`,
          value: ({ on }) => on,
          cell: ({ on }) => <Day date={on} />,
        },
        ...shown.map((key) => moneyColumn(key, names.get(key) ?? key, ({ figures }: Point) => figures[key])),
        frozenColumn("in-arrears", names.get("in-arrears") ?? "in-arrears", ({ inArrears }) => inArrears),
        frozenColumn("provisioned", names.get("provisioned") ?? "provisioned", (point) => point.provisioned),
        {
          key: "utilisation",
          title: t`Utilisation`,
          numeric: true,
          value: ({ utilisation }) => (utilisation === null ? "" : utilisation / 100),
          cell: ({ utilisation }) => <Rate of={utilisation} />,
        },
      ]}
    />
  );
}

function frozenColumn(key: string, title: string, of: (point: Point) => Cents | null): DataColumn<Point> {
  return {
    key,
    title,
    numeric: true,
    value: (point) => {
      const amount = of(point);
      return amount === null ? "" : decimalOf(amount);
    },
    cell: (point) => {
      const amount = of(point);
      return amount === null ? "–" : <Amount cents={amount} />;
    },
  };
}
