import { contract } from "#platform/contract/route.ts";
import { textSentences } from "#platform/mail/texts/text-sentences.ts";
import { linkRoutes } from "./contract/link-routes.ts";
import { requestRoutes } from "./contract/request-routes.ts";
import { signatureSentences } from "./domain/signature-sentences.ts";

export { askingSentences } from "./domain/asking-sentences.ts";

export const signatureContract = contract({
  name: "signature",
  routes: { ...requestRoutes, ...linkRoutes },
  sentences: { ...signatureSentences, ...textSentences },
});
