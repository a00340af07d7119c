import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { accountsPolicyOn, longestAccountsMonths } from "../domain/accounts-asked.ts";
import type { Advances } from "./advances.ts";

/** What is asked today, and every version, the latest first. */
export async function readAccountsPolicies(
  { warnings }: Advances,
  transaction: Transaction,
  territory: string,
) {
  const on = await businessDateOf(transaction, territory);
  const versions = await warnings.listPolicies(transaction, territory);
  return { on, inForce: accountsPolicyOn(versions, on) ?? null, versions: versions.toReversed() };
}

/** From that day, the years that end are asked for within these months; those that ended before keep what they were asked. */
export async function setAccountsPolicy(
  advances: Advances,
  transaction: Transaction,
  request: {
    readonly territory: string;
    readonly validFrom: PlainDate;
    readonly dueMonths: number | null;
    readonly person: string;
    readonly now: string;
  },
) {
  const { territory, validFrom, dueMonths, person: by, now } = request;
  const { warnings } = advances;
  const today = await businessDateOf(transaction, territory);
  if (validFrom < today) return refuse("accounts-policy-in-the-past", { validFrom, today }, "validFrom");
  if (dueMonths !== null && (dueMonths < 1 || dueMonths > longestAccountsMonths))
    return refuse(
      "accounts-months-outside-bounds",
      { dueMonths, longest: longestAccountsMonths },
      "dueMonths",
    );
  await warnings.lockPolicies(transaction, territory);
  const before = await warnings.listPolicies(transaction, territory);
  const version = 1 + Math.max(0, ...before.map((policy) => policy.version));
  await warnings.addPolicy(transaction, territory, { version, validFrom, dueMonths }, { by, at: now });
  return accept(await readAccountsPolicies(advances, transaction, territory));
}
