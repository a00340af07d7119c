import { z } from "zod";
import { Cents$, Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import { prepaymentRules } from "../domain/advance-event.ts";
import { returnReasons } from "../domain/return-reasons.ts";

const Words$ = z.string().trim().min(1).max(2000);

export const Signing = z.object({
  signedOn: PlainDate$,
  /** The reference of the mandate, where the firm lets itself be debited. */
  mandate: Name.nullable().default(null),
});

export const Proposing = z.object({ payOn: PlainDate$ });

export const Releasing = z.object({ order: Id });

export const Repaying = z.object({ amount: Cents$, receivedOn: PlainDate$, bankReference: Name });

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

export const Deferring = z.object({
  from: z.int().min(1).max(1000),
  count: z.int().min(1).max(60),
  keepTerm: z.boolean().default(false),
  decidedOn: PlainDate$,
  reason: Words$,
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
