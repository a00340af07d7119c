import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { type AccountingEntry, type AccountingLine, writtenNumber } from "./accounting-entry.ts";
import { type FecColumn, fecColumns } from "./fec-columns.ts";
import { journals } from "./journals.ts";

/** What the tax administration reads without a doubt: one line end, known to all. */
export const fecLineEnd = "\r\n";

export const fecHeader = fecColumns.join("\t");

/** "123456782FEC20261231.txt" */
export function fecFileName(siren: string, closedOn: PlainDate): string {
  return `${siren}FEC${compact(closedOn)}.txt`;
}

/** The lines of an entry of the books, without their ends; a commitment has none. */
export function fecLinesOf(entry: AccountingEntry): string[] {
  const { number } = entry;
  if (number === null) return [];
  return entry.lines.map((line) => {
    const written = columnsOf(entry, writtenNumber(number), line);
    return fecColumns.map((column) => written[column]).join("\t");
  });
}

function columnsOf(
  { journal, on, piece, label, validatedOn }: AccountingEntry,
  number: string,
  line: AccountingLine,
): Record<FecColumn, string> {
  return {
    JournalCode: journal,
    JournalLib: journals[journal],
    EcritureNum: number,
    EcritureDate: compact(on),
    CompteNum: line.account,
    CompteLib: plain(line.accountLabel),
    CompAuxNum: line.third?.code ?? "",
    CompAuxLib: plain(line.third?.name ?? ""),
    PieceRef: plain(piece),
    PieceDate: compact(on),
    EcritureLib: plain(label),
    Debit: withComma(line.debit),
    Credit: withComma(line.credit),
    EcritureLet: line.letter ?? "",
    DateLet: line.letteredOn === null ? "" : compact(line.letteredOn),
    ValidDate: validatedOn === null ? "" : compact(validatedOn),
    Montantdevise: "",
    Idevise: "",
  };
}

const longestText = 200;

/** Neither separators nor line ends within a field, and nothing endless. */
function plain(text: string): string {
  const clean = text.replace(/[\p{Cc}\u2028\u2029|\s]+/gu, " ").trim();
  return Array.from(clean).slice(0, longestText).join("").trim();
}

function compact(on: PlainDate): string {
  return on.replaceAll("-", "");
}

/** "416,66" */
function withComma(amount: Cents): string {
  const digits = amount.toString().padStart(3, "0");
  return `${digits.slice(0, -2)},${digits.slice(-2)}`;
}
