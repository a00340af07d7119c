import type { Cents } from "#kernel/money.ts";
import { addMonths, compareDates, isWithinCalendar, type PlainDate } from "#kernel/plain-date.ts";
import type { EligibilityPolicy } from "./eligibility-policy.ts";

/** A datum may be unknown: the rule that needs it then answers no and says which one is missing. */
export type EligibilityFirm = {
  /** INSEE code. */
  readonly communeCode?: string | undefined;
  readonly headcount?: number | undefined;
  readonly createdOn?: PlainDate | undefined;
  readonly inInsolvency?: boolean | undefined;
  /** Room left under the de minimis ceiling of its single undertaking; the rule is asked only when given. */
  readonly deMinimisHeadroom?: Cents | undefined;
};

export type EligibilityProject = {
  readonly amount?: Cents | undefined;
  readonly jobsCreated?: number | undefined;
  readonly jobsKept?: number | undefined;
  readonly withinMonths?: number | undefined;
  readonly halfDays?: number | undefined;
  /** What counts against de minimis; the whole amount when it is not known yet. */
  readonly grossGrantEquivalent?: Cents | undefined;
};

export type EligibilityRequest = {
  readonly firm: EligibilityFirm;
  readonly project: EligibilityProject;
  readonly policy: EligibilityPolicy;
  readonly asOf: PlainDate;
};

/** The answer to one rule: `facts` are what its sentence is written with. */
export type RuleAnswer = KnownAnswer | MissingAnswer;

export type MissingAnswer = {
  readonly rule: RuleName;
  readonly ok: false;
  readonly facts: { readonly missing: EligibilityDatum };
};

export type KnownAnswer = { readonly ok: boolean } & (
  | { readonly rule: "perimeter"; readonly facts: { readonly communeCode: string } }
  | { readonly rule: "headcount"; readonly facts: { readonly headcount: number; readonly limit: number } }
  | { readonly rule: "age"; readonly facts: AgeFacts }
  | { readonly rule: "insolvency"; readonly facts: Readonly<Record<never, never>> }
  | { readonly rule: "jobs"; readonly facts: JobsFacts }
  | { readonly rule: "amount"; readonly facts: AmountFacts }
  | { readonly rule: "expert-days"; readonly facts: { readonly halfDays: number } }
  | { readonly rule: "de-minimis"; readonly facts: DeMinimisFacts }
);

export type RuleName =
  | "perimeter"
  | "headcount"
  | "age"
  | "insolvency"
  | "jobs"
  | "amount"
  | "expert-days"
  | "de-minimis";

export type EligibilityDatum = keyof EligibilityFirm | keyof EligibilityProject;

export type AgeFacts = {
  readonly createdOn: PlainDate;
  readonly months: number;
  readonly eligibleOn: PlainDate | null;
};
export type JobsFacts = {
  readonly mode: "create" | "create-or-keep";
  readonly created: number;
  readonly kept: number;
  readonly minimum: number;
  readonly withinMonths: number;
  readonly asked: number | null;
};
export type AmountFacts = {
  readonly amount: Cents;
  readonly minimum: Cents | null;
  readonly maximum: Cents | null;
  readonly warningAbove: Cents | null;
};
export type DeMinimisFacts = {
  readonly aid: Cents;
  readonly headroom: Cents;
  readonly isWholeAmount: boolean;
};

export type Eligibility = { readonly eligible: boolean; readonly rules: readonly RuleAnswer[] };

/** Answers every rule that the policy holds. The committee alone decides, and may derogate with a reason. */
export function checkEligibility(request: EligibilityRequest): Eligibility {
  const answers = [perimeter, headcount, age, insolvency, jobs, amount, expertDays, deMinimis].map((rule) =>
    rule(request),
  );
  const rules = answers.filter((answer) => answer !== null);
  return { eligible: rules.every((answer) => answer.ok), rules };
}

type Answer = RuleAnswer | null;

