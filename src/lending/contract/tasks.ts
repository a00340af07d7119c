import { z } from "zod";
import { Cents$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import { arrearsSteps } from "../domain/arrears-case.ts";
import { proposalKinds } from "../domain/proposal.ts";
import { returnReasons } from "../domain/return-reasons.ts";
import { EarlyWarning } from "./warning-shapes.ts";

const about = { advance: Id, firm: z.string() };

/** What waits for the caller about an advance, in facts. */
export const LendingTask = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("contract-to-sign"), ...about, amount: Cents$, decidedOn: PlainDate$ }),
  z.object({ kind: z.literal("disbursement-to-propose"), ...about, amount: Cents$ }),
  z.object({
    kind: z.literal("disbursement-to-release"),
    ...about,
    amount: Cents$,
    payOn: PlainDate$,
    proposedBy: z.string(),
  }),
  z.object({
    kind: z.literal("returned-debit-to-call"),
    ...about,
    amount: Cents$,
    /** When to call. */
    on: PlainDate$,
    returned: z
      .object({
        on: PlainDate$,
        reason: z.enum(returnReasons),
        words: z.object({ fr: z.string(), en: z.string() }),
        /** Its rank among the returns of its year. */
        rankInYear: z.int(),
      })
      .nullable(),
  }),
  z.object({
    kind: z.literal("reminder-step"),
    ...about,
    step: z.enum(arrearsSteps),
    amount: Cents$,
    daysLate: z.int(),
    on: PlainDate$,
  }),
  z.object({
    kind: z.literal("acceleration-to-table"),
    ...about,
    amount: Cents$,
    proposedOn: PlainDate$,
  }),
  z.object({ kind: z.literal("promise-broken"), ...about, amount: Cents$, promisedOn: PlainDate$ }),
  z.object({
    kind: z.literal("delay-asked"),
    ...about,
    askedOn: PlainDate$,
    from: z.int(),
    count: z.int(),
    /** The due date of the first instalment to put off. */
    dueOn: PlainDate$.nullable(),
  }),
  z.object({
    kind: z.literal("proposal-to-confirm"),
    ...about,
    proposal: z.enum(proposalKinds),
    amount: Cents$,
    proposedBy: z.string(),
  }),
  z.object({
    kind: z.literal("claim-to-declare"),
    ...about,
    amount: Cents$,
    judgedOn: PlainDate$,
    /** Null until the judgment is published. */
    declareBy: PlainDate$.nullable(),
  }),
  z.object({ kind: z.literal("warning-to-see"), ...about, warning: EarlyWarning }),
  /** To the firm's owner. */
  z.object({ kind: z.literal("accounts-to-hand-in"), ...about, closedOn: PlainDate$, dueOn: PlainDate$ }),
]);
