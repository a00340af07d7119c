import { committeeStep, firstFileStep, rulesStep } from "./file-steps.tsx";
import { bankStep, conventionStep, fundStep, reminderStep } from "./money-steps.tsx";
import { partnersStep, peopleStep, perimeterStep } from "./network-steps.tsx";
import type { FirstRunStep } from "./step.ts";

/** What a territory needs to start, in the order one comes to it: each may be done before another. */
export const firstRunSteps: readonly FirstRunStep[] = [
  perimeterStep,
  partnersStep,
  peopleStep,
  fundStep,
  conventionStep,
  bankStep,
  rulesStep,
  committeeStep,
  reminderStep,
  firstFileStep,
];
