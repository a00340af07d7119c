import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";

export const reminderKinds = ["mail", "letter", "phone", "formal-notice", "propose-acceleration"] as const;

export type ReminderKind = (typeof reminderKinds)[number];

export type ReminderStep = {
  /** Its place in the plan, from 1. */
  readonly number: number;
  readonly kind: ReminderKind;
  /** Since the return is known, or since the missed debit where nothing was returned. */
  readonly afterDays: number;
  /** The time to pay that a formal notice gives; null for any other step. */
  readonly cureDays: number | null;
};

/** A version of what a territory does about arrears: never changed, the next one follows it. */
export type ReminderPlan = {
  /** 0 is the programme's own. */
  readonly version: number;
  /** The cases opened from that day follow it; null for the programme's own. */
  readonly validFrom: PlainDate | null;
  readonly steps: readonly ReminderStep[];
  /** The longest that one promise pauses the plan. */
  readonly longestPromiseDays: number;
  /** What the letters say of the way to pay, and whom to call. */
  readonly howToPay: string | null;
  readonly contact: { readonly name: string; readonly telephone: string } | null;
};

export const programmePlan: ReminderPlan = {
  version: 0,
  validFrom: null,
  steps: [
    { number: 1, kind: "phone", afterDays: 2, cureDays: null },
    { number: 2, kind: "letter", afterDays: 10, cureDays: null },
    { number: 3, kind: "letter", afterDays: 25, cureDays: null },
    { number: 4, kind: "formal-notice", afterDays: 45, cureDays: 30 },
    { number: 5, kind: "propose-acceleration", afterDays: 75, cureDays: null },
  ],
  longestPromiseDays: 30,
  howToPay: null,
  contact: null,
};

const longestPlanDays = 730;
const shortestCureDays = 8;
const longestCureDays = 180;

/** The plan that a case opened on that day follows. */
export function planOn(plans: readonly ReminderPlan[], on: PlainDate): ReminderPlan {
  const begun = plans.filter(({ validFrom }) => validFrom !== null && validFrom <= on);
  const latest = begun.toSorted((a, b) =>
    a.validFrom === b.validFrom ? a.version - b.version : (a.validFrom ?? "") < (b.validFrom ?? "") ? -1 : 1,
  );
  return latest.at(-1) ?? programmePlan;
}

export type PlanRefusal = Refusal<
  | "plan-empty"
  | "plan-too-long"
  | "plan-disordered"
  | "plan-step-twice"
  | "plan-cure-outside-bounds"
  | "plan-proposal-without-notice"
  | "plan-proposal-before-cure"
  | "plan-goes-on-after-proposal"
>;

/** A plan goes forward in time, and calls nothing due before a formal notice and the time it gives. */
export function checkPlan(steps: readonly ReminderStep[]): Outcome<readonly ReminderStep[], PlanRefusal> {
  if (steps.length === 0) return refuse("plan-empty", {}, "steps");
  const late = steps.find(({ afterDays }) => afterDays < 0 || afterDays > longestPlanDays);
  if (late !== undefined)
    return refuse("plan-too-long", { ...factsOf(late), longest: longestPlanDays }, fieldOf(late));
  return checkOrder(steps) ?? checkNotice(steps) ?? checkProposal(steps) ?? accept(steps);
}

function checkOrder(steps: readonly ReminderStep[]) {
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1];
    if (before !== undefined && step.afterDays <= before.afterDays)
      return refuse(
        "plan-disordered",
        { ...factsOf(step), beforeNumber: before.number, beforeDays: before.afterDays },
        fieldOf(step),
      );
  }
  return null;
}

function checkNotice(steps: readonly ReminderStep[]) {
  for (const kind of ["formal-notice", "propose-acceleration"] as const) {
    const [first, second] = steps.filter((step) => step.kind === kind);
    if (first !== undefined && second !== undefined)
      return refuse(
        "plan-step-twice",
        { kind, number: second.number, firstNumber: first.number },
        fieldOf(second),
      );
  }
  const notice = steps.find(({ kind }) => kind === "formal-notice");
  if (notice === undefined) return null;
  const cureDays = notice.cureDays ?? 0;
  if (cureDays < shortestCureDays || cureDays > longestCureDays)
    return refuse(
      "plan-cure-outside-bounds",
      { number: notice.number, cureDays, shortest: shortestCureDays, longest: longestCureDays },
      fieldOf(notice),
    );
  return null;
}

function checkProposal(steps: readonly ReminderStep[]) {
  const proposal = steps.find(({ kind }) => kind === "propose-acceleration");
  if (proposal === undefined) return null;
  const after = steps.find(({ number }) => number > proposal.number);
  if (after !== undefined)
    return refuse(
      "plan-goes-on-after-proposal",
      { number: after.number, proposal: proposal.number },
      fieldOf(after),
    );
  const notice = steps.find(({ kind }) => kind === "formal-notice");
  if (notice === undefined)
    return refuse("plan-proposal-without-notice", { number: proposal.number }, fieldOf(proposal));
  const earliest = notice.afterDays + (notice.cureDays ?? 0);
  if (proposal.afterDays < earliest)
    return refuse("plan-proposal-before-cure", { ...factsOf(proposal), earliest }, fieldOf(proposal));
  return null;
}

function factsOf({ number, afterDays }: ReminderStep) {
  return { number, afterDays };
}

function fieldOf({ number }: ReminderStep) {
  return `steps.${number - 1}`;
}

/** Whether it is a first letter, or one that follows another. */
export function isFirstLetter({ steps }: ReminderPlan, { number }: Pick<ReminderStep, "number">): boolean {
  return steps.find(({ kind }) => kind === "letter")?.number === number;
}
