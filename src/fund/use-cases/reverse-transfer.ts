import { invariant } from "#kernel/invariant.ts";
import { type Cents, cents, smaller, sum } from "#kernel/money.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { findEntry, reverseEntry } from "#ledger/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { type FundTransfer, stateOf } from "../domain/fund-transfer.ts";
import { readMovable } from "./measure-transfer.ts";
import type { FundOffice, WhichTransfer } from "./office.ts";
import { postedShares } from "./posted-shares.ts";

/** A transfer made by mistake goes back by its exact opposite, today, with a reason: each funder finds the very shares again. */
export async function reverseTransfer(
  office: FundOffice,
  transaction: Transaction,
  asked: WhichTransfer & { readonly why: string; readonly person: string; readonly now: string },
) {
  const { territory, why, person, now } = asked;
  const { transfers, funds } = office;
  await transfers.lock(transaction, territory);
  const transfer = await transfers.find(transaction, asked);
  if (transfer === null) return refuse("transfer-unknown");
  const { amount, entry, to } = transfer;
  const state = stateOf(transfer);
  if (state === "reversed") return refuse("transfer-already-reversed", { amount });
  if (state !== "made" || entry === null) return refuse("transfer-not-made", { amount });

  const reversal = newId(now);
  const on = await businessDateOf(transaction, territory);
  const fund = await funds.find(transaction, { territory, fund: to });
  const name = fund?.name ?? "";
  const there = await stillThere(office, transaction, { territory, entry, to, today: on });
  if (there < amount) return refuse("reversal-beyond-free", { amount, free: there, name });
  await transfers.reverse(transaction, asked, { reversed: { by: person, at: now, why }, entry: reversal });
  const posted = await reverseEntry(transaction, {
    id: reversal,
    territory,
    entryId: entry,
    effectiveOn: on,
    recordedAt: now,
    act: "Virement entre fonds repris",
    reason: why,
  });
  if (posted.ok) return accept({ id: transfer.id, state: "reversed" as const });
  invariant(posted.refusal.reason === "beyond-available", "a transfer that stands is reversed once");
  const free = posted.refusal.facts["available"] ?? 0n;
  return refuse("reversal-beyond-free", { amount, free, name });
}

/** What of each funder's share is still lent to nobody, nor spent: another's money never goes back in its place. */
async function stillThere(
  office: FundOffice,
  transaction: Transaction,
  {
    territory,
    entry,
    to,
    today,
  }: Pick<FundTransfer, "to"> & {
    readonly territory: string;
    readonly entry: string;
    readonly today: PlainDate;
  },
): Promise<Cents> {
  const which = { territory, fund: to, on: today, today };
  const { unlent } = await readMovable(office, transaction, which);
  const left = new Map(unlent.map(({ funder, amount }) => [funder, amount]));
  const posted = await findEntry(transaction, { territory, entryId: entry });
  return sum(
    postedShares(posted, to).map(({ funder, amount }) => smaller(amount, left.get(funder) ?? cents(0n))),
  );
}
