import { z } from "zod";
import { Cents$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import { advanceStatuses } from "../domain/advance.ts";
import { advanceEventKinds, prepaymentRules } from "../domain/advance-event.ts";
import { arrearsBuckets, instalmentStatuses } from "../domain/advance-state.ts";
import { arrearsSteps } from "../domain/arrears.ts";
import { delayAnswers } from "../domain/delay-request.ts";
import { returnReasons } from "../domain/return-reasons.ts";

const Firm = z.object({ id: Id, name: z.string() });
const Debit = z.object({ on: PlainDate$, amount: Cents$ });
const Person = z.object({ id: Id, name: z.string() });
const Words = z.object({ fr: z.string(), en: z.string() });

const StepToTake = z.object({
  step: z.enum(arrearsSteps),
  on: PlainDate$,
  /** Its day has come. */
  isDue: z.boolean(),
});

/** An advance in a list: where it stands today. */
export const AdvanceLine = z.object({
  id: Id,
  number: z.int(),
  application: Id,
  firm: Firm,
  status: z.enum(advanceStatuses),
  principal: Cents$,
  disbursed: Cents$,
  repaid: Cents$,
  outstanding: Cents$,
  /** Unpaid once its debit day is over. */
  late: Cents$,
  daysLate: z.int(),
  nextDebit: Debit.nullable(),
});

export const ArrearsLine = AdvanceLine.extend({
  bucket: z.enum(arrearsBuckets),
  instalmentsLate: z.int(),
  /** The day the return is known, or the debit day: the calendar of reminders counts from it. Null in a liquidation. */
  since: PlainDate$.nullable(),
  next: StepToTake.nullable(),
  lastCall: z.object({ calledOn: PlainDate$, note: z.string() }).nullable(),
});

const Liquidation = z.object({
  judgedOn: PlainDate$,
  publishedOn: PlainDate$.nullable(),
  /** The last day to declare the debt. */
  declareBy: PlainDate$.nullable(),
  claim: z.object({ on: PlainDate$, amount: Cents$ }).nullable(),
});

const Delay = z.object({
  id: Id,
  askedOn: PlainDate$,
  askedBy: z.string(),
  from: z.int(),
  count: z.int(),
  /** Null once erased. */
  reason: z.string().nullable(),
  answered: z
    .object({ answer: z.enum(delayAnswers), on: PlainDate$, by: z.string(), why: z.string().nullable() })
    .nullable(),
});

export const AdvancePage = z.object({
  id: Id,
  territory: Id,
  number: z.int(),
  application: Id,
  decision: Id,
  firm: Firm,
  fund: Id,
  status: z.enum(advanceStatuses),
  decidedOn: PlainDate$,
  signedOn: PlainDate$.nullable(),
  mandate: z.string().nullable(),
  lapsedOn: PlainDate$.nullable(),
  principal: Cents$,
  graceMonths: z.int(),
  frequency: z.enum(["monthly", "quarterly"]),
  areConditionsMet: z.boolean(),
  /** The day it is told as of. */
  on: PlainDate$,
  disbursedOn: PlainDate$.nullable(),
  /** Which version of the schedule; 0 before the disbursement. */
  version: z.int(),
  instalments: z.array(
    z.object({
      number: z.int(),
      dueOn: PlainDate$,
      /** The day of the debit. */
      payOn: PlainDate$,
      principal: Cents$,
      paid: Cents$,
      paidOn: PlainDate$.nullable(),
      left: Cents$,
      late: Cents$,
      status: z.enum(instalmentStatuses),
    }),
  ),
  /** The due dates left without an instalment by an extension of the term. */
  pauses: z.array(PlainDate$),
  paid: Cents$,
  outstanding: Cents$,
  overpaid: Cents$,
  late: Cents$,
  daysLate: z.int(),
  bucket: z.enum(arrearsBuckets),
  nextDebit: Debit.nullable(),
  arrearsStep: StepToTake.nullable(),
  order: z
    .object({
      id: Id,
      amount: Cents$,
      payOn: PlainDate$,
      proposedBy: Person,
      releasedBy: Person.nullable(),
    })
    .nullable(),
  events: z.array(
    z.object({
      id: Id,
      kind: z.enum(advanceEventKinds),
      on: PlainDate$,
      recordedAt: z.string(),
      ref: z.string().nullable(),
      amount: Cents$.nullable(),
      rule: z.enum(prepaymentRules).nullable(),
      /** The bank took this repayment back. */
      returned: z.boolean(),
      returnReason: z.object({ code: z.enum(returnReasons), words: Words }).nullable(),
      deferral: z.object({ from: z.int(), count: z.int(), keepTerm: z.boolean() }).nullable(),
      reason: z.string().nullable(),
    }),
  ),
  liquidation: Liquidation.nullable(),
  calls: z.array(z.object({ id: Id, calledOn: PlainDate$, note: z.string(), notedBy: z.string() })),
  /** The latest first. */
  delays: z.array(Delay),
});
