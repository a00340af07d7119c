import { contract } from "#platform/contract/route.ts";
import { askingSentences } from "#signature/contract.ts";
import { accountRoutes } from "./contract/account-routes.ts";
import { mandateRoutes } from "./contract/mandate-routes.ts";
import { recallRoutes } from "./contract/recall-routes.ts";
import { runRoutes } from "./contract/run-routes.ts";
import { statementRoutes } from "./contract/statement-routes.ts";
import { bankingSentences } from "./domain/banking-sentences.ts";
import { mandateSignatureSentences } from "./domain/mandate-signature-sentences.ts";

export const bankingContract = contract({
  name: "banking",
  routes: { ...accountRoutes, ...mandateRoutes, ...runRoutes, ...statementRoutes, ...recallRoutes },
  sentences: { ...askingSentences, ...mandateSignatureSentences, ...bankingSentences },
});
