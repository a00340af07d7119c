export type Plain = string | number;

interface CsvColumn<Row> {
  title: string;
  value: (row: Row) => Plain;
}

/** The file a French spreadsheet opens at once: semicolons, decimal commas, UTF-8 with its mark. */
export function csvOf<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map(({ value }) => value(row))),
  ];
  return `\ufeff${lines.map((cells) => cells.map(csvCell).join(";")).join("\r\n")}\r\n`;
}

function csvCell(value: Plain): string {
  const isFigure = typeof value === "number" || /^-?\d+(\.\d+)?$/.test(value);
  if (isFigure) return String(value).replace(".", ",");
  // A text that a spreadsheet would run as a formula is given as the text it is.
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function saveFile(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
