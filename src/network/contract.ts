import { contract } from "#platform/contract/route.ts";
import { textSentences } from "#platform/mail/texts/text-sentences.ts";
import { accountRoutes } from "./contract/account-routes.ts";
import { firstRunSentences, invitationSentences } from "./contract/first-run-sentences.ts";
import { handOverRoutes } from "./contract/hand-over-routes.ts";
import { handOverSentences } from "./contract/hand-over-sentences.ts";
import { invitationRoutes } from "./contract/invitation-routes.ts";
import { letterWordRoutes, letterWordSentences } from "./contract/letter-word-routes.ts";
import { letterheadRoutes, letterheadSentences } from "./contract/letterhead-routes.ts";
import { lifeRoutes } from "./contract/life-routes.ts";
import { lifeSentences } from "./contract/life-sentences.ts";
import { mailLogRoutes } from "./contract/mail-log-routes.ts";
import { mailTemplateRoutes, mailTemplateSentences } from "./contract/mail-template-routes.ts";
import { mobileRoutes } from "./contract/mobile-routes.ts";
import { outboxRoutes, outboxSentences } from "./contract/outbox-routes.ts";
import { paceRoutes } from "./contract/pace-routes.ts";
import { returnRoutes, returnSentences } from "./contract/return-routes.ts";
import { seatRoutes } from "./contract/seat-routes.ts";
import {
  accountSentences,
  organisationSentences,
  perimeterSentences,
  seatSentences,
} from "./contract/sentences.ts";
import { serviceRoutes } from "./contract/service-routes.ts";
import { setUpRoutes } from "./contract/set-up-routes.ts";
import { territoryRoutes } from "./contract/territory-routes.ts";

/** Who is who, in which territory, with which rights. */
export const networkContract = contract({
  name: "network",
  routes: {
    ...accountRoutes,
    ...setUpRoutes,
    ...territoryRoutes,
    ...seatRoutes,
    ...invitationRoutes,
    ...outboxRoutes,
    ...mailLogRoutes,
    ...mailTemplateRoutes,
    ...paceRoutes,
    ...mobileRoutes,
    ...returnRoutes,
    ...serviceRoutes,
    ...lifeRoutes,
    ...handOverRoutes,
    ...letterheadRoutes,
    ...letterWordRoutes,
  },
  sentences: {
    ...accountSentences,
    ...perimeterSentences,
    ...organisationSentences,
    ...seatSentences,
    ...outboxSentences,
    ...textSentences,
    ...mailTemplateSentences,
    ...returnSentences,
    ...lifeSentences,
    ...handOverSentences,
    ...letterheadSentences,
    ...letterWordSentences,
    ...firstRunSentences,
    ...invitationSentences,
  },
});
