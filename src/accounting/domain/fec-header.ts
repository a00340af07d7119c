import { type FecColumn, type FecDialect, fecColumns, isRequired, shownColumn } from "./fec-columns.ts";

export interface FecHeader {
  readonly separator: string;
  readonly dialect: FecDialect;
  /** In the order of the file; columns beyond the eighteen are nobody's business. */
  readonly columns: readonly PlacedColumn[];
  readonly places: ReadonlyMap<FecColumn, number>;
  /** How many fields every line must have. */
  readonly fields: number;
  readonly missingRequired: readonly string[];
  readonly missingOthers: readonly string[];
}

export interface PlacedColumn {
  readonly column: FecColumn;
  readonly shown: string;
  readonly place: number;
}

/** Tabs and pipes are looked for from nine fields on; commas and semicolons were admitted for years closed before 2013. */
const enoughFields = 9;
const lastYearOfOldSeparators = 2012;

/** Undefined when no admitted separator is found. */
export function readFecHeader(line: string, closing: string): FecHeader | undefined {
  const separator = separatorOf(line, closing);
  if (separator === undefined) return undefined;

  const names = namesOf(line, separator);
  const dialect = dialectOf(names);
  const placed = fecColumns.map((column) => {
    const shown = shownColumn(column, dialect);
    return { column, shown, place: names.indexOf(shown) };
  });
  const present = placed.filter(({ place }) => place >= 0);
  const missing = placed.filter(({ place }) => place < 0);
  const named = (columns: readonly PlacedColumn[]) => columns.map(({ shown }) => shown);
  return {
    separator,
    dialect,
    columns: present.toSorted((a, b) => a.place - b.place),
    places: new Map(present.map(({ column, place }) => [column, place])),
    fields: names.length,
    missingRequired: named(missing.filter(({ column }) => isRequired(column))),
    missingOthers: named(missing.filter(({ column }) => !isRequired(column))),
  };
}

function separatorOf(line: string, closing: string): string | undefined {
  const admitted =
    Number(closing.slice(0, 4)) <= lastYearOfOldSeparators ? ["\t", "|", ",", ";"] : ["\t", "|"];
  return admitted.find((separator) => withoutEmptyEnd(line.split(separator)).length >= enoughFields);
}

/** Names are compared without case nor accents. A separator at the end of the line announces one more, nameless field. */
function namesOf(line: string, separator: string): string[] {
  const names = line.split(separator).map(plainName);
  return names.at(-1) === "" ? [...withoutEmptyEnd(names), ""] : names;
}

function plainName(name: string): string {
  return name
    .trim()
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[^A-Za-z0-9]/g, "_")
    .toUpperCase();
}

function dialectOf(names: readonly string[]): FecDialect {
  if (names.includes("DEBIT") && names.includes("CREDIT")) return "debit-credit";
  return names.includes("MONTANT") || names.includes("SENS") ? "amount-side" : "debit-credit";
}

function withoutEmptyEnd(fields: readonly string[]): readonly string[] {
  return fields.slice(0, fields.findLastIndex((field) => field !== "") + 1);
}
