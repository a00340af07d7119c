import type { PlainDate } from "#kernel/plain-date.ts";
import type { Application } from "./application.ts";
import {
  checkEligibility,
  type Eligibility,
  type EligibilityFirm,
  type EligibilityProject,
} from "./eligibility.ts";
import { policyAt, type TerritoryPolicy, type VersionedPolicy } from "./policy-at.ts";

export interface FirmEligibility extends Eligibility {
  readonly asOf: PlainDate;
  readonly version: VersionedPolicy["version"];
}

/** A territory's rules on a day: those it dated, and its communes then. */
export interface TerritoryRules {
  readonly policies: readonly TerritoryPolicy[];
  /** INSEE codes; none before the first perimeter. */
  readonly communes: readonly string[];
  readonly asOf: PlainDate;
}

/** The answer to every rule of the day; null where the territory's rules had not begun. */
export function answerRules(
  asked: { readonly firm: EligibilityFirm; readonly project: EligibilityProject },
  { policies, communes, asOf }: TerritoryRules,
): FirmEligibility | null {
  const inForce = policyAt(policies, asOf);
  if (inForce === null) return null;
  const policy = { ...inForce.policy, communes };
  return { ...checkEligibility({ ...asked, policy, asOf }), asOf, version: inForce.version };
}

/** What an application says of its firm, for the rules: a datum that nobody gave stays absent. */
export function askedBy({ firm, requested, jobs }: Application) {
  return {
    firm: {
      communeCode: firm.commune.insee,
      ...(firm.headcount === null ? {} : { headcount: firm.headcount }),
      ...(firm.createdOn === null ? {} : { createdOn: firm.createdOn }),
      ...(firm.inInsolvency === null ? {} : { inInsolvency: firm.inInsolvency }),
    },
    project: {
      amount: requested.amount,
      jobsCreated: jobs.created,
      jobsKept: jobs.kept,
      halfDays: Number(requested.halfDays),
    },
  };
}

/** The day at which a file is judged: its submission's, and until then the day it is. */
export function judgedOn({ submittedOn }: Pick<Application, "submittedOn">, today: PlainDate): PlainDate {
  return submittedOn ?? today;
}
