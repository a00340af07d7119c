import type { Applications } from "../use-cases/applications.ts";
import type { FirmDirectory } from "../use-cases/firm-directory.ts";
import { adviserHandlers } from "./adviser-handlers.ts";
import type { ApplicationHandlers } from "./application-handler.ts";
import { appraisalHandlers } from "./appraisal-handlers.ts";
import { appraiseRoute } from "./appraise.route.ts";
import { assignApplicationRoute } from "./assign-application.route.ts";
import { confirmationHandlers } from "./confirmation-handlers.ts";
import { copyHandlers, type FilePapers } from "./copy-handlers.ts";
import { correctionHandlers } from "./correction-handlers.ts";
import { documentHandlers } from "./document-handlers.ts";
import { draftHandlers } from "./draft-handlers.ts";
import { endOwnerRoute } from "./end-owner.route.ts";
import { listApplicationsRoute } from "./list-applications.route.ts";
import { listFilePeopleRoute } from "./list-file-people.route.ts";
import { listOpenTerritoriesRoute } from "./list-open-territories.route.ts";
import { listOwnFilesRoute } from "./list-own-files.route.ts";
import { listTasksRoute } from "./list-tasks.route.ts";
import { lookUpFirmRoute } from "./look-up-firm.route.ts";
import { markReadyRoute } from "./mark-ready.route.ts";
import { messageHandlers } from "./message-handlers.ts";
import { nameOwnerRoute } from "./name-owner.route.ts";
import { openApplicationRoute } from "./open-application.route.ts";
import { orientApplicationRoute } from "./orient-application.route.ts";
import { questionHandlers } from "./question-handlers.ts";
import { readApplicationRoute } from "./read-application.route.ts";
import { readOwnFileRoute } from "./read-own-file.route.ts";
import { readPolicyRoute } from "./read-policy.route.ts";
import { readSelfTestRoute } from "./read-self-test.route.ts";
import { receiveDocumentRoute } from "./receive-document.route.ts";
import { relatedHandlers } from "./related-handlers.ts";
import { replaceFinancingPlanRoute } from "./replace-financing-plan.route.ts";
import { reviseApplicationRoute } from "./revise-application.route.ts";
import { setOwnerTelephoneRoute } from "./set-owner-telephone.route.ts";
import { setPolicyRoute } from "./set-policy.route.ts";
import { submitApplicationRoute } from "./submit-application.route.ts";
import { testEligibilityRoute } from "./test-eligibility.route.ts";
import { withdrawApplicationRoute } from "./withdraw-application.route.ts";

export interface Outside {
  /** What higher capabilities keep of a file. */
  readonly filePapers: FilePapers;
  /** The public register of firms. */
  readonly directory: FirmDirectory;
  /** Where people reach the server: the links of mails begin with it. */
  readonly publicAddress: string;
}

export function handlersOf(applications: Applications, outside: Outside): ApplicationHandlers {
  return {
    listApplications: listApplicationsRoute(applications),
    openApplication: openApplicationRoute(applications),
    readApplication: readApplicationRoute(applications),
    reviseApplication: reviseApplicationRoute(applications),
    submitApplication: submitApplicationRoute(applications),
    replaceFinancingPlan: replaceFinancingPlanRoute(applications),
    receiveDocument: receiveDocumentRoute(applications),
    appraise: appraiseRoute(applications),
    markReady: markReadyRoute(applications),
    orientApplication: orientApplicationRoute(applications),
    withdrawApplication: withdrawApplicationRoute(applications),
    readPolicy: readPolicyRoute(applications),
    setPolicy: setPolicyRoute(applications),
    readSelfTest: readSelfTestRoute(applications),
    testEligibility: testEligibilityRoute(applications),
    listTasks: listTasksRoute(applications),
    listFilePeople: listFilePeopleRoute(),
    nameOwner: nameOwnerRoute(applications),
    setOwnerTelephone: setOwnerTelephoneRoute(applications),
    endOwner: endOwnerRoute(applications),
    assignApplication: assignApplicationRoute(applications),
    listOwnFiles: listOwnFilesRoute(applications),
    readOwnFile: readOwnFileRoute(applications),
    lookUpFirm: lookUpFirmRoute(applications, outside.directory),
    ...adviserHandlers(applications, outside.publicAddress),
    ...messageHandlers(applications, outside.publicAddress),
    ...draftHandlers(applications, outside),
    ...confirmationHandlers(applications, outside.publicAddress),
    ...correctionHandlers(applications, outside.publicAddress),
    ...relatedHandlers(applications),
    ...questionHandlers(applications),
    ...copyHandlers(applications, outside.filePapers),
    ...documentHandlers(applications, outside.publicAddress),
    ...appraisalHandlers(applications, outside.publicAddress),
    listOpenTerritories: listOpenTerritoriesRoute(applications),
  };
}
