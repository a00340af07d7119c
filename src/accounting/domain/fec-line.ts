import type { FecAmount } from "./fec-amount.ts";
import { readFecAmount } from "./fec-amount.ts";
import type { FecColumn } from "./fec-columns.ts";
import type { FecHeader } from "./fec-header.ts";

export interface FecLine {
  /** As counted in the file, the header being line 1. */
  readonly number: number;
  readonly fields: readonly string[];
  readonly header: FecHeader;
  readonly debit: FecAmount;
  readonly credit: FecAmount;
  /** False where Sens says neither debit nor credit. */
  readonly hasSide: boolean;
}

const zero: FecAmount = { millionths: 0n, faults: [] };

/** Fields without the spaces around them; no-break spaces count as spaces. */
export function splitFecLine(header: FecHeader, text: string, number: number): FecLine {
  const fields = text
    .replaceAll("\u00a0", " ")
    .split(header.separator)
    .map((field) => field.replace(/^ +| +$/g, ""));
  const line = { number, fields, header };
  const [first, second] = [fieldOf(line, "Debit"), fieldOf(line, "Credit")];
  if (header.dialect === "debit-credit")
    return { ...line, debit: readFecAmount(first), credit: readFecAmount(second), hasSide: true };

  const side = sideOf(second);
  const amount = readFecAmount(first);
  return {
    ...line,
    debit: side === "debit" ? amount : zero,
    credit: side === "credit" ? amount : zero,
    hasSide: side !== undefined || header.missingRequired.length > 0,
  };
}

/** Empty when the file has no such column, or the line stops before it. */
export function fieldOf({ fields, header }: Pick<FecLine, "fields" | "header">, column: FecColumn): string {
  const place = header.places.get(column);
  return place === undefined ? "" : (fields[place] ?? "");
}

function sideOf(text: string): "debit" | "credit" | undefined {
  if (/^(?:D|\+1)$/i.test(text)) return "debit";
  return /^(?:C|-1)$/i.test(text) ? "credit" : undefined;
}
