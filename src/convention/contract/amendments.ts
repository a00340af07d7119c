import { z } from "zod";
import { BasisPoints$, Bilingual } from "#fund/contract.ts";
import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import { Cents$, HalfDays$, Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import { type AmendmentKind, amendmentFields } from "../domain/amendment.ts";
import { colleges, partyRoles } from "../domain/party.ts";
import { MatchingRule } from "./matching.ts";

const kinds = Object.keys(amendmentFields) as [AmendmentKind, ...AmendmentKind[]];
const LongText = z.string().trim().min(1).max(8000);

const purpose = z.enum(["fund", "operation"]).default("fund");
const nature = z.enum(["gift", "right-of-recovery"]).default("gift");
const tranches = z
  .array(z.strictObject({ dueOn: PlainDate$, weight: z.int().min(1).max(1_000_000).default(1) }))
  .min(1)
  .max(20);

/** All that any kind may change: the kind says which, and any other is refused. */
const Terms = z.strictObject({
  party: z
    .strictObject({
      organisation: Id,
      college: z.enum(colleges),
      role: z.enum(partyRoles).default("contributor"),
      cash: Cents$.default(() => cents(0n)),
      halfDays: HalfDays$.default(() => halfDays(0n)),
      purpose,
      nature,
      tranches,
    })
    .exactOptional(),
  leaver: Id.exactOptional(),
  /** In the unit of the pledge: cents or half-days. */
  pledge: z.strictObject({ id: Id, amount: z.int() }).exactOptional(),
  endsOn: PlainDate$.exactOptional(),
  perimeter: z.strictObject({ on: PlainDate$, extension: Name }).exactOptional(),
  rule: z
    .strictObject({
      rule: MatchingRule,
      dayRate: Cents$,
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
      tranches,
    })
    .exactOptional(),
  governance: LongText.exactOptional(),
  jobTarget: z.int().min(0).max(1_000_000).nullable().exactOptional(),
});

export const PreparingAmendment = z.object({
  kind: z.enum(kinds),
  terms: Terms,
  effectiveOn: PlainDate$,
  reason: z.string().trim().min(1).max(2000),
});

export const SigningAmendment = z.object({ signedOn: PlainDate$ });
export const WithdrawingAmendment = z.object({ reason: z.string().trim().min(1).max(2000) });

const Count = z.int().nullable();
const named = { organisation: z.string() };

/** Before and after: what changes is all that is told. */
const TermChange = z.discriminatedUnion("what", [
  z.object({ what: z.literal("term"), before: PlainDate$, after: PlainDate$ }),
  z.object({
    what: z.literal("perimeter"),
    before: PlainDate$,
    after: PlainDate$,
    extension: z.string().nullable(),
  }),
  z.object({ what: z.literal("job-target"), before: Count, after: Count }),
  z.object({ what: z.literal("day-rate"), before: Cents$, after: Cents$ }),
  z.object({ what: z.literal("rule"), before: z.string().nullable(), after: z.string().nullable() }),
  z.object({ what: z.literal("joins"), ...named }),
  z.object({ what: z.literal("leaves"), ...named }),
  z.object({
    what: z.literal("cash"),
    ...named,
    purpose: z.enum(["fund", "operation"]),
    /** The line of the rule that it carries; null for a private pledge. */
    line: Bilingual.nullable(),
    before: Cents$,
    after: Cents$,
  }),
  z.object({ what: z.literal("days"), ...named, before: HalfDays$, after: HalfDays$ }),
  z.object({ what: z.literal("governance"), before: z.string().nullable(), after: z.string() }),
]);

const Totals = z.object({
  privateCash: Cents$,
  publicCash: Cents$,
  totalCash: Cents$,
  halfDays: HalfDays$,
  publicShareOfCash: BasisPoints$.nullable(),
});

export const AmendmentView = z.object({
  id: Id,
  number: z.int(),
  kind: z.enum(kinds),
  reason: z.string(),
  effectiveOn: PlainDate$,
  preparedOn: PlainDate$,
  status: z.enum(["prepared", "signed", "withdrawn"]),
  endedOn: PlainDate$.nullable(),
  withdrawnBecause: z.string().nullable(),
  /** Every amendment before it is signed or withdrawn. */
  baseIsSigned: z.boolean(),
  /** Why it can no longer be signed as it stands. */
  blocked: Bilingual.nullable(),
  /** The pledges that the reader may see; the totals count them all. */
  changes: z.array(TermChange),
  /** The parties that sign it. */
  signers: z.array(z.object({ id: Id, name: z.string() })),
  totals: z.object({ before: Totals, after: Totals }).nullable(),
});
