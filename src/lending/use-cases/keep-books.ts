import { backLines } from "#fund/index.ts";
import { invariant } from "#kernel/invariant.ts";
import { type Cents, cents, minus, negate } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import {
  balancesAt,
  borrowerOwedBack,
  type EuroAccount,
  fundRecovery,
  type Line,
  loanOwed,
  moveEuros,
  postEntry,
} from "#ledger/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Advance } from "../domain/advance.ts";
import type { AdvanceState } from "../domain/advance-state.ts";
import { traceOf, withBack } from "./return-euros.ts";

type BookAct = { readonly act: string; readonly on: PlainDate; readonly now: string };

/** Euros from one account to the other, or back when there are fewer than none. */
export function moveIfAny(
  amount: Cents,
  { from, to }: { from: EuroAccount; to: EuroAccount },
): readonly Line[] {
  if (amount === 0n) return [];
  return amount > 0n ? moveEuros(amount, { from, to }) : moveEuros(negate(amount), { from: to, to: from });
}

/**
 * Once the event has its own entry, the journal says of the advance what its events say: the firm's own money first pays what is
 * due again, and what came for a debt that was lost is a recovery.
 */
export async function keepBooks(
  transaction: Transaction,
  { id, territory, fund, decision }: Advance,
  { outstanding, overpaid }: Pick<AdvanceState, "outstanding" | "overpaid">,
  { act, on, now }: BookAct,
): Promise<void> {
  const [owed, owedBack] = [loanOwed(id), borrowerOwedBack(id)];
  const missingOwed = minus(outstanding, await balanceOf(transaction, territory, owed));
  const missingBack = minus(negate(overpaid), await balanceOf(transaction, territory, owedBack));
  if (missingOwed === 0n && missingBack === 0n) return;

  const lost = cents(missingOwed + missingBack);
  // The firm's own money was free: what it pays goes where the euros that were lent came from.
  const trace = await traceOf(transaction, { territory, fund, decision });
  const back = backLines(trace, missingBack).lines;
  const posted = await postEntry(transaction, {
    id: newId(now),
    territory,
    effectiveOn: on,
    recordedAt: now,
    kind: "reallocation",
    act,
    isVoluntary: false,
    lines: withBack(back, [
      ...moveIfAny(negate(missingBack), { from: owedBack, to: owed }),
      ...moveIfAny(lost, { from: fundRecovery(fund), to: owed }),
    ]),
  });
  invariant(posted.ok, "the firm's own money pays its debt");
}

async function balanceOf(transaction: Transaction, territory: string, account: EuroAccount): Promise<Cents> {
  const balances = await balancesAt(transaction, { territory, accounts: account });
  return cents(balances.find((balance) => balance.account === account)?.amount ?? 0n);
}
