import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Entry, Line, Unit } from "./entry.ts";

export type EntryRefusal = Refusal<
  "entry-empty" | "entry-unbalanced" | "line-amount-zero" | "line-amount-too-large"
>;

const units: readonly Unit[] = ["EUR", "HALF-DAY"];
const largest = BigInt(Number.MAX_SAFE_INTEGER);

/** What an entry adds to one account it takes from others, in each unit. The database checks it again. */
export function checkEntry(entry: Entry): Outcome<Entry, EntryRefusal> {
  if (entry.lines.length === 0) return refuse("entry-empty");
  for (const [index, { account, amount }] of entry.lines.entries()) {
    const field = `lines.${index}.amount`;
    if (amount === 0n) return refuse("line-amount-zero", { account }, field);
    if (amount > largest || amount < -largest)
      return refuse("line-amount-too-large", { account, amount }, field);
  }
  for (const unit of units) {
    const excess = totalIn(unit, entry.lines);
    if (excess !== 0n) return refuse("entry-unbalanced", { unit, excess });
  }
  return accept(entry);
}

function totalIn(unit: Unit, lines: readonly Line[]): bigint {
  return lines.reduce((total, line) => (line.unit === unit ? total + line.amount : total), 0n);
}
