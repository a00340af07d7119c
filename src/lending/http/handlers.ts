import type { LendingOffice } from "../use-cases/advances.ts";
import { answerDelayRoute } from "./answer-delay.route.ts";
import { askDelayRoute } from "./ask-delay.route.ts";
import { closeDaysRoute } from "./close-days.route.ts";
import { declareClaimRoute } from "./declare-claim.route.ts";
import { deferInstalmentsRoute } from "./defer-instalments.route.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { listAdvancesRoute } from "./list-advances.route.ts";
import { listArrearsRoute } from "./list-arrears.route.ts";
import { listOwnAdvancesRoute } from "./list-own-advances.route.ts";
import { listTasksRoute } from "./list-tasks.route.ts";
import { noteCallRoute } from "./note-call.route.ts";
import { prepayRoute } from "./prepay.route.ts";
import { proposeDisbursementRoute } from "./propose-disbursement.route.ts";
import { readAdvanceRoute } from "./read-advance.route.ts";
import { readFileAdvanceRoute } from "./read-file-advance.route.ts";
import { recordLiquidationRoute } from "./record-liquidation.route.ts";
import { recordPublicationRoute } from "./record-publication.route.ts";
import { recordRepaymentRoute } from "./record-repayment.route.ts";
import { releaseDisbursementRoute } from "./release-disbursement.route.ts";
import { returnRepaymentRoute } from "./return-repayment.route.ts";
import { signContractRoute } from "./sign-contract.route.ts";

export function handlersOf(office: LendingOffice): LendingHandlers {
  return {
    listAdvances: listAdvancesRoute(office),
    readAdvance: readAdvanceRoute(office),
    listArrears: listArrearsRoute(office),
    signContract: signContractRoute(office),
    proposeDisbursement: proposeDisbursementRoute(office),
    releaseDisbursement: releaseDisbursementRoute(office),
    recordRepayment: recordRepaymentRoute(office),
    prepay: prepayRoute(office),
    returnRepayment: returnRepaymentRoute(office),
    deferInstalments: deferInstalmentsRoute(office),
    noteCall: noteCallRoute(office),
    askDelay: askDelayRoute(office),
    answerDelay: answerDelayRoute(office),
    recordLiquidation: recordLiquidationRoute(office),
    recordPublication: recordPublicationRoute(office),
    declareClaim: declareClaimRoute(office),
    listOwnAdvances: listOwnAdvancesRoute(office),
    readFileAdvance: readFileAdvanceRoute(office),
    listTasks: listTasksRoute(office),
    closeDays: closeDaysRoute(office),
  };
}
