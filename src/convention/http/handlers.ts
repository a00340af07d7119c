import type { ConventionOffice } from "../use-cases/read-call-paper.ts";
import {
  askAmendmentSignatureRoute,
  listAmendmentsRoute,
  prepareAmendmentRoute,
  readAmendmentPaperRoute,
  renewAmendmentSignatureRoute,
  signAmendmentRoute,
  withdrawAmendmentRoute,
} from "./amendments.route.ts";
import { callFundsRoute } from "./call-funds.route.ts";
import { readCallLetterRoute, readReceiptRoute, remindPayerRoute } from "./call-letters.route.ts";
import { cancelPaymentRoute } from "./cancel-payment.route.ts";
import { closeConventionRoute, readClosingRoute, returnMoneyRoute } from "./close.route.ts";
import type { ConventionHandlers } from "./convention-handler.ts";
import { draftRoutes } from "./drafts.route.ts";
import { earmarkPledgeRoute, liftEarmarkRoute, readEarmarksRoute } from "./earmarks.route.ts";
import { liftWaitRoute } from "./lift-wait.route.ts";
import { listConventionsRoute } from "./list-conventions.route.ts";
import { listTasksRoute } from "./list-tasks.route.ts";
import { previewTrueUpRoute } from "./preview-true-up.route.ts";
import { readConventionRoute } from "./read-convention.route.ts";
import { readPartnerRoute } from "./read-partner.route.ts";
import { recordPaymentRoute } from "./record-payment.route.ts";
import { releasePledgeRoute } from "./release-pledge.route.ts";
import { renewConventionRoute } from "./renew-convention.route.ts";
import { signConventionRoute } from "./sign-convention.route.ts";
import { denounceConventionRoute, readTacitRenewalRoute, recordTacitClauseRoute } from "./tacit.route.ts";
import { decideTextRoute, readConventionPaperRoute, readTextRoute } from "./texts.route.ts";
import { decideWatchRoute, readWatchRoute } from "./watch.route.ts";

export function handlersOf(office: ConventionOffice): ConventionHandlers {
  const { conventions } = office;
  return {
    ...draftRoutes(office),
    readText: readTextRoute(conventions),
    decideText: decideTextRoute(conventions),
    readConventionPaper: readConventionPaperRoute(conventions),
    listAmendments: listAmendmentsRoute(conventions),
    prepareAmendment: prepareAmendmentRoute(conventions),
    signAmendment: signAmendmentRoute(conventions),
    withdrawAmendment: withdrawAmendmentRoute(conventions),
    readAmendmentPaper: readAmendmentPaperRoute(office),
    askAmendmentSignature: askAmendmentSignatureRoute(office),
    renewAmendmentSignature: renewAmendmentSignatureRoute(office),
    readClosing: readClosingRoute(conventions),
    closeConvention: closeConventionRoute(conventions),
    returnMoney: returnMoneyRoute(conventions),
    listConventions: listConventionsRoute(conventions),
    signConvention: signConventionRoute(conventions),
    readConvention: readConventionRoute(conventions),
    renewConvention: renewConventionRoute(conventions),
    callFunds: callFundsRoute(office),
    readCallLetter: readCallLetterRoute(office),
    remindPayer: remindPayerRoute(office),
    readReceipt: readReceiptRoute(office),
    recordPayment: recordPaymentRoute(conventions),
    liftWait: liftWaitRoute(conventions),
    cancelPayment: cancelPaymentRoute(conventions),
    releasePledge: releasePledgeRoute(conventions),
    readTacitRenewal: readTacitRenewalRoute(office),
    recordTacitClause: recordTacitClauseRoute(office),
    denounceConvention: denounceConventionRoute(office),
    readWatch: readWatchRoute(office),
    decideWatch: decideWatchRoute(office),
    readEarmarks: readEarmarksRoute(conventions),
    earmarkPledge: earmarkPledgeRoute(conventions),
    liftEarmark: liftEarmarkRoute(conventions),
    listTasks: listTasksRoute(office),
    previewTrueUp: previewTrueUpRoute(conventions),
    readPartner: readPartnerRoute(conventions),
  };
}
