import { z } from "zod";
import { BasisPoints$ } from "#fund/contract.ts";
import { Cents$, HalfDays$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import { colleges } from "../domain/party.ts";
import { waitKinds } from "../domain/record.ts";

export const OrganisationName = z.object({ id: Id, name: z.string() });

const cash = states(Cents$);
const days = states(HalfDays$);

/** A promise in euros, whatever the pledges it adds up. */
export const CashPromise = z.object(cash);
export const DaysPromise = z.object(days);

const pledge = {
  id: Id,
  holder: OrganisationName.extend({ college: z.enum(colleges) }),
  nature: z.enum(["gift", "right-of-recovery"]),
  origin: z.enum(["private", "matching"]),
  /** The matching line that it carries, alone or with others; null for a private pledge. */
  matchedBy: z.string().nullable(),
  shareOfLine: BasisPoints$.nullable(),
  /** Its weight among those who carry that line. */
  weight: z.int().nullable(),
};

/** What one partner promised, in one unit and for one purpose, and what became of it. */
export const PledgeView = z.discriminatedUnion("unit", [
  z.object({
    ...pledge,
    unit: z.literal("EUR"),
    purpose: z.enum(["fund", "operation"]),
    tranches: z.array(z.object({ number: z.int(), dueOn: PlainDate$, amount: Cents$ })),
    ...cash,
  }),
  z.object({
    ...pledge,
    unit: z.literal("HALF-DAY"),
    purpose: z.null(),
    tranches: z.array(z.object({ number: z.int(), dueOn: PlainDate$, amount: HalfDays$ })),
    ...days,
  }),
]);

export const PaymentView = z.object({
  id: Id,
  paidOn: PlainDate$,
  amount: Cents$,
  bankReference: z.string(),
});

export const CallLineView = z.object({
  id: Id,
  call: Id,
  number: z.int(),
  calledOn: PlainDate$,
  /** That of the call; whoever waited has thirty days from the lift at least. */
  dueOn: PlainDate$,
  pledge: Id,
  holder: OrganisationName,
  amount: Cents$,
  paid: Cents$,
  /** Called and not paid. */
  left: Cents$,
  /** Paid beyond the call: a fact of the bank, kept in sight. */
  overpaid: Cents$,
  /** Unpaid once its due date is over. */
  isLate: z.boolean(),
  /** What the payer waits for before paying, such as the signed attestation of days. */
  waitsFor: z.string().nullable(),
  waitsKind: z.enum(waitKinds).nullable(),
  /** What it waited for until it came. */
  waitedFor: z.string().nullable(),
  liftedOn: PlainDate$.nullable(),
  evidence: z.string().nullable(),
  payments: z.array(PaymentView),
  /** Mistyped, and taken back on that day: they count for nothing. */
  cancelled: z.array(PaymentView.extend({ cancelledOn: PlainDate$ })),
  /** Who was written to about it, and when: the call itself, then its reminders. */
  told: z.array(z.object({ on: PlainDate$, names: z.array(z.string()) })),
});

export const CallView = z.object({
  id: Id,
  number: z.int(),
  calledOn: PlainDate$,
  dueOn: PlainDate$,
  amount: Cents$,
  paid: Cents$,
  left: Cents$,
  /** Those the reader may see; the totals above count them all. */
  lines: z.array(CallLineView),
});

/** The same gesture in both units: promised, then honoured in whole or part, or released. */
function states<T extends typeof Cents$ | typeof HalfDays$>(amount: T) {
  return {
    promised: amount,
    /** Asked for so far, paid or not. */
    called: amount,
    honoured: amount,
    released: amount,
    /** Promised, neither honoured nor released. */
    left: amount,
    /** Promised, neither called nor released. */
    toCall: amount,
    /** Honoured beyond what was called. */
    overpaid: amount,
  };
}
