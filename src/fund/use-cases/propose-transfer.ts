import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { FundTransfer } from "../domain/fund-transfer.ts";
import { measureTransfer } from "./measure-transfer.ts";
import type { FundOffice } from "./office.ts";

type Proposing = Pick<FundTransfer, "from" | "to" | "amount" | "on" | "reason"> & {
  readonly territory: string;
  readonly person: string;
  readonly now: string;
};

/** The first of the two people: nothing moves yet. */
export async function proposeTransfer(office: FundOffice, transaction: Transaction, asked: Proposing) {
  const { territory, person, now, ...moving } = asked;
  if (moving.amount <= 0n) return refuse("amount-not-positive", { amount: moving.amount }, "amount");
  const from = await office.funds.find(transaction, { territory, fund: moving.from });
  const to = await office.funds.find(transaction, { territory, fund: moving.to });
  if (from === null || to === null) return refuse("fund-unknown", {}, from === null ? "from" : "to");
  if (from.id === to.id) return refuse("transfer-to-same-fund", { name: from.name }, "to");
  const measured = await measureTransfer(office, transaction, { territory, funds: [from, to], moving });
  if (!measured.ok) return measured;

  const id = newId(now);
  await office.transfers.add(transaction, territory, { ...moving, id, proposed: { by: person, at: now } });
  return accept({ id, state: "waiting" as const });
}
