import { z } from "zod";
import { refuseField } from "#platform/calculator/alternatives.ts";
import { CentsField, CountField, NameField, PlainDateField } from "#platform/calculator/fields.ts";
import { jobsModes } from "../domain/eligibility-policy.ts";

const Firm = z.strictObject({
  communeCode: NameField.exactOptional(),
  headcount: CountField.exactOptional(),
  createdOn: PlainDateField.exactOptional(),
  inInsolvency: z.boolean().exactOptional(),
  deMinimisHeadroomCents: CentsField.exactOptional(),
});

const Project = z.strictObject({
  amountCents: CentsField.exactOptional(),
  jobsCreated: CountField.exactOptional(),
  jobsKept: CountField.exactOptional(),
  withinMonths: CountField.exactOptional(),
  halfDays: CountField.exactOptional(),
  grossGrantEquivalentCents: CentsField.exactOptional(),
});

const Policy = z
  .strictObject({
    communes: z.array(NameField).exactOptional(),
    headcountLimit: CountField.nullable().exactOptional(),
    minimumAgeMonths: CountField.nullable().exactOptional(),
    jobsMode: z.enum(jobsModes).exactOptional(),
    minimumJobs: CountField.exactOptional(),
    jobsWithinMonths: CountField.exactOptional(),
    minimumCents: CentsField.nullable().exactOptional(),
    maximumCents: CentsField.nullable().exactOptional(),
    warningAboveCents: CentsField.nullable().exactOptional(),
    moneyRequiresDays: z.boolean().exactOptional(),
  })
  .superRefine(({ minimumCents, maximumCents }, context) => {
    if (typeof minimumCents === "bigint" && typeof maximumCents === "bigint" && minimumCents > maximumCents)
      refuseField(context, "minimumCents", "minimum-above-maximum");
  });

export const EligibilityQuestion = z.strictObject({
  firm: Firm,
  project: Project,
  policy: Policy.exactOptional(),
  asOf: PlainDateField,
});

export type EligibilityQuestion = z.output<typeof EligibilityQuestion>;
