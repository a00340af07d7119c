import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { type ReactNode, useMemo } from "react";
import { ActionButton } from "./actions.tsx";
import { csvOf, type Plain, saveFile } from "./csv.ts";
import styles from "./data-table.module.css";

export interface DataColumn<Row> {
  key: string;
  /** The column's name: on screen, before the figure on a phone, and in the exported file. */
  title: string;
  /** What sorts, is searched and is exported. Money comes as a decimal text, days as a number. */
  value: (row: Row) => Plain;
  /** What is shown, where it is more than the value. */
  cell?: (row: Row) => ReactNode;
  numeric?: boolean;
}

interface DataTableProps<Row> {
  caption: string;
  /** The exported file's name, without its ending. */
  file: string;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What will be here, and the first step, when there is nothing yet. */
  empty: ReactNode;
}

const features = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
});

/** A table that sorts on each column, filters on any word, and leaves as a CSV file. */
export function DataTable<Row>({ caption, file, columns, rows, rowKey, empty }: DataTableProps<Row>) {
  const { t } = useLingui();
  const data = useMemo(() => rows.map((row) => ({ row })), [rows]);
  const built = useMemo(() => {
    const helper = createColumnHelper<typeof features, { row: Row }>();
    return helper.columns(
      columns.map((column) =>
        helper.accessor(({ row }) => column.value(row), {
          id: column.key,
          header: column.title,
          sortFn: (a, b, id) => comparePlain(a.getValue<Plain>(id), b.getValue<Plain>(id)),
          sortUndefined: "last",
        }),
      ),
    );
  }, [columns]);
  const table = useTable({
    features,
    data,
    columns: built,
    getRowId: ({ row }) => rowKey(row),
    globalFilterFn: (row, id, wanted: string) =>
      plainText(row.getValue<Plain>(id)).includes(searched(wanted)),
  });

  if (rows.length === 0) return <div className={styles.empty}>{empty}</div>;
  const shown = table.getRowModel().rows.map(({ original }) => original.row);

  return (
    <div>
      <div className={styles.tools}>
        <TextInput
          type="search"
          size="md"
          label={t`Filtrer`}
          onChange={(event) => table.setGlobalFilter(event.currentTarget.value)}
        />
        <ActionButton onClick={() => saveFile(`${file}.csv`, csvOf(columns, shown))}>
          <Trans>Exporter en CSV</Trans>
        </ActionButton>
      </div>
      {/* A wide table scrolls sideways: the keyboard must reach it to scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={caption}>
        <table className={styles.table}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {table.getFlatHeaders().map((header, index) => (
                <th
                  key={header.id}
                  scope="col"
                  data-numeric={columns[index]?.numeric === true}
                  aria-sort={ariaSort(header.column.getIsSorted())}
                >
                  <button type="button" onClick={header.column.getToggleSortingHandler()}>
                    {columns[index]?.title}
                    <span aria-hidden>{arrow(header.column.getIsSorted())}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map((column) => (
                  <td key={column.key} data-numeric={column.numeric === true}>
                    {column.cell === undefined ? column.value(row) : column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p role="status" className={styles.count}>
        {shown.length === rows.length ? (
          <Plural value={rows.length} one="# ligne" other="# lignes" />
        ) : (
          <Trans>
            {shown.length} lignes sur {rows.length}
          </Trans>
        )}
      </p>
    </div>
  );
}

function comparePlain(a: Plain, b: Plain): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), "fr", { numeric: true });
}

/** Found without accents nor capitals: « ecole » finds « École ». */
function searched(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function plainText(value: Plain): string {
  return searched(String(value));
}

function ariaSort(sorted: false | "asc" | "desc"): "ascending" | "descending" | "none" {
  if (sorted === false) return "none";
  return sorted === "asc" ? "ascending" : "descending";
}

function arrow(sorted: false | "asc" | "desc"): string {
  if (sorted === false) return "";
  return sorted === "asc" ? " ↑" : " ↓";
}
