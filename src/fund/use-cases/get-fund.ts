import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Fund } from "../domain/fund.ts";
import type { AsOf, FundOffice, WhichFund } from "./office.ts";

export interface AskedAsOf {
  readonly on?: PlainDate | undefined;
  readonly knownAt?: string | undefined;
}

/** The fund asked for, and the day: the territory's business date unless another is named. */
export async function getFund(
  { funds }: FundOffice,
  transaction: Transaction,
  { on, knownAt, ...which }: WhichFund & AskedAsOf,
): Promise<Outcome<{ fund: Fund; asOf: AsOf }, Refusal<"fund-unknown">>> {
  const fund = await funds.find(transaction, which);
  if (fund === null) return refuse("fund-unknown");

  const day = on ?? (await businessDateOf(transaction, which.territory));
  return accept({ fund, asOf: { on: day, knownAt: knownAt ?? null } });
}
