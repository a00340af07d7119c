import { accept } from "#kernel/outcome.ts";
import { readAccountsPolicies, setAccountsPolicy } from "../use-cases/accounts-policies.ts";
import type { LendingOffice } from "../use-cases/advances.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { seated } from "./open-file.ts";

export function readAccountsPoliciesRoute({
  advances,
}: LendingOffice): LendingHandlers["readAccountsPolicies"] {
  return async ({ transaction, params }) =>
    accept(await readAccountsPolicies(advances, transaction, params.territory));
}

export function setAccountsPolicyRoute({ advances }: LendingOffice): LendingHandlers["setAccountsPolicy"] {
  return async ({ transaction, params, body, actor, now }) => {
    const { person } = seated(actor);
    return setAccountsPolicy(advances, transaction, { ...params, ...body, person, now });
  };
}
