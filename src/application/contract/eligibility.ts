import { z } from "zod";
import { Bilingual } from "#fund/contract.ts";
import { Cents$, PlainDate$ } from "#platform/contract/fields.ts";
import { jobsModes } from "../domain/eligibility-policy.ts";

const Count = z.int().min(0).max(1_000_000);

/** A territory's rules; null where the rule does not apply. Its perimeter is the network's. */
export const Policy = z.strictObject({
  headcountLimit: Count.nullable(),
  minimumAgeMonths: Count.nullable(),
  jobsMode: z.enum(jobsModes),
  minimumJobs: Count,
  jobsWithinMonths: Count,
  minimum: Cents$.nullable(),
  maximum: Cents$.nullable(),
  warningAbove: Cents$.nullable(),
  moneyRequiresDays: z.boolean(),
});

/** Which rules served: the programme's by default, or the territory's own since a day. */
export const PolicyVersion = z.object({
  source: z.enum(["programme", "territory"]),
  fromOn: PlainDate$.nullable(),
});

export const DatedPolicy = z.object({ version: PolicyVersion, policy: Policy });

export const EligibilityView = z.object({
  /** The day at which the rules and the perimeter are read. */
  asOf: PlainDate$,
  version: PolicyVersion,
  eligible: z.boolean(),
  rules: z.array(z.object({ rule: z.string(), ok: z.boolean(), sentence: Bilingual })),
});

/** What a visitor says of a firm and its project, in plain numbers for an address; a datum that is left out is asked for by its rule. */
export const SelfTestQuestion = z.object({
  communeCode: z.string().max(5).optional(),
  headcount: Count.optional(),
  createdOn: PlainDate$.optional(),
  inInsolvency: z.boolean().optional(),
  amountCents: z.int().min(0).optional(),
  jobsCreated: Count.optional(),
  jobsKept: Count.optional(),
  halfDays: Count.optional(),
});
