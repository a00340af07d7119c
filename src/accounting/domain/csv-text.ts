export type Cell = string | number | bigint | null;

/** The file a French spreadsheet opens at once: semicolons, decimal commas, UTF-8 with its mark. */
export function csvText(titles: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${[titles, ...rows].map(csvRow).join("")}`;
}

export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(";")}\r\n`;
}

/** "-1 234,50" without its space: a figure to add up. */
export function inEuros(amount: bigint): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, "0");
  return `${amount < 0n ? "-" : ""}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

function csvCell(value: Cell): string {
  if (value === null) return "";
  if (typeof value !== "string" || /^-?\d+(,\d+)?$/.test(value)) return String(value);
  // A text that a spreadsheet would run as a formula is given as the text it is.
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
