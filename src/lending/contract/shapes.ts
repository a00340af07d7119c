import { z } from "zod";
import { Cents$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import { advanceStatuses, decisionMakers } from "../domain/advance.ts";
import { advanceEventKinds, prepaymentRules, proceedingsNatures } from "../domain/advance-event.ts";
import { arrearsBuckets, instalmentStatuses } from "../domain/advance-state.ts";
import { arrearsSteps } from "../domain/arrears-case.ts";
import { delayAnswers } from "../domain/delay-request.ts";
import { proposalKinds } from "../domain/proposal.ts";
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
  writtenOff: Cents$,
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

export const Decision = z.object({
  on: PlainDate$,
  by: z.enum(decisionMakers),
  /** The minutes or the note where it is written. */
  reference: z.string().trim().min(1).max(200),
});

const Insolvency = z.object({
  nature: z.enum(proceedingsNatures),
  openedOn: PlainDate$,
  publishedOn: PlainDate$.nullable(),
  declareBy: PlainDate$.nullable(),
  claim: z.object({ on: PlainDate$, amount: Cents$ }).nullable(),
  planAdoptedOn: PlainDate$.nullable(),
  endedOn: PlainDate$.nullable(),
  /** Nothing is debited nor accelerated while it is. */
  isOpen: z.boolean(),
});

const Planned = z.object({ dueOn: PlainDate$, principal: Cents$ });

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
  /** How many instalments were granted. */
  count: z.int(),
  graceMonths: z.int(),
  frequency: z.enum(["monthly", "quarterly"]),
  areConditionsMet: z.boolean(),
  /** The day it is told as of. */
  on: PlainDate$,
  /** As what was recorded by that day tells it; null as all that is known now. */
  knownOn: PlainDate$.nullable(),
  /** The last closed day of the books: what is told of it posts on the first open one. */
  closedUntil: PlainDate$.nullable(),
  disbursedOn: PlainDate$.nullable(),
  disbursed: Cents$,
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
      lost: Cents$,
      left: Cents$,
      late: Cents$,
      status: z.enum(instalmentStatuses),
    }),
  ),
  /** The due dates left without an instalment by an extension of the term. */
  pauses: z.array(PlainDate$),
  paid: Cents$,
  outstanding: Cents$,
  /** The firm's; below zero, what was given back and was no longer its own. */
  overpaid: Cents$,
  /** Written off, and not come back. */
  lost: Cents$,
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
      rank: z.int(),
      recordedAt: z.string(),
      ref: z.string().nullable(),
      amount: Cents$.nullable(),
      rule: z.enum(prepaymentRules).nullable(),
      /** The bank took this repayment back. */
      /** The event that it takes back. */
      of: Id.nullable(),
      returned: z.boolean(),
      /** The day its mistake was cancelled. */
      cancelledOn: PlainDate$.nullable(),
      mayBeReversed: z.boolean(),
      /** Later news left it nothing to change. */
      isWithoutEffect: z.boolean(),
      returnReason: z.object({ code: z.enum(returnReasons), words: Words }).nullable(),
      deferral: z.object({ from: z.int(), count: z.int(), keepTerm: z.boolean() }).nullable(),
      /** What an event that draws the schedule again says of itself. */
      change: z
        .object({
          from: z.int(),
          terms: z.int(),
          firstDueOn: PlainDate$,
          number: z.int(),
          dueOn: PlainDate$,
          shiftFollowing: z.boolean(),
          instalments: z.array(Planned),
          nature: z.enum(proceedingsNatures),
          to: Id,
          /** Of an advance that ran before the territory used the product. */
          formerReference: z.string(),
        })
        .partial(),
      decision: Decision.nullable(),
      reason: z.string().nullable(),
    }),
  ),
  /** Each schedule as what drew it left it, the first one first. */
  versions: z.array(
    z.object({
      version: z.int(),
      from: PlainDate$,
      event: Id,
      kind: z.enum(advanceEventKinds),
      instalments: z.array(z.object({ number: z.int(), dueOn: PlainDate$, principal: Cents$ })),
    }),
  ),
  /** The loss or the refund that awaits its second person. */
  proposal: z
    .object({
      id: Id,
      kind: z.enum(proposalKinds),
      amount: Cents$,
      on: PlainDate$,
      decision: Decision.nullable(),
      reason: z.string(),
      proposedBy: Person,
    })
    .nullable(),
  /** Since when all that is left is due, the term being forfeited. */
  acceleratedOn: PlainDate$.nullable(),
  insolvency: Insolvency.nullable(),
  liquidation: Liquidation.nullable(),
  calls: z.array(z.object({ id: Id, calledOn: PlainDate$, note: z.string(), notedBy: z.string() })),
  /** The latest first. */
  delays: z.array(Delay),
});
