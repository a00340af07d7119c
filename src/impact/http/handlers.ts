import type { Commitments } from "../use-cases/commitments.ts";
import { answerSurveyRoute } from "./answer-survey.route.ts";
import type { ImpactHandlers } from "./impact-handler.ts";
import { listCommitmentsRoute } from "./list-commitments.route.ts";
import { listTasksRoute } from "./list-tasks.route.ts";
import { noteShortfallRoute } from "./note-shortfall.route.ts";
import { readCommitmentRoute } from "./read-commitment.route.ts";
import { readFileJobsRoute } from "./read-file-jobs.route.ts";
import { readJobDefinitionRoute } from "./read-job-definition.route.ts";
import { readJobTotalsRoute } from "./read-job-totals.route.ts";
import { remindSurveyRoute } from "./remind-survey.route.ts";
import { setJobDefinitionRoute } from "./set-job-definition.route.ts";
import { verifyCountRoute } from "./verify-count.route.ts";

export function handlersOf(commitments: Commitments): ImpactHandlers {
  return {
    listCommitments: listCommitmentsRoute(commitments),
    readCommitment: readCommitmentRoute(commitments),
    readFileJobs: readFileJobsRoute(commitments),
    readJobTotals: readJobTotalsRoute(commitments),
    answerSurvey: answerSurveyRoute(commitments),
    verifyCount: verifyCountRoute(commitments),
    remindSurvey: remindSurveyRoute(commitments),
    noteShortfall: noteShortfallRoute(commitments),
    readJobDefinition: readJobDefinitionRoute(commitments),
    setJobDefinition: setJobDefinitionRoute(commitments),
    listTasks: listTasksRoute(commitments),
  };
}
