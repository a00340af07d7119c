import type { LendingOffice } from "../use-cases/advances.ts";
import { closeDaysRoute } from "./close-days.route.ts";
import { deferInstalmentsRoute } from "./defer-instalments.route.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { listAdvancesRoute } from "./list-advances.route.ts";
import { listArrearsRoute } from "./list-arrears.route.ts";
import { noteCallRoute } from "./note-call.route.ts";
import { prepayRoute } from "./prepay.route.ts";
import { proposeDisbursementRoute } from "./propose-disbursement.route.ts";
import { readAdvanceRoute } from "./read-advance.route.ts";
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
    closeDays: closeDaysRoute(office),
  };
}
