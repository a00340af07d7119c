import { assessAid, whyBlocked } from "#aid/index.ts";
import { type Refusal, type Refused, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Item } from "../domain/sitting.ts";
import type { MadeDecision } from "./committee.ts";

/** Where the territory blocks them, an aid that something stands against is not granted; null where it may be. */
export async function refusedByAid(
  transaction: Transaction,
  { territory, fund, grant, decidedOn: grantOn }: MadeDecision,
  { subject: application, pack: { firm } }: Item,
): Promise<Refused<Refusal<"aid-blocked">> | null> {
  if (grant === null) return null;
  const { amount: principal, instalments, graceMonths, frequency } = grant;
  const terms = { principal, instalments, graceMonths, frequency };
  const assessment = await assessAid(transaction, { territory, application, firm, fund, terms, grantOn });
  const why = whyBlocked(assessment, firm.name);
  return why === null ? null : refuse("aid-blocked", why, "grant.amount");
}
