import type { ReactNode } from "react";
import styles from "./money-table.module.css";

export interface MoneyColumn {
  key: string;
  title: ReactNode;
  /** Shown before the figure where the table stacks into cards, on a phone. */
  label: string;
}

export interface MoneyRow {
  key: string;
  head: ReactNode;
  cells: readonly ReactNode[];
  chosen?: boolean;
}

interface MoneyTableProps {
  caption: string;
  headTitle: ReactNode;
  columns: readonly MoneyColumn[];
  rows: readonly MoneyRow[];
  /** Rows become cards on a phone; a long narrow table rather stays a table. */
  stacking?: boolean;
}

/** Figures under one another: tabular, aligned on their last digit, with a name for those who hear them. */
export function MoneyTable({ caption, headTitle, columns, rows, stacking = true }: MoneyTableProps) {
  return (
    <table className={`${styles.table} ${stacking ? styles.stacking : ""}`}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{headTitle}</th>
          {columns.map((column) => (
            <th key={column.key} scope="col">
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} data-chosen={row.chosen === true}>
            <th scope="row">{row.head}</th>
            {columns.map((column, index) => (
              <td key={column.key} data-label={column.label}>
                {row.cells[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
