import { contract } from "#platform/contract/route.ts";
import { daysRoutes } from "./contract/days-routes.ts";
import { expertRoutes } from "./contract/expert-routes.ts";
import { missionRoutes } from "./contract/mission-routes.ts";
import { needRoutes } from "./contract/need-routes.ts";
import { expertiseSentences } from "./domain/expertise-sentences.ts";

export const expertiseContract = contract({
  name: "expertise",
  routes: { ...expertRoutes, ...needRoutes, ...missionRoutes, ...daysRoutes },
  sentences: expertiseSentences,
});
