import { invariant } from "#kernel/invariant.ts";
import {
  denounceConvention,
  readTacit,
  recordTacitClause,
  type TacitOffice,
} from "../use-cases/tacit-renewals.ts";
import type { ConventionHandlers } from "./convention-handler.ts";

export function readTacitRenewalRoute(office: TacitOffice): ConventionHandlers["readTacitRenewal"] {
  return async ({ params, transaction }) => readTacit(office, transaction, params);
}

export function recordTacitClauseRoute(office: TacitOffice): ConventionHandlers["recordTacitClause"] {
  return async ({ params, body, transaction, actor, now }) => {
    invariant(actor !== null, "only who holds a role records a clause");
    return recordTacitClause(office, transaction, { ...params, ...body, person: actor.person, now });
  };
}

export function denounceConventionRoute(office: TacitOffice): ConventionHandlers["denounceConvention"] {
  return async ({ params, body, transaction, actor, now }) => {
    invariant(actor !== null, "only who holds a role records a denunciation");
    return denounceConvention(office, transaction, { ...params, ...body, person: actor.person, now });
  };
}
