import { invariant } from "#kernel/invariant.ts";
import { accept } from "#kernel/outcome.ts";
import type { scoreRoutes } from "../contract/score-routes.ts";
import type { Applications } from "../use-cases/applications.ts";
import { giveScores, listGrids, readScores, setGrid } from "../use-cases/score-file.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function scoreHandlers(
  applications: Applications,
): Pick<ApplicationHandlers, keyof typeof scoreRoutes> {
  return {
    listGrids: async ({ params, transaction }) => accept(await listGrids(applications, transaction, params)),
    setGrid: async ({ params, body, actor, now, transaction }) => {
      invariant(actor !== null, "whoever sets a grid is signed in");
      return setGrid(applications, transaction, { ...params, ...body, by: actor.person, now });
    },
    readScores: async ({ params, actor, now, transaction }) =>
      readScores(applications, transaction, { ...params, actor, now }),
    giveScores: async ({ params, body, actor, now, transaction }) =>
      giveScores(applications, transaction, { ...params, ...body, actor, now }),
  };
}
