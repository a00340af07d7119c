import { contract } from "#platform/contract/route.ts";
import { disbursementRoutes } from "./contract/disbursement-routes.ts";
import { hardshipRoutes } from "./contract/hardship-routes.ts";
import { readingRoutes } from "./contract/reading-routes.ts";
import { repaymentRoutes } from "./contract/repayment-routes.ts";
import { lendingSentences } from "./domain/lending-sentences.ts";

export const lendingContract = contract({
  name: "lending",
  routes: { ...readingRoutes, ...disbursementRoutes, ...repaymentRoutes, ...hardshipRoutes },
  sentences: lendingSentences,
});