function perimeter({ firm, policy }: EligibilityRequest): Answer {
  const { communeCode } = firm;
  if (policy.communes === undefined) return null;
  if (communeCode === undefined) return missing("perimeter", "communeCode");
  return { rule: "perimeter", ok: policy.communes.includes(communeCode), facts: { communeCode } };
}

function headcount({ firm, policy }: EligibilityRequest): Answer {
  const limit = policy.headcountLimit;
  if (limit === null) return null;
  if (firm.headcount === undefined) return missing("headcount", "headcount");
  return { rule: "headcount", ok: firm.headcount < limit, facts: { headcount: firm.headcount, limit } };
}

function age({ firm, policy, asOf }: EligibilityRequest): Answer {
  const months = policy.minimumAgeMonths;
  const { createdOn } = firm;
  if (months === null) return null;
  if (createdOn === undefined) return missing("age", "createdOn");
  const eligibleOn = isWithinCalendar(createdOn, months) ? addMonths(createdOn, months) : null;
  const ok = eligibleOn !== null && compareDates(eligibleOn, asOf) <= 0;
  return { rule: "age", ok, facts: { createdOn, months, eligibleOn } };
}

function insolvency({ firm }: EligibilityRequest): Answer {
  if (firm.inInsolvency === undefined) return missing("insolvency", "inInsolvency");
  return { rule: "insolvency", ok: !firm.inInsolvency, facts: {} };
}

/** Jobs created and jobs kept are two counters: the sentence always shows both before their sum. */
function jobs({ project, policy }: EligibilityRequest): Answer {
  const { jobsMode: mode, minimumJobs: minimum, jobsWithinMonths: withinMonths } = policy;
  if (mode === "none") return null;
  if (project.jobsCreated === undefined) return missing("jobs", "jobsCreated");
  if (mode === "create-or-keep" && project.jobsKept === undefined) return missing("jobs", "jobsKept");
  const asked = project.withinMonths ?? null;
  const created = project.jobsCreated;
  const kept = project.jobsKept ?? 0;
  const counted = mode === "create" ? created : created + kept;
  const ok = counted >= minimum && (asked === null || asked <= withinMonths);
  return { rule: "jobs", ok, facts: { mode, created, kept, minimum, withinMonths, asked } };
}

function amount({ project, policy }: EligibilityRequest): Answer {
  const { minimum, maximum, warningAbove } = policy;
  if (minimum === null && maximum === null && warningAbove === null) return null;
  if (project.amount === undefined) return missing("amount", "amount");
  const isEnough = minimum === null || project.amount >= minimum;
  const isWithin = maximum === null || project.amount <= maximum;
  return {
    rule: "amount",
    ok: isEnough && isWithin,
    facts: { amount: project.amount, minimum, maximum, warningAbove },
  };
}

function expertDays({ project, policy }: EligibilityRequest): Answer {
  if (!policy.moneyRequiresDays) return null;
  if (project.halfDays === undefined) return missing("expert-days", "halfDays");
  return { rule: "expert-days", ok: project.halfDays > 0, facts: { halfDays: project.halfDays } };
}

/** The gross grant equivalent counts, not the loan (Reg. 2023/2831); without it the amount is a safe upper bound. */
function deMinimis({ firm, project }: EligibilityRequest): Answer {
  const headroom = firm.deMinimisHeadroom;
  const aid = project.grossGrantEquivalent ?? project.amount;
  if (headroom === undefined) return null;
  if (aid === undefined) return missing("de-minimis", "amount");
  const isWholeAmount = project.grossGrantEquivalent === undefined;
  return { rule: "de-minimis", ok: aid <= headroom, facts: { aid, headroom, isWholeAmount } };
}

export function isMissing(answer: RuleAnswer): answer is MissingAnswer {
  return "missing" in answer.facts;
}

function missing(rule: RuleName, datum: EligibilityDatum): MissingAnswer {
  return { rule, ok: false, facts: { missing: datum } };
}
