import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ConditionState, Verdict } from "../domain/condition-evidence.ts";

export const conditionStateNames: Record<ConditionState, MessageDescriptor> = {
  "to-prove": msg`à prouver`,
  "to-judge": msg`pièce à juger`,
  met: msg`levée`,
  waived: msg`abandonnée par le comité`,
};

export const conditionStateTones: Record<ConditionState, "sea" | "ochre"> = {
  "to-prove": "ochre",
  "to-judge": "ochre",
  met: "sea",
  waived: "sea",
};

export const verdictNames: Record<Verdict, MessageDescriptor> = {
  accepted: msg`acceptée`,
  refused: msg`refusée`,
};

/** What evidence may be: the server reads what it is in its content. */
export const evidenceEndings = [
  ".pdf",
  ".jpg",
  ".jpeg",
  ".png",
  ".heic",
  ".docx",
  ".xlsx",
  ".odt",
  ".ods",
  ".txt",
  ".csv",
];
