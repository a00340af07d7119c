import { invariant } from "#kernel/invariant.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { isConfirmationRequired } from "../domain/confirmation-state.ts";
import type { Applications } from "./applications.ts";

export async function readConfirmationRules(
  applications: Applications,
  transaction: Transaction,
  territory: string,
) {
  const on = await businessDateOf(transaction, territory);
  const rules = await applications.listConfirmationRules(transaction, territory);
  return accept({ on, isRequired: isConfirmationRequired(rules, on), rules });
}

/** A new rule from a day on; those before stay as they were. */
export async function setConfirmationRule(
  applications: Applications,
  transaction: Transaction,
  {
    territory,
    fromOn,
    isRequired,
    actor,
    now,
  }: {
    readonly territory: string;
    readonly fromOn: PlainDate;
    readonly isRequired: boolean;
    readonly actor: Actor | null;
    readonly now: string;
  },
) {
  invariant(actor !== null, "whoever sets a rule is signed in");
  const rule = { territory, fromOn, isRequired, by: actor.person, now };
  if (!(await applications.addConfirmationRule(transaction, rule)))
    return refuse("rule-date-taken", { fromOn }, "fromOn");
  return readConfirmationRules(applications, transaction, territory);
}
