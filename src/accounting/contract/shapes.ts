import { z } from "zod";
import { Cents$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import { accountRoles } from "../domain/role.ts";

export const Third = z.object({ code: z.string(), name: z.string() });

/** Where a line comes from: an entry of the journal, an advance, a closing, the year before. */
export const SourceLink = z.object({
  kind: z.enum(["entry", "advance", "closing", "year"]),
  /** The place of the entry in the territory's chain. */
  number: z.int().nullable(),
  advance: Id.nullable(),
});

export const BookLine = z.object({
  /** "000012"; null for a commitment, kept out of the books. */
  number: z.string().nullable(),
  on: PlainDate$,
  journal: z.string(),
  piece: z.string(),
  label: z.string(),
  account: z.string(),
  accountLabel: z.string(),
  third: Third.nullable(),
  debit: Cents$,
  credit: Cents$,
  letter: z.string().nullable(),
  /** Null while the month is open: a draft. */
  validatedOn: PlainDate$.nullable(),
  source: SourceLink.nullable(),
});

const Sums = z.object({ debit: Cents$, credit: Cents$, balance: Cents$ });

export const AccountBalance$ = Sums.extend({ account: z.string(), label: z.string() });

export const ThirdBalance$ = AccountBalance$.extend({ third: Third });

export const controlKeys = [
  "debits-credits",
  "bank",
  "in-transit",
  "owed",
  "owed-back",
  "volunteering",
] as const;

/** The books on one side, what they must equal on the other. */
export const Control$ = z.object({
  key: z.enum(controlKeys),
  books: Cents$,
  expected: Cents$,
  holds: z.boolean(),
});

export const Indicators$ = z.object({
  fundCash: Cents$,
  outstandingSound: Cents$,
  outstandingDoubtful: Cents$,
  dueUnpaid: Cents$,
  commitmentsGiven: Cents$,
  commitmentsReceived: Cents$,
  availableToLend: Cents$,
  result: Cents$,
  contributionsWithResumption: Cents$,
  volunteering: Cents$,
});

/** What a year's books are on a day. */
export const BooksState = z.object({
  /** Whose books these are; null where the territory has no fund yet. */
  fund: Id.nullable(),
  /** Every fund of the territory, each with its own books. */
  funds: z.array(z.object({ id: Id, name: z.string() })),
  on: PlainDate$,
  year: z.int(),
  /** The years that have entries, the first one first. */
  years: z.array(z.int()),
  closedUntil: PlainDate$.nullable(),
  /** "2026-11": the months of this year that are not closed. */
  openMonths: z.array(z.string()),
  /** Entries that may still change. */
  drafts: z.int(),
  entries: z.int(),
});

export const Balances = z.object({
  state: BooksState,
  accounts: z.array(AccountBalance$),
  thirds: z.array(ThirdBalance$),
  controls: z.array(Control$),
  indicators: Indicators$,
});

export const ChartRow$ = z.object({
  role: z.enum(accountRoles),
  purpose: z.string(),
  account: z.object({ number: z.string(), label: z.string() }).nullable(),
  from: PlainDate$.nullable(),
});

export const TextFile = z.object({ name: z.string(), content: z.string() });

export const Declaration$ = z.object({
  year: z.int(),
  threshold: z.object({ from: PlainDate$, amount: Cents$, source: z.string() }),
  total: Cents$,
  /** Who lends: the bodies that hold the funds. */
  lenders: z.array(z.object({ name: z.string(), siren: z.string().nullable() })),
  loans: z.array(
    z.object({
      id: Id,
      number: z.int(),
      firm: z.string(),
      /** As the firm's file tells it; null where nobody said. */
      siren: z.string().nullable(),
      siret: z.string().nullable(),
      legalForm: z.string().nullable(),
      commune: z.string().nullable(),
      on: PlainDate$,
      amount: Cents$,
      instalments: z.int(),
      frequency: z.enum(["monthly", "quarterly"]),
      graceMonths: z.int(),
      reason: z.enum(["loan-above", "borrower-total-above", "lender-total-above"]),
    }),
  ),
  declareBefore: PlainDate$,
});
