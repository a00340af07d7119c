import type { Conventions } from "../use-cases/conventions.ts";
import { callFundsRoute } from "./call-funds.route.ts";
import { cancelPaymentRoute } from "./cancel-payment.route.ts";
import type { ConventionHandlers } from "./convention-handler.ts";
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

export function handlersOf(conventions: Conventions): ConventionHandlers {
  return {
    listConventions: listConventionsRoute(conventions),
    signConvention: signConventionRoute(conventions),
    readConvention: readConventionRoute(conventions),
    renewConvention: renewConventionRoute(conventions),
    callFunds: callFundsRoute(conventions),
    recordPayment: recordPaymentRoute(conventions),
    liftWait: liftWaitRoute(conventions),
    cancelPayment: cancelPaymentRoute(conventions),
    releasePledge: releasePledgeRoute(conventions),
    listTasks: listTasksRoute(conventions),
    previewTrueUp: previewTrueUpRoute(conventions),
    readPartner: readPartnerRoute(conventions),
  };
}
