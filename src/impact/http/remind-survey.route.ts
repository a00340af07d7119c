import type { Commitments } from "../use-cases/commitments.ts";
import { remindSurvey } from "../use-cases/remind-survey.ts";
import type { ImpactHandlers } from "./impact-handler.ts";
import { openFollowed } from "./open-file.ts";

export function remindSurveyRoute(commitments: Commitments): ImpactHandlers["remindSurvey"] {
  return async (call) => {
    const { transaction, params, body, now } = call;
    const opened = await openFollowed(commitments, call, params);
    if (!opened.ok) return opened;
    const { person } = opened.value;
    return remindSurvey(commitments, transaction, { ...params, ...body, person, now });
  };
}
