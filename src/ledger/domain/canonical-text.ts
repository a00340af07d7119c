import type { StoredEntry } from "./stored-entry.ts";

/** What is hashed, one fact a line; `ledger_canonical_text` writes the same in the database. */
export function canonicalText(entry: StoredEntry): string {
  return [
    "alize-ledger-1",
    `territory ${entry.territory}`,
    `number ${entry.number}`,
    `id ${entry.id}`,
    `effective ${entry.effectiveOn}`,
    `recorded ${withMicroseconds(entry.recordedAt)}`,
    `kind ${entry.kind}`,
    `act ${entry.act}`,
    `voluntary ${entry.isVoluntary ? "yes" : "no"}`,
    `reverses ${entry.reverses ?? "-"}`,
    `reason ${entry.reasonHash ?? "-"}`,
    `previous ${entry.previousHash}`,
    ...(entry.askedOn === null ? [] : [`asked ${entry.askedOn}`]),
    ...entry.lines.map((line) => `line ${line.position} ${line.account} ${line.unit} ${line.amount}`),
  ].join("\n");
}

/** "2026-11-23T06:05:11.8Z" → "2026-11-23T06:05:11.800000Z". */
export function withMicroseconds(instant: string): string {
  const [seconds = "", fraction = ""] = instant.replace("Z", "").split(".");
  return `${seconds}.${fraction.padEnd(6, "0")}Z`;
}
