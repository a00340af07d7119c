import type { SigningOffice } from "../use-cases/contract-signature.ts";
import { accelerateRoute } from "./accelerate.route.ts";
import { readAccountsPoliciesRoute, setAccountsPolicyRoute } from "./accounts-policies.route.ts";
import { acknowledgeWarningRoute } from "./acknowledge-warning.route.ts";
import { addPaperRoute } from "./add-paper.route.ts";
import { adoptPlanRoute } from "./adopt-plan.route.ts";
import { answerDelayRoute } from "./answer-delay.route.ts";
import { askDelayRoute } from "./ask-delay.route.ts";
import { changeDueDateRoute } from "./change-due-date.route.ts";
import { closeDaysRoute } from "./close-days.route.ts";
import { confirmProposalRoute } from "./confirm-proposal.route.ts";
import { askContractSignatureRoute, renewContractSignatureRoute } from "./contract-signature.route.ts";
import { declareClaimRoute } from "./declare-claim.route.ts";
import { deferInstalmentsRoute } from "./defer-instalments.route.ts";
import { doReminderStepRoute } from "./do-reminder-step.route.ts";
import { downloadPaperRoute } from "./download-paper.route.ts";
import { endProceedingsRoute } from "./end-proceedings.route.ts";
import { extendTermRoute } from "./extend-term.route.ts";
import { readAccountsRoute, recordAccountsRoute, setYearEndRoute } from "./firm-accounts.route.ts";
import { recordNoticeRoute, withdrawNoticeRoute } from "./firm-notices.route.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { listAdvancesRoute } from "./list-advances.route.ts";
import { listArrearsRoute } from "./list-arrears.route.ts";
import { listEarmarksRoute } from "./list-earmarks.route.ts";
import { listOtherAdvancesRoute } from "./list-other-advances.route.ts";
import { listOwnAdvancesRoute } from "./list-own-advances.route.ts";
import { listOwnArrearsRoute } from "./list-own-arrears.route.ts";
import { listOwnersRoute } from "./list-owners.route.ts";
import { listPapersRoute } from "./list-papers.route.ts";
import { listTasksRoute } from "./list-tasks.route.ts";
import { noteCallRoute } from "./note-call.route.ts";
import { notePromisesRoute } from "./note-promises.route.ts";
import { openProceedingsRoute } from "./open-proceedings.route.ts";
import { pauseRemindersRoute } from "./pause-reminders.route.ts";
import { prepayRoute } from "./prepay.route.ts";
import { proposeDisbursementRoute } from "./propose-disbursement.route.ts";
import { proposeRefundRoute } from "./propose-refund.route.ts";
import { proposeWriteOffRoute } from "./propose-write-off.route.ts";
import { readAdvanceRoute } from "./read-advance.route.ts";
import { readArrearsCasesRoute } from "./read-arrears-cases.route.ts";
import { readCollectionRoute } from "./read-collection.route.ts";
import { readContractFileRoute } from "./read-contract-file.route.ts";
import { readFileAdvanceRoute } from "./read-file-advance.route.ts";
import { readReminderLetterRoute } from "./read-reminder-letter.route.ts";
import { readReminderPlansRoute } from "./read-reminder-plans.route.ts";
import { readTakeOversRoute } from "./read-take-overs.route.ts";
import { readScheduleFileRoute, readStatementFileRoute } from "./read-told-on-paper.route.ts";
import { readWarningsRoute } from "./read-warnings.route.ts";
import { reallocateOverpaymentRoute } from "./reallocate-overpayment.route.ts";
import { recordLiquidationRoute } from "./record-liquidation.route.ts";
import { recordPublicationRoute } from "./record-publication.route.ts";
import { recordRecoveryRoute } from "./record-recovery.route.ts";
import { recordRepaymentRoute } from "./record-repayment.route.ts";
import { releaseDisbursementRoute } from "./release-disbursement.route.ts";
import { replanArrearsRoute } from "./replan-arrears.route.ts";
import { resumeRemindersRoute } from "./resume-reminders.route.ts";
import { returnRepaymentRoute } from "./return-repayment.route.ts";
import { reverseEventRoute } from "./reverse-event.route.ts";
import { serveFormalNoticeRoute } from "./serve-formal-notice.route.ts";
import { setReminderPlanRoute } from "./set-reminder-plan.route.ts";
import { settleEarlyRoute } from "./settle-early.route.ts";
import { signContractRoute } from "./sign-contract.route.ts";
import { skipReminderStepRoute } from "./skip-reminder-step.route.ts";
import { takeOverAdvancesRoute } from "./take-over-advances.route.ts";
import { withdrawPaperRoute } from "./withdraw-paper.route.ts";
import { atZeroRate } from "./zero-rate.ts";

