import { invariant } from "#kernel/invariant.ts";
import { negate } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { capitalFrom, fundFree, type Line, moveEuros, postEntry } from "#ledger/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { flowKinds } from "../domain/entry-figures.ts";
import { type FundTransfer, stateOf, type TransferShare } from "../domain/fund-transfer.ts";
import { measureTransfer } from "./measure-transfer.ts";
import type { FundOffice, WhichTransfer } from "./office.ts";

type Deciding = WhichTransfer & { readonly person: string; readonly now: string };

/** The second of the two people: the cash passes from one fund to the other, and the capital of each funder with it. */
export async function approveTransfer(office: FundOffice, transaction: Transaction, asked: Deciding) {
  const { territory, person, now } = asked;
  const found = await takeWaiting(office, transaction, asked);
  if (!found.ok) return found;
  const moving = found.value;
  const funds = await bothFunds(office, transaction, territory, moving);
  const measured = await measureTransfer(office, transaction, { territory, funds, moving });
  if (!measured.ok) return measured;

  const entry = newId(now);
  await office.transfers.decide(transaction, asked, {
    decided: { by: person, at: now, outcome: "made" },
    refusal: null,
    entry,
  });
  const posted = await postEntry(transaction, {
    id: entry,
    territory,
    effectiveOn: moving.on,
    recordedAt: now,
    kind: flowKinds.fundTransfer,
    act: `Virement de « ${funds[0].name} » à « ${funds[1].name} »`.slice(0, 200),
    isVoluntary: true,
    reason: moving.reason,
    lines: transferLines(moving, measured.value),
  });
  if (!posted.ok) {
    // Another act took the money meanwhile.
    const free = posted.refusal.facts["available"] ?? 0n;
    return refuse("transfer-beyond-free", { amount: moving.amount, free }, "amount");
  }
  return accept({ id: moving.id, state: "made" as const });
}

/** The second person says no, and why; nothing moves. */
export async function refuseTransfer(
  office: FundOffice,
  transaction: Transaction,
  asked: Deciding & { readonly why: string },
) {
  const found = await takeWaiting(office, transaction, asked);
  if (!found.ok) return found;
  await office.transfers.decide(transaction, asked, {
    decided: { by: asked.person, at: asked.now, outcome: "refused" },
    refusal: asked.why,
    entry: null,
  });
  return accept({ id: found.value.id, state: "refused" as const });
}

async function takeWaiting(
  { transfers }: FundOffice,
  transaction: Transaction,
  asked: Deciding,
): Promise<
  Outcome<FundTransfer, Refusal<"transfer-unknown" | "same-person-transfer" | "transfer-already-decided">>
> {
  await transfers.lock(transaction, asked.territory);
  const transfer = await transfers.find(transaction, asked);
  if (transfer === null) return refuse("transfer-unknown");
  const { amount, proposed } = transfer;
  if (stateOf(transfer) !== "waiting") return refuse("transfer-already-decided", { amount });
  if (proposed.by === asked.person) return refuse("same-person-transfer", { amount });
  return accept(transfer);
}

async function bothFunds(
  { funds }: FundOffice,
  transaction: Transaction,
  territory: string,
  { from, to }: FundTransfer,
) {
  const left = await funds.find(transaction, { territory, fund: from });
  const right = await funds.find(transaction, { territory, fund: to });
  invariant(left !== null && right !== null, "a transfer is between funds of its territory");
  return [left, right] as const;
}

function transferLines(
  { from, to, amount }: FundTransfer,
  shares: readonly TransferShare[],
): readonly Line[] {
  return [
    ...moveEuros(amount, { from: fundFree(from), to: fundFree(to) }),
    ...shares.flatMap(({ funder, amount: share }) =>
      moveEuros(negate(share), {
        from: capitalFrom({ fund: from, funder }),
        to: capitalFrom({ fund: to, funder }),
      }),
    ),
  ];
}
