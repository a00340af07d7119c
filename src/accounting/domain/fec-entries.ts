import { fecDateColumns } from "./fec-columns.ts";
import { isNoDate, isRealDate } from "./fec-date.ts";
import { type FecLine, fieldOf } from "./fec-line.ts";
import {
  addEntryNumber,
  type FecNumbering,
  isNumberedByJournal,
  isNumberedOverall,
  noNumbering,
} from "./fec-numbering.ts";
import { addFinding, type Findings, noFindings } from "./findings.ts";

/** What the tax tool does not look at: entry after entry, with nothing kept of those that are closed and balanced. */
export interface FecEntries {
  readonly closing: string;
  readonly numbering: FecNumbering;
  readonly found: Findings;
  open: OpenEntry | undefined;
  /** The number on the last line that could not be read: its entry's balance is not known. */
  doubtful: string | undefined;
  /** Entries left unbalanced: their other lines may stand further on. */
  readonly unbalanced: Map<string, Unbalanced>;
  readonly lastDates: Map<string, string>;
  isChronological: boolean;
  isChronologicalByJournal: boolean;
}

interface OpenEntry {
  readonly number: string;
  readonly journal: string;
  readonly date: string;
  balance: bigint;
  isReadable: boolean;
  isMixed: boolean;
  readonly faults: Set<string>;
}

interface Unbalanced {
  readonly number: string;
  readonly balance: bigint;
}

const mostUnbalanced = 50_000;
const mostYearMonths = 24;

export function noEntries(closing: string): FecEntries {
  return {
    closing,
    numbering: noNumbering(),
    found: noFindings(),
    open: undefined,
    doubtful: undefined,
    unbalanced: new Map(),
    lastDates: new Map(),
    isChronological: true,
    isChronologicalByJournal: true,
  };
}

export function addFecLine(entries: FecEntries, line: FecLine): void {
  const number = fieldOf(line, "EcritureNum");
  const journal = fieldOf(line, "JournalCode");
  const date = fieldOf(line, "EcritureDate");
  noteDate(entries, journal, date);
  if (number === "") return;

  const entry = isSameEntry(entries.open, number, journal)
    ? entries.open
    : openEntry(entries, { number, journal, date });
  entry.isMixed ||= entry.journal !== journal || entry.date !== date;
  for (const fault of faultsOf(line, entries.closing)) entry.faults.add(fault);
  const { debit, credit } = line;
  if (debit.millionths === undefined || credit.millionths === undefined) entry.isReadable = false;
  else entry.balance += debit.millionths - credit.millionths;
}

/** A line with too many or too few fields says nothing sure, but that its entry cannot be added up. */
export function doubtFecLine(entries: FecEntries, line: FecLine): void {
  const number = fieldOf(line, "EcritureNum");
  entries.doubtful = number;
  if (entries.open?.number === number) entries.open.isReadable = false;
}

/** What was found: unbalanced entries first, then entry by entry, then what is said of the whole file. */
export function closeEntries(entries: FecEntries): Findings {
  closeEntry(entries);
  const all = noFindings();
  for (const { number } of entries.unbalanced.values()) addFinding(all, `UNBALANCED:${number}`);
  for (const finding of entries.found.kept) addFinding(all, finding);
  all.count += entries.found.count - entries.found.kept.length;
  for (const finding of wholeFileFindings(entries)) addFinding(all, finding);
  return all;
}

/** Numbers that follow one another over the file want dates that do too; by journal, each journal its own order. */
function wholeFileFindings(entries: FecEntries): string[] {
  const overall = isNumberedOverall(entries.numbering);
  const hasGap = !overall && !isNumberedByJournal(entries.numbering);
  const isInOrder = overall ? entries.isChronological : entries.isChronologicalByJournal;
  return [...(hasGap ? ["NUMBER_GAP"] : []), ...(isInOrder ? [] : ["NOT_CHRONOLOGICAL"])];
}

/** Two journals may each have their entry 1, one after the other: the first is over once it is balanced. */
function isSameEntry(open: OpenEntry | undefined, number: string, journal: string): open is OpenEntry {
  return open?.number === number && (open.journal === journal || open.balance !== 0n || !open.isReadable);
}

function openEntry(
  entries: FecEntries,
  { number, journal, date }: Record<"number" | "journal" | "date", string>,
) {
  closeEntry(entries);
  const key = `${journal}\t${number}`;
  const before = entries.unbalanced.get(key);
  entries.unbalanced.delete(key);
  const entry: OpenEntry = {
    number,
    journal,
    date,
    balance: before?.balance ?? 0n,
    isReadable: number !== entries.doubtful,
    isMixed: false,
    faults: new Set(),
  };
  entries.open = entry;
  if (!addEntryNumber(entries.numbering, journal, number)) entry.faults.add(`BAD_NUMBER:${number}`);
  return entry;
}

function closeEntry({ open, unbalanced, found }: FecEntries): void {
  if (open === undefined) return;
  const { number, journal, balance } = open;
  if (open.isReadable && balance !== 0n) {
    if (unbalanced.size < mostUnbalanced) unbalanced.set(`${journal}\t${number}`, { number, balance });
    else addFinding(found, `UNBALANCED:${number}`);
  }
  if (open.isMixed) addFinding(found, `MIXED_HEADER:${number}`);
  for (const fault of open.faults) addFinding(found, fault);
}

function faultsOf(line: FecLine, closing: string): string[] {
  const number = fieldOf(line, "EcritureNum");
  const badDates = fecDateColumns.filter((column) => isUnreal(fieldOf(line, column)));
  const date = fieldOf(line, "EcritureDate");
  const isLettered = fieldOf(line, "EcritureLet") !== "";
  const isLetterDated = !isNoDate(fieldOf(line, "DateLet"));
  return [
    ...badDates.map((column) => `BAD_DATE:${number}:${column}`),
    ...(isRealDate(date) && !isInYear(date, closing) ? [`OUT_OF_YEAR:${number}`] : []),
    ...(isLettered === isLetterDated ? [] : [`LETTERING:${number}`]),
    ...(hasAmountAlone(line) ? [`CURRENCY:${number}`] : []),
  ];
}

function isUnreal(text: string): boolean {
  return text !== "" && !isRealDate(text);
}

/** A company's first year may last twenty-four months; none lasts longer. */
function isInYear(date: string, closing: string): boolean {
  const first = Number(closing) - (mostYearMonths / 12) * 10_000;
  return date <= closing && Number(date) > first;
}

/** An amount in another currency, of which the currency is not said, or the other way round. A zero stands for none. */
function hasAmountAlone(line: FecLine): boolean {
  const isWritten = /[1-9]/.test(fieldOf(line, "Montantdevise"));
  const currency = fieldOf(line, "Idevise");
  return isWritten && currency === "";
}

function noteDate(entries: FecEntries, journal: string, date: string): void {
  if (!/^\d{8}$/.test(date)) return;
  const { lastDates } = entries;
  if (date < (lastDates.get("") ?? "")) entries.isChronological = false;
  if (date < (lastDates.get(`\t${journal}`) ?? "")) entries.isChronologicalByJournal = false;
  lastDates.set("", date).set(`\t${journal}`, date);
}
