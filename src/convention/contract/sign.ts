import { z } from "zod";
import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import { Cents$, HalfDays$, Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import { colleges, partyRoles } from "../domain/party.ts";
import { waitKinds } from "../domain/record.ts";
import { MatchingRule } from "./matching.ts";

const purpose = z.enum(["fund", "operation"]).default("fund");
const nature = z.enum(["gift", "right-of-recovery"]).default("gift");

/** What the parties sign: who promises what, and the rule by which the public funders match it. */
export const Signing = z.object({
  fund: Id,
  signedOn: PlainDate$,
  startsOn: PlainDate$,
  endsOn: PlainDate$,
  /** The date at which the territory's perimeter is read; the start of the convention by default. */
  perimeterOn: PlainDate$.optional(),
  rule: MatchingRule,
  /** What a day counts for as long as this convention runs. */
  dayRate: Cents$,
  jobTarget: z.int().min(0).max(1_000_000).nullable().default(null),
  parties: z
    .array(
      z.strictObject({
        organisation: Id,
        college: z.enum(colleges),
        role: z.enum(partyRoles).default("contributor"),
      }),
    )
    .min(1)
    .max(200),
  privatePledges: z
    .array(
      z.strictObject({
        organisation: Id,
        cash: Cents$.default(() => cents(0n)),
        halfDays: HalfDays$.default(() => halfDays(0n)),
        purpose,
        nature,
        /** Instead of the common yearly plan. */
        cashTranches: z
          .array(z.strictObject({ dueOn: PlainDate$, amount: Cents$ }))
          .max(20)
          .optional(),
      }),
    )
    .max(200),
  /** Who carries each matching line: several authorities share one by whole weights, to the cent. */
  authorities: z
    .array(
      z.strictObject({
        contributor: Name,
        organisation: Id,
        weight: z.int().min(1).max(1_000_000).default(1),
        purpose,
        nature,
      }),
    )
    .max(200),
  /** The yearly plan by which every pledge is cut. */
  tranches: z
    .array(z.strictObject({ dueOn: PlainDate$, weight: z.int().min(1).max(1_000_000).default(1) }))
    .min(1)
    .max(20),
});

export const Renewing = Signing.extend({
  /** "bassin de Briey", when the territory grows. */
  extension: Name.nullable().default(null),
});

/** Either chosen lines, or the tranche up to which every pledge is called. */
export const Calling = z.object({
  calledOn: PlainDate$,
  dueOn: PlainDate$,
  lines: z
    .array(
      z.strictObject({
        pledge: Id,
        amount: Cents$,
        waitsFor: Name.nullable().default(null),
        /** "other" unless told otherwise. */
        waitsKind: z.enum(waitKinds).optional(),
      }),
    )
    .min(1)
    .max(500)
    .optional(),
  tranche: z.int().min(1).max(20).optional(),
});

export const Paying = z.object({
  callLine: Id,
  paidOn: PlainDate$,
  amount: Cents$,
  bankReference: Name,
});

export const CancellingPayment = z.object({ reason: z.string().trim().min(1).max(2000) });

export const Releasing = z.object({
  pledge: Id,
  releasedOn: PlainDate$,
  /** In the unit of the pledge: cents or half-days. */
  amount: z.int(),
  reason: z.string().trim().min(1).max(2000),
});

export const LiftingWait = z.object({
  callLine: Id,
  liftedOn: PlainDate$,
  /** What shows that it has come: « attestation signée le 12 janvier ». */
  evidence: Name,
});
