import type { Cents } from "#kernel/money.ts";
import { Amount } from "./amount.tsx";
import type { DataColumn } from "./data-table.tsx";
import { decimalOf } from "./decimal.ts";

/** A column of amounts: shown in euros, sorted and exported as decimals. */
export function moneyColumn<Row>(key: string, title: string, of: (row: Row) => Cents): DataColumn<Row> {
  return {
    key,
    title,
    numeric: true,
    value: (row) => decimalOf(of(row)),
    cell: (row) => <Amount cents={of(row)} />,
  };
}
