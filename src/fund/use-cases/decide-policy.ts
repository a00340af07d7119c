import { type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { closedUntil } from "#ledger/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import {
  checkPolicy,
  type PolicyRefusal,
  type ProvisionPolicy,
  programmePolicy,
} from "../domain/provision.ts";
import type { FundOffice } from "./office.ts";

/** The programme's own table, then those that were decided. */
export async function listPolicies({ rules }: FundOffice, transaction: Transaction, territory: string) {
  return { policies: [programmePolicy, ...(await rules.listPolicies(transaction, territory))] };
}

/** Decides a table from a day on; what closings already froze keeps the table of its day. */
export async function decidePolicy(
  office: FundOffice,
  transaction: Transaction,
  {
    territory,
    person,
    now,
    ...policy
  }: Pick<ProvisionPolicy, "steps" | "liquidation"> & {
    readonly territory: string;
    readonly fromOn: PlainDate;
    readonly person: string;
    readonly now: string;
  },
): Promise<
  Outcome<Awaited<ReturnType<typeof listPolicies>>, PolicyRefusal | Refusal<"rule-in-closed-period">>
> {
  const checked = checkPolicy(policy);
  if (!checked.ok) return checked;
  await office.rules.lock(transaction, territory);
  const refused = await refusedInClosedPeriod(transaction, territory, policy.fromOn);
  if (refused !== null) return refused;

  const decided = await office.rules.listPolicies(transaction, territory);
  const version = (decided.at(-1)?.version ?? 0) + 1;
  await office.rules.addPolicy(transaction, territory, {
    ...policy,
    version,
    decidedBy: person,
    recordedAt: now,
  });
  return { ok: true, value: await listPolicies(office, transaction, territory) };
}

/** A rule never changes what is closed. */
export async function refusedInClosedPeriod(transaction: Transaction, territory: string, fromOn: PlainDate) {
  const closed = await closedUntil(transaction, territory);
  if (closed === null || fromOn > closed) return null;
  return refuse("rule-in-closed-period", { closedUntil: closed, fromOn }, "fromOn");
}
