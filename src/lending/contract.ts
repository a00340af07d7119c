import { contract } from "#platform/contract/route.ts";
import { askingSentences } from "#signature/contract.ts";
import { disbursementRoutes } from "./contract/disbursement-routes.ts";
import { documentRoutes } from "./contract/document-routes.ts";
import { dunningRoutes } from "./contract/dunning-routes.ts";
import { earmarkRoutes } from "./contract/earmark-routes.ts";
import { hardshipRoutes } from "./contract/hardship-routes.ts";
import { lossRoutes } from "./contract/loss-routes.ts";
import { papersRoutes } from "./contract/papers-routes.ts";
import { readingRoutes } from "./contract/reading-routes.ts";
import { repaymentRoutes } from "./contract/repayment-routes.ts";
import { scheduleRoutes } from "./contract/schedule-routes.ts";
import { signatureRoutes } from "./contract/signature-routes.ts";
import { takeOverRoutes } from "./contract/take-over-routes.ts";
import { warningRoutes } from "./contract/warning-routes.ts";
import { lendingSentences } from "./domain/lending-sentences.ts";
import { paperSentences } from "./domain/paper-sentences.ts";
import { signatureSentences } from "./domain/signature-sentences.ts";
import { takeOverSentences } from "./domain/take-over-sentences.ts";
import { warningSentences } from "./domain/warning-sentences.ts";

export const lendingContract = contract({
  name: "lending",
  routes: {
    ...readingRoutes,
    ...disbursementRoutes,
    ...signatureRoutes,
    ...repaymentRoutes,
    ...hardshipRoutes,
    ...scheduleRoutes,
    ...lossRoutes,
    ...dunningRoutes,
    ...documentRoutes,
    ...papersRoutes,
    ...takeOverRoutes,
    ...warningRoutes,
    ...earmarkRoutes,
  },
  sentences: {
    ...askingSentences,
    ...signatureSentences,
    ...lendingSentences,
    ...paperSentences,
    ...takeOverSentences,
    ...warningSentences,
  },
});
