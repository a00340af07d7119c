import { type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { closedUntil } from "#ledger/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Fund } from "../domain/fund.ts";
import {
  type BeyondFree,
  type FundTransfer,
  lowestFree,
  shareTransfer,
  type TransferShare,
  unlentBy,
} from "../domain/fund-transfer.ts";
import { traceUse } from "../domain/fund-use.ts";
import type { FundOffice, WhichFund } from "./office.ts";

type Moving = Pick<FundTransfer, "from" | "to" | "amount" | "on">;

type WrongDay = Refusal<"transfer-in-the-future" | "transfer-in-closed-month" | "transfer-before-fund">;

/** Whether a transfer may be made as it stands, and whose capital moves. */
export async function measureTransfer(
  office: FundOffice,
  transaction: Transaction,
  {
    territory,
    funds,
    moving,
  }: { readonly territory: string; readonly funds: readonly Fund[]; readonly moving: Moving },
): Promise<Outcome<TransferShare[], WrongDay | BeyondFree>> {
  const { on, from, amount } = moving;
  const today = await businessDateOf(transaction, territory);
  if (on > today) return refuse("transfer-in-the-future", { on, today }, "on");
  const closed = await closedUntil(transaction, territory);
  if (closed !== null && on <= closed) {
    return refuse("transfer-in-closed-month", { on, closedUntil: closed }, "on");
  }
  const early = funds.find(({ openedOn }) => on < openedOn);
  if (early !== undefined) {
    return refuse("transfer-before-fund", { on, name: early.name, openedOn: early.openedOn }, "on");
  }
  const which = { territory, fund: from };
  return shareTransfer(amount, await readMovable(office, transaction, { ...which, on, today }));
}

/** What a fund has free from a day on, and what of each funder is lent to nobody. */
export async function readMovable(
  { rules, books }: FundOffice,
  transaction: Transaction,
  { territory, fund, on, today }: WhichFund & { readonly on: PlainDate; readonly today: PlainDate },
) {
  const which = { territory, fund };
  const lossRules = await rules.listLossRules(transaction, which);
  const entries = await books.entries(transaction, { ...which, on: today, knownAt: null });
  const then = entries.filter((entry) => entry.on <= on);
  return {
    free: lowestFree(entries, on),
    unlent: unlentBy(traceUse(then, lossRules).funders, traceUse(entries, lossRules).funders),
  };
}
