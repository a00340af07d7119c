import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { checkFecLine, type LineFindings } from "./check-fec-line.ts";
import { addFecLine, closeEntries, doubtFecLine, type FecEntries, noEntries } from "./fec-entries.ts";
import { type FecFileName, readFecFileName } from "./fec-file-name.ts";
import { type FecHeader, readFecHeader } from "./fec-header.ts";
import { type FecLine, splitFecLine } from "./fec-line.ts";
import { addFinding, type Findings, listFindings, noFindings } from "./findings.ts";

/** `errors` and `alerts` are the tax administration's tool's (Test Compta Demat); `strict` is what only we ask. */
export interface FecVerdict {
  readonly verdict: "conform" | "not_conform" | "refused";
  readonly errors: readonly string[];
  readonly alerts: readonly string[];
  readonly strict: readonly string[];
}

export interface FecCheck {
  readonly closing: string;
  readonly errors: Findings;
  readonly alerts: Findings;
  readonly strict: Findings;
  readonly saidOnce: Set<string>;
  readonly entries: FecEntries;
  header: FecHeader | undefined;
  lines: number;
  /** Why the tool would not examine the file at all. */
  refusal: string | undefined;
  isXml: boolean;
}

export type FecRefusal = Refusal<"fec-in-xml">;

export function openFecCheck(fileName: string): FecCheck {
  const name = readFecFileName(fileName);
  const strict = noFindings();
  if (name !== undefined) for (const finding of nameFindings(name)) addFinding(strict, finding);
  return {
    closing: name?.closing ?? "",
    errors: noFindings(),
    alerts: noFindings(),
    strict,
    saidOnce: new Set(),
    entries: noEntries(name?.closing ?? ""),
    header: undefined,
    lines: 0,
    refusal: name === undefined ? "FILENAME" : undefined,
    isXml: false,
  };
}

/** One line after another, without its line end. Nothing is kept of a line but its findings and its entry's balance. */
export function readFecLine(check: FecCheck, text: string): void {
  if (isDecided(check)) return;
  check.lines += 1;
  const line = text.replaceAll("\0", "");
  if (check.header === undefined) readFirstLine(check, line);
  else readEntryLine(check, check.header, line);
}

/** Once the file is refused, its other lines change nothing. */
export function isDecided({ refusal, isXml }: FecCheck): boolean {
  return refusal !== undefined || isXml;
}

/** The text admits XML files too, and the tool reads them: of those we say nothing. */
export function concludeFecCheck(check: FecCheck): Outcome<FecVerdict, FecRefusal> {
  return check.isXml ? refuse("fec-in-xml") : accept(verdictOf(check));
}

function verdictOf(check: FecCheck): FecVerdict {
  const refusal = check.refusal ?? (check.lines <= 1 ? "EMPTY_FILE" : undefined);
  if (refusal !== undefined) return { verdict: "refused", errors: [refusal], alerts: [], strict: [] };

  const entries = closeEntries(check.entries);
  for (const finding of entries.kept) addFinding(check.strict, finding);
  check.strict.count += entries.count - entries.kept.length;
  return {
    verdict: check.errors.count === 0 ? "conform" : "not_conform",
    errors: listFindings(check.errors),
    alerts: listFindings(check.alerts),
    strict: listFindings(check.strict),
  };
}

function nameFindings({ isComplete, hasSiren }: FecFileName): string[] {
  if (!isComplete) return ["FILENAME"];
  return hasSiren ? [] : ["FILENAME_SIREN"];
}

function readFirstLine(check: FecCheck, text: string): void {
  const line = text.replace(/^\ufeff/, "");
  check.isXml = /^<\?xml/i.test(line);
  if (check.isXml) return;
  const header = readFecHeader(line, check.closing);
  if (header === undefined) {
    check.refusal = "SEPARATOR";
    return;
  }
  check.header = header;
  for (const column of header.missingRequired) addFinding(check.errors, `MISSING_COLUMN:${column}`);
  for (const column of header.missingOthers) addFinding(check.alerts, `MISSING_COLUMN:${column}`);
}

function readEntryLine(check: FecCheck, header: FecHeader, text: string): void {
  if (!text.includes(header.separator)) {
    // The tool takes a line without any separator for an empty one, whatever stands there.
    addFinding(check.alerts, `L${check.lines}:EMPTY_LINE`);
    if (text.trim() !== "") addFinding(check.strict, `L${check.lines}:FIELD_COUNT`);
    return;
  }
  const line = splitFecLine(header, text, check.lines);
  if (!line.hasSide) check.refusal = `L${check.lines}:BAD_SENS`;
  else {
    checkFecLine(line, findingsOf(check));
    if (header.missingRequired.length === 0) addToEntries(check.entries, line);
  }
}

/** On a shifted line our own checks would only repeat the tool's errors. */
function addToEntries(entries: FecEntries, line: FecLine): void {
  if (line.fields.length === line.header.fields) addFecLine(entries, line);
  else doubtFecLine(entries, line);
}

/** Since 2013 the tool says which columns are somewhere empty; before, it did not. */
function findingsOf({ errors, alerts, saidOnce, closing }: FecCheck): LineFindings {
  return {
    error: (finding) => addFinding(errors, finding),
    alert: (finding) => addFinding(alerts, finding),
    alertOnce: (finding) => {
      if (saidOnce.has(finding) || closing < "2013") return;
      saidOnce.add(finding);
      addFinding(alerts, finding);
    },
  };
}
