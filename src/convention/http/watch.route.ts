import { invariant } from "#kernel/invariant.ts";
import { decideWatch, readWatch, type WatchOffice } from "../use-cases/watch-convention.ts";
import type { ConventionHandlers } from "./convention-handler.ts";

export function readWatchRoute(office: WatchOffice): ConventionHandlers["readWatch"] {
  return async ({ params, transaction }) => readWatch(office, transaction, params);
}

export function decideWatchRoute(office: WatchOffice): ConventionHandlers["decideWatch"] {
  return async ({ params, body, transaction, actor, now }) => {
    invariant(actor !== null, "only who holds a role decides");
    return decideWatch(office, transaction, { ...params, ...body, person: actor.person, now });
  };
}
