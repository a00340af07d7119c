import { attachLoan, flowKinds } from "#fund/index.ts";
import { invariant } from "#kernel/invariant.ts";
import { cents } from "#kernel/money.ts";
import { type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { fundHeld, loanOwed, moveEuros, postEntry } from "#ledger/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Advance, DisbursementOrder } from "../domain/advance.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { refusedByLapse } from "./lapse-advance.ts";
import { readAdvance } from "./read-advance.ts";
import { takeAdvance, toldOf, writeEvent } from "./write-event.ts";

type Releasing = WhichAdvance & { readonly order: string; readonly person: string; readonly now: string };

/** The second of the two people: the transfer leaves, what was held is now owed. */
export async function releaseDisbursement(
  office: LendingOffice,
  transaction: Transaction,
  request: Releasing,
) {
  const { territory, person, now } = request;
  const { advances } = office;
  const open = await takeAdvance(advances, transaction, request);
  if (open === null) return refuse("advance-unknown");
  const { advance } = open;
  const lapsed = refusedByLapse(advance);
  if (lapsed !== null) return lapsed;
  if (advance.status !== "to-disburse") return refuse("already-disbursed", { firm: advance.firm.name });
  const checked = await checkOrder(office, transaction, request, advance);
  if (!checked.ok) return checked;

  const order = checked.value;
  const entry = newId(now);
  const amount = cents(order.amount);
  const told = toldOf(open, { on: order.payOn, entry }, now);
  await advances.releaseOrder(transaction, territory, order.id, { person, at: now });
  await writeEvent(advances, transaction, open, { ...told, kind: "disbursement", amount });
  await attachLoan(transaction, { territory, fund: advance.fund, loan: advance.id });
  const posted = await postEntry(transaction, {
    id: entry,
    territory,
    effectiveOn: order.payOn,
    recordedAt: now,
    kind: flowKinds.disbursement,
    act: `Avance n° ${advance.number}`,
    isVoluntary: true,
    lines: moveEuros(amount, { from: fundHeld(advance), to: loanOwed(advance.id) }),
  });
  if (posted.ok) return readAdvance(office, transaction, request);
  invariant(posted.refusal.reason === "beyond-available", "a disbursement is a whole entry");
  return refuse("money-not-held", { ...posted.refusal.facts, wanted: amount });
}

async function checkOrder(
  office: LendingOffice,
  transaction: Transaction,
  request: Releasing,
  { decision, firm }: Advance,
): Promise<
  Outcome<
    DisbursementOrder,
    Refusal<"order-unknown" | "same-person" | "date-in-the-future" | "conditions-not-met">
  >
> {
  const { territory } = request;
  const order = await office.advances.findOrder(transaction, request);
  if (order === null || order.id !== request.order) return refuse("order-unknown", {}, "order");
  if (order.proposedBy === request.person) return refuse("same-person", { amount: order.amount });
  const today = await businessDateOf(transaction, territory);
  if (order.payOn > today) return refuse("date-in-the-future", { on: order.payOn, today });
  if (!(await office.areConditionsMet(transaction, { territory, decision })))
    return refuse("conditions-not-met", { firm: firm.name });
  return { ok: true, value: order };
}
