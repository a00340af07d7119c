import { businessDateOf } from "#network/index.ts";
import { holds } from "#platform/requests/actor.ts";
import { readers, writers } from "../contract/route-parts.ts";
import type { LendingOffice } from "../use-cases/advances.ts";
import { readAccounts, recordAccounts, setYearEnd } from "../use-cases/firm-accounts.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile, refusedFileOfAnother, seated } from "./open-file.ts";

export function readAccountsRoute(office: LendingOffice): LendingHandlers["readAccounts"] {
  return async (call) => {
    const { transaction, params } = call;
    const refused = await refusedFileOfAnother(office, call, { ...params, roles: readers });
    return refused ?? readAccounts(office, transaction, params);
  };
}

/** An owner hands them in today; those who lend may say that they came some days ago. */
export function recordAccountsRoute(office: LendingOffice): LendingHandlers["recordAccounts"] {
  return async (call) => {
    const { transaction, params, query, file, now } = call;
    const refused = await refusedFileOfAnother(office, call, { ...params, roles: writers });
    if (refused !== null) return refused;
    const actor = seated(call.actor);
    const lends = holds(actor, writers, params.territory);
    const today = await businessDateOf(transaction, params.territory);
    const receivedOn = (lends ? query.receivedOn : undefined) ?? today;
    const { person } = actor;
    return recordAccounts(office, transaction, { ...params, ...query, receivedOn, file, person, now });
  };
}

export function setYearEndRoute(office: LendingOffice): LendingHandlers["setYearEnd"] {
  return async (call) => {
    const { transaction, params, body, now } = call;
    const refused = await refusedFile(office, call, params);
    const { person } = seated(call.actor);
    return refused ?? setYearEnd(office, transaction, { ...params, ...body, person, now });
  };
}
