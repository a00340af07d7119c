import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { dayCounted, type Pause, pauseOn } from "./arrears-pause.ts";
import { isFirstLetter, type ReminderKind, type ReminderPlan, type ReminderStep } from "./reminder-plan.ts";

/** An advance in arrears, from the day its lateness is known until nothing is late: it keeps the plan it began with. */
export type ArrearsCase = {
  readonly id: string;
  readonly advance: string;
  readonly since: PlainDate;
  readonly openedOn: PlainDate;
  readonly planVersion: number;
  readonly closedOn: PlainDate | null;
};

/** A step that was done, or skipped: told once, never changed. */
export type TakenStep = {
  readonly number: number;
  readonly kind: ReminderKind;
  readonly outcome: "done" | "skipped";
  readonly dueOn: PlainDate;
  readonly on: PlainDate;
  /** Null where the nightly close did it. */
  readonly by: string | null;
  readonly note: string | null;
  /** Of the letter it sent, if it sent one. */
  readonly letterHash: string | null;
};

/** The formal notice as it was sent. */
export type SentNotice = {
  readonly number: number;
  readonly servedOn: PlainDate;
  readonly registeredNumber: string;
  readonly by: string;
};

export type CaseStep = ReminderStep & {
  /** When its turn comes; null while the formal notice on which it depends is not sent. */
  readonly dueOn: PlainDate | null;
  readonly taken: TakenStep | null;
};

type CaseNotice = {
  readonly number: number;
  readonly madeOn: PlainDate;
  readonly servedOn: PlainDate | null;
  readonly cureDays: number;
  /** The last day to pay; null until it is sent. */
  readonly cureUntil: PlainDate | null;
};

export type CaseState = {
  readonly steps: readonly CaseStep[];
  /** What a person does next; null when the plan is at its end, or waits for the notice to be sent. */
  readonly next: CaseStep | null;
  readonly notice: CaseNotice | null;
  readonly pause: Pause | null;
};

interface CaseTold {
  readonly plan: ReminderPlan;
  readonly taken: readonly TakenStep[];
  readonly sent: SentNotice | null;
  readonly pauses: readonly Pause[];
  readonly on: PlainDate;
}

/** Where a case stands on a day. */
export function caseState({ since }: Pick<ArrearsCase, "since">, told: CaseTold): CaseState {
  const { plan, pauses, on } = told;
  const notice = noticeOf(told);
  const steps = plan.steps.map((step): CaseStep => {
    const taken = told.taken.find(({ number }) => number === step.number) ?? null;
    return { ...step, taken, dueOn: dueOn(step, { since, notice, pauses, on }) };
  });
  const left = steps.find(({ taken, kind }) => taken === null && kind !== "mail") ?? null;
  return {
    steps,
    next: left === null || left.dueOn === null ? null : left,
    notice,
    pause: pauseOn(pauses, on),
  };
}

function noticeOf({ plan, taken, sent, pauses, on }: CaseTold): CaseNotice | null {
  const made = taken.find(({ kind, outcome }) => kind === "formal-notice" && outcome === "done");
  if (made === undefined) return null;
  const cureDays = plan.steps.find(({ number }) => number === made.number)?.cureDays ?? 0;
  const servedOn = sent?.servedOn ?? null;
  const cureUntil = servedOn && dayCounted(servedOn, cureDays, { pauses, on });
  return { number: made.number, madeOn: made.on, servedOn, cureDays, cureUntil };
}

interface Counting {
  readonly since: PlainDate;
  readonly notice: CaseNotice | null;
  readonly pauses: readonly Pause[];
  readonly on: PlainDate;
}

/** Nothing is proposed to the committee before a notice was sent and the whole of its time is over. */
function dueOn(
  { kind, afterDays }: ReminderStep,
  { since, notice, ...counting }: Counting,
): PlainDate | null {
  const counted = dayCounted(since, afterDays, counting);
  if (kind !== "propose-acceleration") return counted;
  if (notice === null || notice.cureUntil === null) return null;
  const cured = dayCounted(addDays(notice.cureUntil, 1), 0, counting);
  return cured > counted ? cured : counted;
}

export const arrearsSteps = [
  "call",
  "mail",
  "letter",
  "second-letter",
  "formal-notice",
  "send-notice",
  "committee",
] as const;

export type ArrearsStep = (typeof arrearsSteps)[number];

export type StepToTake = {
  readonly step: ArrearsStep;
  readonly on: PlainDate;
  /** Its day has come, and nothing holds it back. */
  readonly isDue: boolean;
};

/** What comes next, as a page says it; null when the plan has nothing more. */
export function stepToTake(state: CaseState, plan: ReminderPlan, on: PlainDate): StepToTake | null {
  const { notice, next, pause } = state;
  if (notice !== null && notice.servedOn === null)
    return { step: "send-notice", on: notice.madeOn, isDue: pause === null };
  if (next === null || next.dueOn === null) return null;
  return {
    step: arrearsStepOf(plan, next),
    on: next.dueOn,
    isDue: pause === null && next.dueOn <= on,
  };
}

export function arrearsStepOf(plan: ReminderPlan, step: Pick<ReminderStep, "kind" | "number">): ArrearsStep {
  switch (step.kind) {
    case "phone":
      return "call";
    case "letter":
      return isFirstLetter(plan, step) ? "letter" : "second-letter";
    case "propose-acceleration":
      return "committee";
    case "mail":
    case "formal-notice":
      return step.kind;
  }
}
