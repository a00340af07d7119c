import type { LetterDesk } from "../use-cases/letter-signature.ts";
import { addNeedRoute } from "./add-need.route.ts";
import { agreeEmployerRoute } from "./agree-employer.route.ts";
import { answerProposalRoute } from "./answer-proposal.route.ts";
import { answerVisitRoute } from "./answer-visit.route.ts";
import { closeMissionRoute } from "./close-mission.route.ts";
import { drawUpLetterRoute } from "./draw-up-letter.route.ts";
import { dropNeedRoute } from "./drop-need.route.ts";
import { enrolExpertRoute } from "./enrol-expert.route.ts";
import type { ExpertiseHandlers } from "./expertise-handler.ts";
import { letterRoutes } from "./letter.routes.ts";
import { listExpertsRoute } from "./list-experts.route.ts";
import { listMissionsRoute } from "./list-missions.route.ts";
import { listNeedsRoute } from "./list-needs.route.ts";
import { listProposalsRoute } from "./list-proposals.route.ts";
import { listTasksRoute } from "./list-tasks.route.ts";
import { logVisitRoute } from "./log-visit.route.ts";
import { proposeMissionRoute } from "./propose-mission.route.ts";
import { qualifyNeedRoute } from "./qualify-need.route.ts";
import { readDaysStateRoute } from "./read-days-state.route.ts";
import { readFileExpertiseRoute } from "./read-file-expertise.route.ts";
import { readMissionRoute } from "./read-mission.route.ts";
import { retireExpertRoute } from "./retire-expert.route.ts";
import { reviewMissionRoute } from "./review-mission.route.ts";
import { reviseExpertRoute } from "./revise-expert.route.ts";
import { signAttestationRoute } from "./sign-attestation.route.ts";
import { signLetterRoute } from "./sign-letter.route.ts";
import { suggestExpertsRoute } from "./suggest-experts.route.ts";
import { withdrawVisitRoute } from "./withdraw-visit.route.ts";

export function handlersOf(desk: LetterDesk): ExpertiseHandlers {
  const { store } = desk;
  return {
    listExperts: listExpertsRoute(store),
    enrolExpert: enrolExpertRoute(store),
    reviseExpert: reviseExpertRoute(store),
    retireExpert: retireExpertRoute(store),
    listNeeds: listNeedsRoute(store),
    addNeed: addNeedRoute(store),
    qualifyNeed: qualifyNeedRoute(store),
    dropNeed: dropNeedRoute(store),
    suggestExperts: suggestExpertsRoute(store),
    proposeMission: proposeMissionRoute(store),
    listProposals: listProposalsRoute(store),
    answerProposal: answerProposalRoute(store),
    agreeEmployer: agreeEmployerRoute(store),
    drawUpLetter: drawUpLetterRoute(store),
    listMissions: listMissionsRoute(store),
    readMission: readMissionRoute(store),
    readFileExpertise: readFileExpertiseRoute(store),
    signLetter: signLetterRoute(store),
    logVisit: logVisitRoute(store),
    withdrawVisit: withdrawVisitRoute(store),
    answerVisit: answerVisitRoute(store),
    reviewMission: reviewMissionRoute(store),
    closeMission: closeMissionRoute(store),
    readDaysState: readDaysStateRoute(store),
    signAttestation: signAttestationRoute(store),
    listTasks: listTasksRoute(store),
    ...letterRoutes(desk),
  };
}
