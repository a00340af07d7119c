import { type FecAmount, readFecAmount } from "./fec-amount.ts";
import { type FecColumn, isAmount, isDate, isMissedWhenEmpty, isRequired } from "./fec-columns.ts";
import { dateFault, isNoDate } from "./fec-date.ts";
import type { PlacedColumn } from "./fec-header.ts";
import type { FecLine } from "./fec-line.ts";

export interface LineFindings {
  readonly error: (finding: string) => void;
  readonly alert: (finding: string) => void;
  /** Said once for the whole file. */
  readonly alertOnce: (finding: string) => void;
}

/** What the tax tool says of one line, in its order: the number of fields, each column, then debit against credit. */
export function checkFecLine(line: FecLine, found: LineFindings): void {
  const at = (finding: string) => `L${line.number}:${finding}`;
  const { columns, dialect, fields: expected } = line.header;
  if (isFieldCountWrong(line.fields.length, expected, dialect)) found.error(at("FIELD_COUNT"));

  for (const placed of columns) {
    const text = line.fields[placed.place] ?? "";
    for (const error of errorsOf(line, placed, text)) found.error(at(`${error}:${placed.shown}`));
    if (text === "" && isMissedWhenEmpty(placed.column) && !isRequired(placed.column))
      found.alertOnce(`NO_VALUE:${placed.shown}`);
    const alert = alertOf(placed.column, text);
    if (alert !== undefined)
      found.alert(at(alert === "ACCOUNT_3_DIGITS" ? alert : `${alert}:${placed.shown}`));
  }
  if (isServed(line.debit) === isServed(line.credit)) found.alert(at("DEBIT_CREDIT_BOTH_OR_NONE"));
}

/** With one amount and its side the tool fills what is missing at the end of a line; it forgives nothing in excess. */
function isFieldCountWrong(count: number, expected: number, dialect: string): boolean {
  return dialect === "amount-side" ? count > expected : count !== expected;
}

function errorsOf(line: FecLine, { column }: PlacedColumn, text: string): readonly string[] {
  if (isAmount(column)) return amountFaults(line, column, text);
  if (text === "") return isRequired(column) ? ["EMPTY_REQUIRED"] : [];
  if (!isDate(column)) return [];
  if (isNoDate(text)) return isRequired(column) ? ["DATE_FORMAT"] : [];
  const fault = dateFault(text);
  return fault === undefined || fault === "YEAR_OUT_OF_RANGE" ? [] : [fault];
}

/** Where the amount has a side, it stands once: in Montant. Sens holds no number. */
function amountFaults({ header, debit, credit }: FecLine, column: FecColumn, text: string) {
  if (column === "Montantdevise") return readFecAmount(text).faults;
  if (header.dialect === "debit-credit") return column === "Debit" ? debit.faults : credit.faults;
  return column === "Debit" ? [...debit.faults, ...credit.faults] : [];
}

function alertOf(column: FecColumn, text: string): "ACCOUNT_3_DIGITS" | "YEAR_OUT_OF_RANGE" | undefined {
  if (text === "") return undefined;
  if (column === "CompteNum") return /^\d{3}/.test(text) ? undefined : "ACCOUNT_3_DIGITS";
  if (!isDate(column) || isNoDate(text)) return undefined;
  return dateFault(text) === "YEAR_OUT_OF_RANGE" ? "YEAR_OUT_OF_RANGE" : undefined;
}

/** An amount the tool refuses counts for nothing. */
function isServed({ millionths, faults }: FecAmount): boolean {
  return faults.length === 0 && millionths !== undefined && millionths !== 0n;
}
