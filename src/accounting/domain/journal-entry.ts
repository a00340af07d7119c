import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { CalledInto, ThirdParty } from "./accounting-event.ts";

/** An entry of the ledger, as the books read it. */
export type JournalEntry = {
  readonly id: string;
  readonly number: bigint;
  readonly on: PlainDate;
  readonly act: string;
  readonly reverses: string | null;
  readonly lines: readonly JournalLine[];
  /** The fund that the capital of these funders leaves for another one: both books tell it, each its side. */
  readonly capitalLeaves?: string;
};

export type JournalLine = {
  readonly account: string;
  readonly unit: "EUR" | "HALF-DAY";
  readonly amount: bigint;
};

/** What a call asks a funder for, and what it becomes. */
export type CalledPart = { readonly funder: string; readonly into: CalledInto; readonly amount: Cents };

/** What of an advance is due once this has happened: an entry, a change of its schedule, or an instalment falling due. */
export type DueStep = {
  readonly advance: string;
  readonly on: PlainDate;
  readonly cause: "due-date" | "event";
  readonly entry: string | null;
  readonly due: Cents;
};

/** What a closing fears not to recover of an advance. */
export type Provision = { readonly advance: string; readonly on: PlainDate; readonly amount: Cents };

/** An adjustment that no other room knows of: told by the treasurer. */
export type Adjustment = {
  readonly id: string;
  readonly on: PlainDate;
  readonly kind: "volunteers" | "dedicated-funds-carried" | "dedicated-funds-used";
  readonly amount: Cents;
  readonly funder: string | null;
  /** Null where it was told without saying of which: then it is of the first fund. */
  readonly fund: string | null;
  readonly label: string;
};

/** All that the books are drawn from. Nothing of them is stored twice. */
export type BooksSource = {
  /** By day, then in the order of the chain. */
  readonly entries: readonly JournalEntry[];
  readonly calls: ReadonlyMap<string, readonly CalledPart[]>;
  readonly steps: readonly DueStep[];
  readonly provisions: readonly Provision[];
  readonly adjustments: readonly Adjustment[];
  readonly advances: ReadonlyMap<string, BookedAdvance>;
  readonly funders: ReadonlyMap<string, BookedFunder>;
  /** What the capital of each funder is in the funds whence some leaves for another: by fund, then by funder. */
  readonly natures?: ReadonlyMap<string, ReadonlyMap<string, BookedFunder["into"]>>;
  readonly dayRates: ReadonlyMap<string, Cents>;
};

export type BookedAdvance = { readonly id: string; readonly decision: string; readonly firm: ThirdParty };
export type BookedFunder = {
  readonly third: ThirdParty;
  readonly into: Exclude<CalledInto, "operation">;
};
