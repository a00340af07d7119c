import { type Cents, cents, minus, parseEuros } from "#kernel/money.ts";
import { type PlainDate, parsePlainDate } from "#kernel/plain-date.ts";
import type { Frequency } from "#kernel/schedule.ts";
import { parseSiren } from "#kernel/siren.ts";
import { finding, remainingInstalments, type TakenOver, type TakeOverFinding } from "./take-over.ts";
import { type TakeOverColumnKey, takeOverColumns } from "./take-over-columns.ts";

export type TakeOverRead = {
  readonly taken: readonly { readonly row: number; readonly advance: TakenOver }[];
  readonly findings: readonly TakeOverFinding[];
};

/** The most instalments that a row may leave: a century of quarters would be a mistake. */
const mostInstalments = 120;

/** Every row, each fault with its row and its column: nothing is taken over while one is left. Empty rows are passed over. */
export function readTakeOver(
  rows: readonly (readonly string[])[],
  { places, on }: { readonly places: ReadonlyMap<TakeOverColumnKey, number>; readonly on: PlainDate },
): TakeOverRead {
  const findings: TakeOverFinding[] = [];
  const taken: { row: number; advance: TakenOver }[] = [];
  for (const [index, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    const row = index + 2;
    const read = readRow({ row, on, cellOf: (key) => cells[places.get(key) ?? -1]?.trim() ?? "" });
    findings.push(...read.findings);
    if (read.advance !== null) taken.push({ row, advance: read.advance });
  }
  return { taken, findings: [...findings, ...amongRows(taken)].toSorted((a, b) => a.row - b.row) };
}

interface RowCells {
  readonly row: number;
  readonly on: PlainDate;
  readonly cellOf: (key: TakeOverColumnKey) => string;
}

/** Reads cells one by one and keeps what is wrong; a value that could not be read is null. */
class RowReader {
  readonly findings: TakeOverFinding[] = [];
  readonly #cells: RowCells;

  constructor(cells: RowCells) {
    this.#cells = cells;
  }

  find(column: TakeOverColumnKey, ...[reason, facts]: FindingWords): null {
    this.findings.push(finding(this.#cells.row, column, reason, facts));
    return null;
  }

  text(column: TakeOverColumnKey): string | null {
    const cell = this.#cells.cellOf(column);
    if (cell !== "") return cell;
    return takeOverColumns[column].isNeeded ? this.find(column, "cell-empty") : null;
  }

  amount(column: TakeOverColumnKey): Cents | null {
    const cell = this.text(column);
    if (cell === null) return null;
    const read = parseEuros(cell);
    if (!read.ok) return this.find(column, "amount-unreadable", { text: cell.slice(0, 40) });
    return read.value < 0n ? this.find(column, "amount-not-positive", { amount: read.value }) : read.value;
  }

  date(column: TakeOverColumnKey): PlainDate | null {
    const cell = this.text(column);
    if (cell === null) return null;
    const read = parsePlainDate(isoDate(cell));
    return read.ok ? read.value : this.find(column, "date-unreadable", { text: cell.slice(0, 40) });
  }

  whole(column: TakeOverColumnKey): number | null {
    const cell = this.text(column);
    if (cell === null) return null;
    const isWhole = /^\d{1,6}(?:[.,]0+)?$/.test(cell);
    return isWhole
      ? Number.parseInt(cell, 10)
      : this.find(column, "number-unreadable", { text: cell.slice(0, 40) });
  }
}

type FindingWords = [
  reason: TakeOverFinding["reason"],
  facts?: Record<string, string | number | bigint | null>,
];

/** "31/12/2025" as people write it; anything else is left to the calendar. */
function isoDate(text: string): string {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (french === null) return text.slice(0, 10);
  const [, day = "", month = "", year = ""] = french;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function readRow(cells: RowCells): { advance: TakenOver | null; findings: readonly TakeOverFinding[] } {
  const reader = new RowReader(cells);
  const [firm, dates, debt] = [readFirm(reader), readDates(reader, cells.on), readDebt(reader, cells.on)];
  const reference = readReference(reader);
  const mandate = reader.text("mandate");
  if (firm === null || dates === null || debt === null || reference === null || reader.findings.length > 0)
    return { advance: null, findings: reader.findings };
  return { advance: { reference, firm, ...dates, ...debt, mandate }, findings: [] };
}

function readReference(reader: RowReader): string | null {
  const reference = reader.text("reference");
  if (reference === null || reference.length <= 35) return reference;
  return reader.find("reference", "reference-too-long", { length: reference.length });
}

function readFirm(reader: RowReader): TakenOver["firm"] | null {
  const name = reader.text("firm");
  const siren = readSiren(reader);
  const communeInsee = readCommune(reader);
  const communeName = reader.text("communeName");
  const headcount = reader.whole("headcount");
  if (name === null || siren === null || communeInsee === null || communeName === null) return null;
  return { name, siren, communeInsee, communeName, activity: reader.text("activity") ?? "", headcount };
}

function readSiren(reader: RowReader): string | null {
  const cell = reader.text("siren");
  if (cell === null) return null;
  // A spreadsheet that takes it for a number drops its first zeros.
  const read = parseSiren(cell.replace(/\s/gu, "").padStart(9, "0"));
  return read.ok ? read.value : reader.find("siren", "siren-wrong", { text: cell.slice(0, 40) });
}

function readCommune(reader: RowReader): string | null {
  const cell = reader.text("communeInsee");
  if (cell === null) return null;
  const code = cell.padStart(5, "0").toUpperCase();
  return /^(?:\d{5}|2[AB]\d{3})$/.test(code)
    ? code
    : reader.find("communeInsee", "commune-wrong", { text: cell.slice(0, 40) });
}

function readDates(reader: RowReader, on: PlainDate) {
  const [decidedOn, disbursedOn] = [reader.date("decidedOn"), reader.date("disbursedOn")];
  if (decidedOn === null || disbursedOn === null) return null;
  if (disbursedOn < decidedOn)
    return reader.find("disbursedOn", "disbursed-before-decision", { disbursedOn, decidedOn });
  if (disbursedOn > on) return reader.find("disbursedOn", "disbursed-after-take-over", { disbursedOn, on });
  return { decidedOn, disbursedOn };
}

function readDebt(reader: RowReader, on: PlainDate) {
  const [principal, outstanding] = [reader.amount("principal"), reader.amount("outstanding")];
  const late = reader.amount("late") ?? cents(0n);
  const lateSince = reader.date("lateSince");
  const frequency = readFrequency(reader);
  if (principal === null || outstanding === null || frequency === null) return null;
  if (principal === 0n || outstanding === 0n)
    return reader.find(principal === 0n ? "principal" : "outstanding", "amount-not-positive", { amount: 0n });
  if (outstanding > principal)
    return reader.find("outstanding", "more-left-than-disbursed", { outstanding, principal });
  if (late > outstanding) return reader.find("late", "more-late-than-left", { late, outstanding });
  if (late > 0n && lateSince === null) return reader.find("lateSince", "late-without-day", { late });
  if (late > 0n && lateSince !== null && lateSince >= on)
    return reader.find("lateSince", "late-day-not-past", { lateSince, on });

  const toCome = minus(outstanding, late);
  const coming = toCome > 0n ? readComing(reader, on) : { nextDueOn: null, count: 0 };
  if (coming === null) return null;
  const instalments = remainingInstalments({ late, lateSince, toCome, ...coming, frequency });
  return { principal, outstanding, frequency, instalments };
}

function readComing(reader: RowReader, on: PlainDate) {
  const [nextDueOn, count] = [reader.date("nextDueOn"), reader.whole("instalments")];
  if (nextDueOn === null) return reader.find("nextDueOn", "to-come-without-schedule");
  if (nextDueOn < on) return reader.find("nextDueOn", "next-due-not-to-come", { nextDueOn, on });
  if (count === null) return reader.find("instalments", "to-come-without-schedule");
  if (count < 1 || count > mostInstalments)
    return reader.find("instalments", "instalments-out-of-bounds", { count, most: mostInstalments });
  return { nextDueOn, count };
}

function readFrequency(reader: RowReader): Frequency | null {
  const cell = reader.text("frequency");
  if (cell === null) return "monthly";
  if (/^mensuel/iu.test(cell)) return "monthly";
  if (/^trimestriel/iu.test(cell)) return "quarterly";
  return reader.find("frequency", "frequency-unknown", { text: cell.slice(0, 40) });
}

/** What rows say against one another. */
function amongRows(taken: TakeOverRead["taken"]): TakeOverFinding[] {
  const firstOf = new Map<string, number>();
  const nameOf = new Map<string, { row: number; name: string }>();
  return taken.flatMap(({ row, advance: { reference, firm } }) => {
    const found: TakeOverFinding[] = [];
    const before = firstOf.get(reference);
    if (before === undefined) firstOf.set(reference, row);
    else found.push(finding(row, "reference", "reference-twice", { reference, firstRow: before }));
    const named = nameOf.get(firm.siren);
    if (named === undefined) nameOf.set(firm.siren, { row, name: firm.name });
    else if (named.name !== firm.name)
      found.push(
        finding(row, "firm", "siren-of-two-names", {
          name: firm.name,
          other: named.name,
          firstRow: named.row,
        }),
      );
    return found;
  });
}
