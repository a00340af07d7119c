import type { Applications } from "../use-cases/applications.ts";
import { accountHandlers } from "./account-handlers.ts";
import { batchHandlers } from "./batch-handlers.ts";
import { listHandlers } from "./list-handlers.ts";
import { noteHandlers } from "./note-handlers.ts";
import { opinionHandlers } from "./opinion-handlers.ts";
import { scoreHandlers } from "./score-handlers.ts";

export function appraisalHandlers(applications: Applications, publicAddress: string) {
  return {
    ...noteHandlers(applications),
    ...listHandlers(applications),
    ...scoreHandlers(applications),
    ...accountHandlers(applications),
    ...opinionHandlers(applications, publicAddress),
    ...batchHandlers(applications, publicAddress),
  };
}
