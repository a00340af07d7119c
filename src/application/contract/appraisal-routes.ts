import { accountRoutes } from "./account-routes.ts";
import { batchRoutes } from "./batch-routes.ts";
import { listRoutes } from "./list-routes.ts";
import { noteRoutes } from "./note-routes.ts";
import { opinionRoutes } from "./opinion-routes.ts";
import { scoreRoutes } from "./score-routes.ts";

/** What the desk does with files before the committee: notes, labels, lists, delays, scores, accounts, opinions, batches. */
export const appraisalRoutes = {
  ...noteRoutes,
  ...listRoutes,
  ...scoreRoutes,
  ...accountRoutes,
  ...opinionRoutes,
  ...batchRoutes,
};
