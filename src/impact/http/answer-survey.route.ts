import { answerSurvey } from "../use-cases/answer-survey.ts";
import type { Commitments } from "../use-cases/commitments.ts";
import type { ImpactHandlers } from "./impact-handler.ts";
import { openCommitmentFor } from "./open-file.ts";

/** The owner answers for their own firm; the coordinator for any. */
export function answerSurveyRoute(commitments: Commitments): ImpactHandlers["answerSurvey"] {
  return async (call) => {
    const { transaction, params, body: answer, now } = call;
    const opened = await openCommitmentFor(commitments, { ...call, followedBy: ["coordinator"] }, params);
    if (!opened.ok) return opened;
    return answerSurvey(commitments, transaction, { ...params, ...opened.value, answer, now });
  };
}
