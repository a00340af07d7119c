import type { HalfDays } from "#kernel/days.ts";
import type { Cents } from "#kernel/money.ts";

/** What every figure of a report is computed from: sums and counts, and of how many rows each is made. */
export interface Totals {
  readonly committee: { readonly rows: bigint; readonly held: bigint };
  readonly files: {
    readonly rows: bigint;
    readonly accepted: bigint;
    readonly refused: bigint;
    readonly oriented: bigint;
    /** Withdrawn once submitted: before, nothing was examined. */
    readonly withdrawn: bigint;
    /** Oriented to another scheme, and helped there. */
    readonly orientedAndHelped: bigint;
  };
  readonly firms: {
    readonly helped: bigint;
    readonly bySize: readonly Cell[];
    readonly byActivity: readonly Cell[];
  };
  /** What the committee granted and did not let lapse. */
  readonly grants: {
    readonly rows: bigint;
    readonly number: bigint;
    readonly amount: Cents;
    readonly halfDays: HalfDays;
  };
  readonly advances: {
    readonly rows: bigint;
    readonly paidOut: bigint;
    readonly disbursed: Cents;
    readonly repaid: Cents;
    readonly outstanding: Cents;
    readonly late: Cents;
    readonly lateNumber: bigint;
  };
  /** The bank loans in the financing plans of the files accepted. */
  readonly bankLoans: { readonly rows: bigint; readonly amount: Cents };
  readonly days: {
    readonly rows: bigint;
    readonly promised: HalfDays;
    readonly contracted: HalfDays;
    readonly confirmed: HalfDays;
    /** Of the confirmed days, at the rate of their convention. */
    readonly value: Cents;
  };
  readonly jobs: JobTotals;
  readonly money: MoneyTotals;
  readonly fund: {
    readonly rows: bigint;
    readonly capitalBase: Cents;
    readonly available: Cents;
    readonly held: Cents;
    readonly outstanding: Cents;
    readonly writtenOff: Cents;
    readonly recovered: Cents;
    /** Since the fund opened. */
    readonly disbursed: Cents;
  };
}

/** The firms of one kind; a null key gathers those whose kind is unknown or not shown. */
export interface Cell {
  readonly key: string | null;
  readonly firms: bigint;
}

/** A null sum: nobody answered yet, which is not zero. */
export interface JobTotals {
  readonly rows: bigint;
  readonly planned: bigint | null;
  readonly toKeep: bigint | null;
  readonly hired: bigint | null;
  readonly present: bigint | null;
  readonly presentFteHundredths: bigint | null;
  readonly kept: bigint | null;
  readonly baseline: bigint | null;
  readonly headcount: bigint | null;
  readonly expectedAnswers: bigint;
  readonly answers: bigint;
}

export interface MoneyTotals {
  readonly rows: bigint;
  readonly pledged: Stakes;
  readonly paid: Stakes;
  readonly called: Cents;
  /** Without the operation's part. */
  readonly paidToFund: Cents;
  /** Twice the value of the days promised, then confirmed: a half-day is worth half a rate, which may be half a cent. */
  readonly promisedDaysTwice: bigint;
  readonly confirmedDaysTwice: bigint;
  readonly donors: { readonly number: bigint; readonly largest: Cents };
}

export interface Stakes {
  readonly private: Cents;
  readonly local: Cents;
  readonly state: Cents;
}
