import { z } from "zod";
import { PlainDate$ } from "#platform/contract/fields.ts";
import { contract, type Route } from "#platform/contract/route.ts";
import { oneApplication, readers, territory, writers } from "./contract/access.ts";
import {
  Appraising,
  Dated,
  Opening,
  Orienting,
  Receiving,
  ReplacingPlan,
  Revising,
  Withdrawing,
} from "./contract/acts.ts";
import { adviserRoutes } from "./contract/adviser-routes.ts";
import { appraisalRoutes } from "./contract/appraisal-routes.ts";
import { confirmationRoutes } from "./contract/confirmation-routes.ts";
import { copyRoutes } from "./contract/copy-routes.ts";
import { correctionRoutes } from "./contract/correction-routes.ts";
import { documentRoutes } from "./contract/document-routes.ts";
import { draftRoutes } from "./contract/draft-routes.ts";
import { messageRoutes } from "./contract/message-routes.ts";
import { noticeRoutes } from "./contract/notice-routes.ts";
import { ownerRoutes } from "./contract/owner-routes.ts";
import { ApplicationPage, ApplicationRow } from "./contract/pages.ts";
import { questionRoutes } from "./contract/question-routes.ts";
import {
  appraisalRefusals,
  documentRefusals,
  openingRefusals,
  orientationRefusals,
  planRefusals,
  readinessRefusals,
  revisionRefusals,
  submissionRefusals,
  withdrawalRefusals,
} from "./contract/refusals.ts";
import { relatedRoutes } from "./contract/related-routes.ts";
import { rulesRoutes } from "./contract/rules-routes.ts";
import { ApplicationTask } from "./contract/tasks.ts";
import { adviserSentences } from "./domain/adviser-sentences.ts";
import { applicationSentences } from "./domain/application-sentences.ts";
import { appraisalSentences } from "./domain/appraisal-sentences.ts";
import { confirmationSentences } from "./domain/confirmation-sentences.ts";
import { copySentences } from "./domain/copy-sentences.ts";
import { correctionSentences } from "./domain/correction-sentences.ts";
import { documentSentences } from "./domain/document-sentences.ts";
import { draftSentences } from "./domain/draft-sentences.ts";
import { messageSentences } from "./domain/message-sentences.ts";
import { questionSentences } from "./domain/question-sentences.ts";
import { relatedSentences } from "./domain/related-sentences.ts";

export const applicationContract = contract({
  name: "application",
  routes: {
    listApplications: {
      method: "GET",
      path: "/territories/:territory/applications",
      summary: "The files of a territory: where each stands, how old it is, and what comes next",
      access: readers,
      params: territory,
      response: z.object({ on: PlainDate$, applications: z.array(ApplicationRow) }),
      refusals: {},
    },
    openApplication: {
      method: "POST",
      path: "/territories/:territory/applications",
      summary: "Opens a firm's file: the firm and its project",
      act: { fr: "Dossier ouvert", en: "File opened" },
      access: writers,
      params: territory,
      body: Opening,
      response: ApplicationPage,
      status: 201,
      refusals: openingRefusals,
    },
    readApplication: {
      method: "GET",
      path: "/territories/:territory/applications/:application",
      summary: "A file: firm, project, financing plan, documents, eligibility, appraisal, history",
      access: readers,
      params: oneApplication,
      response: ApplicationPage,
      refusals: { "application-unknown": 404, "file-denied": 403 },
    },
    reviseApplication: {
      method: "PUT",
      path: "/territories/:territory/applications/:application",
      summary: "Corrects the firm and the project; what was appraised is to be appraised again",
      act: { fr: "Dossier corrigé", en: "File revised" },
      access: writers,
      params: oneApplication,
      body: Revising,
      response: ApplicationPage,
      refusals: revisionRefusals,
    },
    submitApplication: {
      method: "POST",
      path: "/territories/:territory/applications/:application/submission",
      summary: "Submits the file: its appraisal begins",
      act: { fr: "Dossier déposé", en: "File submitted" },
      access: writers,
      params: oneApplication,
      body: Dated,
      response: ApplicationPage,
      refusals: submissionRefusals,
    },
    replaceFinancingPlan: {
      method: "PUT",
      path: "/territories/:territory/applications/:application/financing-plan",
      summary: "Replaces the financing plan: needs and resources, line by line",
      act: { fr: "Plan de financement remplacé", en: "Financing plan replaced" },
      access: writers,
      params: oneApplication,
      body: ReplacingPlan,
      response: ApplicationPage,
      refusals: planRefusals,
    },
    receiveDocument: {
      method: "POST",
      path: "/territories/:territory/applications/:application/documents",
      summary: "Ticks a document of the checklist, or adds another one by its name",
      act: { fr: "Pièce reçue", en: "Document received" },
      access: writers,
      params: oneApplication,
      body: Receiving,
      response: ApplicationPage,
      refusals: documentRefusals,
    },
    appraise: {
      method: "POST",
      path: "/territories/:territory/applications/:application/appraisals",
      summary: "Gives the coordinator's opinion",
      act: { fr: "Avis d'instruction donné", en: "Appraisal given" },
      access: writers,
      params: oneApplication,
      body: Appraising,
      response: ApplicationPage,
      status: 201,
      refusals: appraisalRefusals,
    },
    markReady: {
      method: "POST",
      path: "/territories/:territory/applications/:application/readiness",
      summary: "Says that the file is ready for the committee, once nothing is missing",
      act: { fr: "Dossier déclaré prêt pour le comité", en: "File marked ready for the committee" },
      access: writers,
      params: oneApplication,
      body: Dated,
      response: ApplicationPage,
      refusals: readinessRefusals,
    },
    orientApplication: {
      method: "POST",
      path: "/territories/:territory/applications/:application/orientation",
      summary: "Sends the firm to another scheme, or records what that scheme answered",
      act: { fr: "Entreprise orientée vers un autre dispositif", en: "Firm redirected to another scheme" },
      access: writers,
      params: oneApplication,
      body: Orienting,
      response: ApplicationPage,
      refusals: orientationRefusals,
    },
    withdrawApplication: {
      method: "POST",
      path: "/territories/:territory/applications/:application/withdrawal",
      summary: "Closes the file at the firm's request",
      act: { fr: "Dossier retiré", en: "File withdrawn" },
      access: writers,
      params: oneApplication,
      body: Withdrawing,
      response: ApplicationPage,
      refusals: withdrawalRefusals,
    },
    listTasks: {
      method: "GET",
      path: "/territories/:territory/application-tasks",
      summary:
        "What waits for the caller in the files: documents to ask for, files to appraise, answers to get",
      access: ["coordinator", "secretary", "owner", "adviser"],
      params: territory,
      response: z.object({ tasks: z.array(ApplicationTask) }),
      refusals: {},
    },
    ...ownerRoutes,
    ...adviserRoutes,
    ...noticeRoutes,
    ...messageRoutes,
    ...documentRoutes,
    ...copyRoutes,
    ...appraisalRoutes,
    ...draftRoutes,
    ...confirmationRoutes,
    ...correctionRoutes,
    ...relatedRoutes,
    ...questionRoutes,
    ...rulesRoutes,
  } satisfies Record<string, Route>,
  sentences: {
    ...applicationSentences,
    ...adviserSentences,
    ...messageSentences,
    ...draftSentences,
    ...confirmationSentences,
    ...correctionSentences,
    ...relatedSentences,
    ...questionSentences,
    ...documentSentences,
    ...copySentences,
    ...appraisalSentences,
  },
});
