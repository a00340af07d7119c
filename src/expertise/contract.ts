import { contract } from "#platform/contract/route.ts";
import { askingSentences } from "#signature/contract.ts";
import { daysRoutes } from "./contract/days-routes.ts";
import { expertRoutes } from "./contract/expert-routes.ts";
import { letterRoutes } from "./contract/letter-routes.ts";
import { missionRoutes } from "./contract/mission-routes.ts";
import { needRoutes } from "./contract/need-routes.ts";
import { expertiseSentences } from "./domain/expertise-sentences.ts";
import { letterSignatureSentences } from "./domain/letter-signature-sentences.ts";

export const expertiseContract = contract({
  name: "expertise",
  routes: { ...expertRoutes, ...needRoutes, ...missionRoutes, ...letterRoutes, ...daysRoutes },
  sentences: { ...askingSentences, ...letterSignatureSentences, ...expertiseSentences },
});
