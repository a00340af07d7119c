import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import type { Condition, Sitting } from "./sitting.ts";

export const verdicts = ["accepted", "refused"] as const;

export type Verdict = (typeof verdicts)[number];

/** What someone handed in to prove that a condition is met; without a verdict, it waits for another person. */
export interface Evidence {
  readonly id: string;
  readonly condition: string;
  readonly file: string;
  readonly note: string;
  readonly givenBy: string;
  readonly givenOn: PlainDate;
  readonly judgement: {
    readonly verdict: Verdict;
    readonly by: string;
    readonly on: PlainDate;
    readonly why: string;
  } | null;
}

/** So many days before its last one, whoever runs the firm is reminded of a condition. */
export const conditionReminderDays = 14;

export const conditionStates = ["to-prove", "to-judge", "met", "waived"] as const;

export type ConditionState = (typeof conditionStates)[number];

/** Where a condition stands: what proves it may wait for someone's eyes. */
export function conditionState(
  { liftedOn, isWaived }: Pick<Condition, "liftedOn" | "isWaived">,
  evidence: readonly Pick<Evidence, "judgement">[],
): ConditionState {
  if (isWaived) return "waived";
  if (liftedOn !== null) return "met";
  return evidence.some(({ judgement }) => judgement === null) ? "to-judge" : "to-prove";
}

/** Which reminder a condition that is to be proved asks for on a day; null for none. */
export function reminderOn(
  { dueOn }: { readonly dueOn: PlainDate },
  on: PlainDate,
): "coming" | "late" | null {
  if (on > dueOn) return "late";
  return on >= addDays(dueOn, -conditionReminderDays) ? "coming" : null;
}

/** Whether a sitting may give up a condition set on a day: it came later, and has decided or can; a vote in writing, once it is closed. */
export function mayWaive(
  { status, heldOn, isWritten }: Pick<Sitting, "status" | "heldOn"> & { readonly isWritten: boolean },
  decidedOn: PlainDate,
): boolean {
  return heldOn > decidedOn && (status === "closed" || (status === "open" && !isWritten));
}
