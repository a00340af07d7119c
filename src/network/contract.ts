import { contract } from "#platform/contract/route.ts";
import { accountRoutes } from "./contract/account-routes.ts";
import { firstRunSentences, invitationSentences } from "./contract/first-run-sentences.ts";
import { invitationRoutes } from "./contract/invitation-routes.ts";
import { outboxRoutes, outboxSentences } from "./contract/outbox-routes.ts";
import { seatRoutes } from "./contract/seat-routes.ts";
import {
  accountSentences,
  organisationSentences,
  perimeterSentences,
  seatSentences,
} from "./contract/sentences.ts";
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
  },
  sentences: {
    ...accountSentences,
    ...perimeterSentences,
    ...organisationSentences,
    ...seatSentences,
    ...outboxSentences,
    ...firstRunSentences,
    ...invitationSentences,
  },
});
