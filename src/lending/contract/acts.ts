import { z } from "zod";
import { Cents$, Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import { prepaymentRules, proceedingsNatures } from "../domain/advance-event.ts";
import { priceFields } from "../domain/price-fields.ts";
import { returnReasons } from "../domain/return-reasons.ts";
import { Decision } from "./shapes.ts";

const Words$ = z.string().trim().min(1).max(2000);

/** No act takes a fee, an interest or a penalty: these names are known only to be refused with their reason (`zero-rate-only`). */
function atZeroRate<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape> {
  const refused = z.unknown().optional().describe("Always refused: an advance is free.");
  const priced = Object.fromEntries(priceFields.map((field) => [field, refused]));
  return z.object(shape).extend(priced) as unknown as z.ZodObject<Shape>;
}

export const Signing = z.object({
  signedOn: PlainDate$,
  /** The reference of the mandate, where the firm lets itself be debited. */
  mandate: Name.nullable().default(null),
});

export const Proposing = atZeroRate({
  payOn: PlainDate$,
  /** A tranche; by default all that is not paid out yet. */
  amount: Cents$.optional(),
});

export const Releasing = z.object({ order: Id });

export const Repaying = atZeroRate({ amount: Cents$, receivedOn: PlainDate$, bankReference: Name });

export const Prepaying = Repaying.extend({
  /** By default: to the coming instalments near a due date, else from the last one back. */
  rule: z.enum(prepaymentRules).nullable().default(null),
});

export const Returning = z.object({
  repayment: Id,
  reason: z.enum(returnReasons),
  returnedOn: PlainDate$,
  bankReference: Name,
});

export const Deferring = atZeroRate({
  from: z.int().min(1).max(1000),
  count: z.int().min(1).max(60),
  keepTerm: z.boolean().default(false),
  decidedOn: PlainDate$,
  reason: Words$,
  /** Beyond six months, where it was decided. */
  decision: Decision.optional(),
  /** The delay that the firm asked for and that this grants. */
  request: Id.exactOptional(),
});

export const AskingDelay = z.object({
  from: z.int().min(1).max(1000),
  count: z.int().min(1).max(60),
  /** By default the territory's day; an owner asks today. */
  askedOn: PlainDate$.nullable().default(null),
  reason: Words$,
});

export const DecliningDelay = z.object({ request: Id, answeredOn: PlainDate$, why: Words$ });

export const Liquidating = z.object({
  judgedOn: PlainDate$,
  /** The day of the publication, where it is already known. */
  publishedOn: PlainDate$.nullable().default(null),
});

export const Publishing = z.object({ publishedOn: PlainDate$ });

export const Claiming = z.object({ declaredOn: PlainDate$, amount: Cents$ });

export const Calling = z.object({ calledOn: PlainDate$, note: Words$ });

const dated = { decidedOn: PlainDate$, reason: Words$ };

export const Extending = atZeroRate({
  ...dated,
  from: z.int().min(1).max(1000),
  terms: z.int().min(1).max(120),
});

export const Replanning = atZeroRate({
  ...dated,
  terms: z.int().min(1).max(120),
  firstDueOn: PlainDate$,
});

export const ChangingDueDate = atZeroRate({
  ...dated,
  number: z.int().min(1).max(1000),
  dueOn: PlainDate$,
  shiftFollowing: z.boolean().default(false),
});

export const Accelerating = atZeroRate({ on: PlainDate$, decision: Decision, reason: Words$ });

export const WritingOff = atZeroRate({
  amount: Cents$,
  on: PlainDate$,
  /** None where the territory leaves the loss to its committee: the proposal waits for it. */
  decision: Decision.nullable().default(null),
  reason: Words$,
});

export const Refunding = atZeroRate({ amount: Cents$, on: PlainDate$, reason: Words$ });

export const Confirming = z.object({ proposal: Id });

export const Reallocating = atZeroRate({ amount: Cents$, on: PlainDate$, to: Id, reason: Words$ });

export const Reversing = z.object({ event: Id, on: PlainDate$, reason: Words$ });

export const OpeningProceedings = z.object({
  nature: z.enum(proceedingsNatures),
  judgedOn: PlainDate$,
  publishedOn: PlainDate$.nullable().default(null),
});

export const AdoptingPlan = atZeroRate({
  on: PlainDate$,
  instalments: z
    .array(z.object({ dueOn: PlainDate$, principal: Cents$.refine((amount) => amount > 0n) }))
    .min(1)
    .max(240),
  reason: Words$,
});

export const EndingProceedings = z.object({ on: PlainDate$ });
