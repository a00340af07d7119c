import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Provision, type ProvisionPolicy, policyOn, provisionsOf } from "../domain/provision.ts";
import type { FundOffice } from "./office.ts";

export interface MeasuredProvisions {
  readonly policy: ProvisionPolicy;
  /** Null where nobody lends. */
  readonly provisions: readonly Provision[] | null;
}

/** What would be set aside on a day, by the table in force then. */
export async function measureProvisions(
  { arrears, rules }: FundOffice,
  transaction: Transaction,
  asked: { readonly territory: string; readonly on: PlainDate },
): Promise<MeasuredProvisions> {
  const policy = policyOn(await rules.listPolicies(transaction, asked.territory), asked.on);
  const outstanding = await arrears.outstandingAt(transaction, asked);
  return { policy, provisions: outstanding && provisionsOf(outstanding, policy) };
}
