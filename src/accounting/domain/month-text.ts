import type { AccountingEntry } from "./accounting-entry.ts";

/** What the books of a month say, one text for one meaning: its fingerprint tells whether a line was touched. */
export function* monthText(entries: Iterable<AccountingEntry>): Generator<string> {
  for (const entry of entries) {
    const { number, on, journal, piece, label, kind, source, validatedOn } = entry;
    const told = [number, on, journal, piece, label, kind, validatedOn, source && sourceText(source)];
    yield `${JSON.stringify(told)}\n`;
    for (const { role, account, accountLabel, third, debit, credit } of entry.lines) {
      const line = [role, account, accountLabel, third?.code, third?.name, String(debit), String(credit)];
      yield `  ${JSON.stringify(line)}\n`;
    }
  }
}

function sourceText(source: NonNullable<AccountingEntry["source"]>): string {
  switch (source.kind) {
    case "entry":
      return `entry ${source.number} ${source.advance ?? ""}`;
    case "advance":
      return `advance ${source.id}`;
    case "closing":
      return `closing ${source.on} ${source.advance ?? ""}`;
    case "year":
      return "year";
  }
}
