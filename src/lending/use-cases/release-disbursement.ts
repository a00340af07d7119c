import { attachLoan, flowKinds } from "#fund/index.ts";
import { invariant } from "#kernel/invariant.ts";
import { cents } from "#kernel/money.ts";
import { type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { fundHeld, loanOwed, moveEuros, postEntry } from "#ledger/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { DisbursementOrder } from "../domain/advance.ts";
import { whyImpossible } from "../domain/advance-state.ts";
import { disbursementMail } from "../domain/mails.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { keepBooks } from "./keep-books.ts";
import { refusedByLapse } from "./lapse-advance.ts";
import { checkTranche, refusedByMoneyOwedBack } from "./propose-disbursement.ts";
import { readAdvance } from "./read-advance.ts";
import { tellOwners } from "./tell-owners.ts";
import { type OpenAdvance, takeAdvance, toldOf, writeEvent } from "./write-event.ts";

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
  const checked = await checkOrder(office, transaction, request, open);
  if (!checked.ok) return checked;

  const order = checked.value;
  const kept = refusedByMoneyOwedBack(open, order.payOn);
  if (kept !== null) return kept;
  const entry = newId(now);
  const amount = cents(order.amount);
  const told = toldOf(open, { on: order.payOn, entry }, now);
  const event = { ...told, kind: "disbursement", amount } as const;
  const impossible = whyImpossible(advance.terms, open.events, event);
  if (impossible !== null) return refuse("no-instalment-to-come", { ...impossible.facts, on: order.payOn });
  await advances.releaseOrder(transaction, territory, order.id, { person, at: now });
  const after = await writeEvent(advances, transaction, open, event);
  const isFirst = !open.events.some(({ kind }) => kind === "disbursement");
  if (isFirst) await attachLoan(transaction, { territory, fund: advance.fund, loan: advance.id });
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
  if (!posted.ok) {
    invariant(posted.refusal.reason === "beyond-available", "a disbursement is a whole entry");
    return refuse("money-not-held", { ...posted.refusal.facts, wanted: amount });
  }
  // A firm that was owed something back repays that much of it at once.
  const act = `Avance n° ${advance.number}`;
  if (!isFirst) await keepBooks(transaction, advance, after, { act, on: order.payOn, now });
  return tellOwners(office, transaction, await readAdvance(office, transaction, request), {
    act: `lending.releaseDisbursement/${order.id}`,
    now,
    write: (locale, facts) => disbursementMail(locale, { ...facts, amount, payOn: order.payOn }),
  });
}

async function checkOrder(
  office: LendingOffice,
  transaction: Transaction,
  request: Releasing,
  open: OpenAdvance,
): Promise<
  Outcome<
    DisbursementOrder,
    Refusal<
      | "already-disbursed"
      | "disbursed-beyond-principal"
      | "order-unknown"
      | "same-person"
      | "date-in-the-future"
      | "conditions-not-met"
    >
  >
> {
  const { territory } = request;
  const order = await office.advances.findOrder(transaction, request);
  const { decision, firm } = open.advance;
  if (order !== null && order.id === request.order && order.releasedBy !== null)
    return refuse("already-disbursed", { firm: firm.name });
  const tranche = checkTranche(open, order === null ? null : cents(order.amount));
  if (!tranche.ok) return tranche;
  if (order === null || order.id !== request.order) return refuse("order-unknown", {}, "order");
  if (order.proposedBy === request.person) return refuse("same-person", { amount: order.amount });
  const today = await businessDateOf(transaction, territory);
  if (order.payOn > today) return refuse("date-in-the-future", { on: order.payOn, today });
  if (!(await office.areConditionsMet(transaction, { territory, decision })))
    return refuse("conditions-not-met", { firm: firm.name });
  return { ok: true, value: order };
}
