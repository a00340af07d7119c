/** The file that a French spreadsheet opens at once: semicolons, decimal commas, UTF-8 with its mark. */
export function filesCsv(lines: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${lines.map((cells) => cells.map(cell).join(";")).join("\r\n")}\r\n`;
}

function cell(value: string | number): string {
  if (typeof value === "number" || /^-?\d+([.,]\d+)?$/.test(value)) return String(value).replace(".", ",");
  // A text that a spreadsheet would run as a formula is given as the text it is.
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
