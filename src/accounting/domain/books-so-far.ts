import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { AdvanceBook } from "./advance-book.ts";
import type { WrittenSoFar } from "./write-entries.ts";

/** What the books of a fund were once a month was over: all that the drawing of the next needs of what came before. */
export type BooksSoFar = {
  readonly until: PlainDate;
  /** Null before the first entry. */
  readonly written: WrittenSoFar | null;
  readonly advances: ReadonlyMap<string, Readonly<AdvanceBook>>;
  /** What was due of each advance, and what was still to fall due as known then. */
  readonly dues: ReadonlyMap<string, DueAtMonthEnd>;
  /** Half-days honoured, by pledge. */
  readonly valued: ReadonlyMap<string, bigint>;
  /** The partners known by then, in the order in which the journal first told of them. */
  readonly partners: readonly string[];
};

export type DueAtMonthEnd = {
  readonly on: PlainDate;
  readonly due: Cents;
  readonly coming: readonly { readonly dueOn: PlainDate; readonly left: Cents }[];
};
