import { backLines } from "#fund/index.ts";
import { invariant } from "#kernel/invariant.ts";
import { type Cents, minus, plus } from "#kernel/money.ts";
import { refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { borrowerOwedBack, fundRecovery, loanOwed, postEntry } from "#ledger/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { openDecision } from "./change-plan.ts";
import { keepBooks, moveIfAny } from "./keep-books.ts";
import { checkProposed } from "./propose-act.ts";
import { readAdvance } from "./read-advance.ts";
import { traceOf, withBack } from "./return-euros.ts";
import { latestState, type OpenAdvance, toldOf, writeEvent } from "./write-event.ts";

type Reallocating = WhichAdvance & {
  readonly amount: Cents;
  readonly on: PlainDate;
  /** The other advance of the same firm, that this money pays. */
  readonly to: string;
  readonly reason: string;
  readonly now: string;
};

/** What came beyond one debt pays the firm's other one: no money leaves, both histories tell it. */
export async function reallocateOverpayment(
  office: LendingOffice,
  transaction: Transaction,
  request: Reallocating,
) {
  const { territory, amount, on, to } = request;
  const { advances } = office;
  if (amount <= 0n) return refuse("amount-not-positive", { amount }, "amount");
  if (to === request.advance) return refuse("not-the-same-firm", {}, "to");
  // Two at once the other way round wait for each other in one order.
  for (const advance of [request.advance, to].toSorted())
    await advances.lock(transaction, { territory, advance });
  const opened = await openDecision(advances, transaction, { ...request, decidedOn: on }, "on");
  if (!opened.ok) return opened;
  const other = await openDecision(advances, transaction, { territory, advance: to, decidedOn: on }, "to");
  if (!other.ok) return other;
  if (other.value.advance.firm.id !== opened.value.advance.firm.id)
    return refuse("not-the-same-firm", {}, "to");
  const checked = checkProposed(opened.value, { kind: "refund", amount, on, decision: null });
  if (!checked.ok) return checked;
  const { outstanding } = latestState(other.value.advance, other.value.events);
  if (amount > outstanding) return refuse("more-than-owed", { amount, outstanding }, "amount");

  await write(office, transaction, { ...request, from: opened.value, into: other.value });
  return readAdvance(office, transaction, request);
}

async function write(
  { advances }: LendingOffice,
  transaction: Transaction,
  { amount, on, to, reason, now, from, into }: Reallocating & { from: OpenAdvance; into: OpenAdvance },
): Promise<void> {
  const entry = newId(now);
  const leaving = toldOf(from, { on, reason, entry }, now);
  const left = await writeEvent(advances, transaction, from, {
    ...leaving,
    kind: "reallocation",
    amount,
    to,
  });
  const before = latestState(into.advance, into.events);
  const ref = `TROP-PERCU AVANCE ${from.advance.number} ${leaving.rank}`;
  const after = await writeEvent(advances, transaction, into, {
    ...toldOf(into, { on, reason, entry, ref }, now),
    kind: "repayment",
    amount,
    rule: "next-first",
    from: from.advance.id,
  });
  const source = borrowerOwedBack(from.advance.id);
  const { id, fund, territory, number } = into.advance;
  // No money moves: what was free as the firm's own goes where the euros that it pays came from.
  const paid = plus(minus(before.outstanding, after.outstanding), minus(before.lost, after.lost));
  const back = backLines(await traceOf(transaction, into.advance), paid).lines;
  const posted = await postEntry(transaction, {
    id: entry,
    territory,
    effectiveOn: on,
    recordedAt: now,
    kind: "reallocation",
    act: `Avance n° ${from.advance.number}, vers l'avance n° ${number}`,
    isVoluntary: false,
    lines: withBack(back, [
      ...moveIfAny(minus(before.outstanding, after.outstanding), { from: loanOwed(id), to: source }),
      ...moveIfAny(minus(before.lost, after.lost), { from: fundRecovery(fund), to: source }),
      ...moveIfAny(minus(after.overpaid, before.overpaid), { from: borrowerOwedBack(id), to: source }),
    ]),
  });
  invariant(posted.ok, "the firm's own money pays its debt");
  await keepBooks(transaction, from.advance, left, { act: `Avance n° ${from.advance.number}`, on, now });
}
