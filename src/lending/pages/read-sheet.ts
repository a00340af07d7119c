/** The cells of the first sheet of a workbook, as text: a date as the calendar writes it, an amount as its digits. */
export async function readSheetCells(file: File): Promise<string[][]> {
  // The library comes with whoever brings a workbook, not with the page.
  const { readSheet } = await import("read-excel-file/universal");
  const rows = await readSheet(file);
  return rows.map((cells) => cells.map(textOf));
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  // Twelve figures: what a spreadsheet computes ends in dust, what a person types does not reach them.
  if (typeof cell === "number") return String(Number(cell.toPrecision(12)));
  return typeof cell === "string" || typeof cell === "boolean" ? String(cell) : "";
}

/** Gives the browser an empty workbook with these headings to keep. */
export async function keepModel(headings: readonly string[], name: string): Promise<void> {
  const { default: writeExcelFile } = await import("write-excel-file/browser");
  const heading = headings.map((value) => ({ value, fontWeight: "bold" as const }));
  await writeExcelFile([heading]).toFile(name);
}
