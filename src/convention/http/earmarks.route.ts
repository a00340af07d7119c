import { invariant } from "#kernel/invariant.ts";
import type { Conventions } from "../use-cases/conventions.ts";
import { earmarkPledge, liftPledgeEarmark, readEarmarks } from "../use-cases/earmark-pledge.ts";
import { readerOf } from "../use-cases/reader-of.ts";
import type { ConventionHandlers } from "./convention-handler.ts";

export function readEarmarksRoute(conventions: Conventions): ConventionHandlers["readEarmarks"] {
  return async ({ params, transaction, actor }) =>
    readEarmarks(conventions, transaction, { ...params, reader: readerOf(actor, params.territory) });
}

export function earmarkPledgeRoute(conventions: Conventions): ConventionHandlers["earmarkPledge"] {
  return async ({ params, body, actor, now, transaction }) => {
    invariant(actor !== null, "only who holds a role writes it");
    return earmarkPledge(conventions, transaction, { ...params, ...body, person: actor.person, now });
  };
}

export function liftEarmarkRoute(conventions: Conventions): ConventionHandlers["liftEarmark"] {
  return async ({ params, body, actor, now, transaction }) => {
    invariant(actor !== null, "only who holds a role writes it");
    return liftPledgeEarmark(conventions, transaction, { ...params, ...body, person: actor.person, now });
  };
}