export function handlersOf(office: SigningOffice): LendingHandlers {
  return {
    listAdvances: listAdvancesRoute(office),
    readAdvance: readAdvanceRoute(office),
    listArrears: listArrearsRoute(office),
    listEarmarks: listEarmarksRoute(office),
    signContract: signContractRoute(office),
    askContractSignature: askContractSignatureRoute(office),
    renewContractSignature: renewContractSignatureRoute(office),
    proposeDisbursement: atZeroRate(proposeDisbursementRoute(office)),
    releaseDisbursement: releaseDisbursementRoute(office),
    recordRepayment: atZeroRate(recordRepaymentRoute(office)),
    prepay: atZeroRate(prepayRoute(office)),
    returnRepayment: returnRepaymentRoute(office),
    deferInstalments: atZeroRate(deferInstalmentsRoute(office)),
    noteCall: noteCallRoute(office),
    askDelay: askDelayRoute(office),
    answerDelay: answerDelayRoute(office),
    recordLiquidation: recordLiquidationRoute(office),
    recordPublication: recordPublicationRoute(office),
    declareClaim: declareClaimRoute(office),
    listOwnAdvances: listOwnAdvancesRoute(office),
    readFileAdvance: readFileAdvanceRoute(office),
    listTasks: listTasksRoute(office),
    listOwners: listOwnersRoute(office),
    listPapers: listPapersRoute(office),
    addPaper: addPaperRoute(office),
    downloadPaper: downloadPaperRoute(office),
    withdrawPaper: withdrawPaperRoute(office),
    readContractFile: readContractFileRoute(office),
    readScheduleFile: readScheduleFileRoute(office),
    readStatementFile: readStatementFileRoute(office),
    settleEarly: atZeroRate(settleEarlyRoute(office)),
    recordRecovery: atZeroRate(recordRecoveryRoute(office)),
    reverseEvent: reverseEventRoute(office),
    extendTerm: atZeroRate(extendTermRoute(office)),
    replanArrears: atZeroRate(replanArrearsRoute(office)),
    changeDueDate: atZeroRate(changeDueDateRoute(office)),
    accelerate: atZeroRate(accelerateRoute(office)),
    openProceedings: openProceedingsRoute(office),
    adoptPlan: atZeroRate(adoptPlanRoute(office)),
    endProceedings: endProceedingsRoute(office),
    proposeWriteOff: atZeroRate(proposeWriteOffRoute(office)),
    proposeRefund: atZeroRate(proposeRefundRoute(office)),
    confirmProposal: confirmProposalRoute(office),
    listOtherAdvances: listOtherAdvancesRoute(office),
    reallocateOverpayment: atZeroRate(reallocateOverpaymentRoute(office)),
    closeDays: closeDaysRoute(office),
    readTakeOvers: readTakeOversRoute(office),
    takeOverAdvances: takeOverAdvancesRoute(office),
    doReminderStep: doReminderStepRoute(office),
    skipReminderStep: skipReminderStepRoute(office),
    serveFormalNotice: serveFormalNoticeRoute(office),
    pauseReminders: pauseRemindersRoute(office),
    resumeReminders: resumeRemindersRoute(office),
    notePromises: notePromisesRoute(office),
    readCollection: readCollectionRoute(office),
    readArrearsCases: readArrearsCasesRoute(office),
    readReminderLetter: readReminderLetterRoute(office),
    listOwnArrears: listOwnArrearsRoute(office),
    readReminderPlans: readReminderPlansRoute(office),
    setReminderPlan: setReminderPlanRoute(office),
    readWarnings: readWarningsRoute(office),
    acknowledgeWarning: acknowledgeWarningRoute(office),
    recordNotice: recordNoticeRoute(office),
    withdrawNotice: withdrawNoticeRoute(office),
    readAccounts: readAccountsRoute(office),
    recordAccounts: recordAccountsRoute(office),
    setYearEnd: setYearEndRoute(office),
    readAccountsPolicies: readAccountsPoliciesRoute(office),
    setAccountsPolicy: setAccountsPolicyRoute(office),
  };
}
