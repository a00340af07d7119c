import { concludeFecCheck, openFecCheck, readFecLine } from "../src/accounting/domain/check-fec.ts";
import { type FecColumn, fecColumns } from "../src/accounting/domain/fec-columns.ts";

export type Line = Partial<Record<FecColumn, string>>;

export const name = "123456782FEC20261231.txt";
export const sound: Line = {
  JournalCode: "BQ",
  JournalLib: "Banque",
  EcritureNum: "1",
  EcritureDate: "20260120",
  CompteNum: "512000",
  CompteLib: "Banque du fonds",
  PieceRef: "VIR-1",
  PieceDate: "20260120",
  EcritureLib: "Versement",
  Debit: "0,00",
  Credit: "0,00",
  ValidDate: "20260131",
};

export const written = (line: Line) => fecColumns.map((column) => line[column] ?? "").join("\t");

/** An entry of 12,50 euros on two lines; what is changed is changed on the first. */
export function entry(number: string, changes: Line = {}, both: Line = {}): string[] {
  const common = { ...sound, EcritureNum: number, ...both };
  return [written({ ...common, Debit: "12,50", ...changes }), written({ ...common, Credit: "12,50" })];
}

export function check(lines: readonly string[], { header = fecColumns.join("\t"), fileName = name } = {}) {
  const opened = openFecCheck(fileName);
  for (const line of [header, ...lines]) readFecLine(opened, line);
  const verdict = concludeFecCheck(opened);
  return verdict.ok ? verdict.value : undefined;
}

export const conform = { verdict: "conform", errors: [], alerts: [], strict: [] };
export const changed = (changes: Line) => check(entry("1", changes));
