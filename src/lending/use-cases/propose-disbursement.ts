import { type Cents, cents, minus } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { advanceState } from "../domain/advance-state.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { refusedByLapse } from "./lapse-advance.ts";
import { readAdvance } from "./read-advance.ts";
import { latestState, type OpenAdvance, takeAdvance } from "./write-event.ts";

/** The first of the two people: says which transfer is to be made. Proposing again replaces what nobody released. */
export async function proposeDisbursement(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichAdvance & {
    readonly payOn: PlainDate;
    /** A tranche; by default all that is not paid out yet. */
    readonly amount?: Cents | undefined;
    readonly person: string;
    readonly now: string;
  },
) {
  const { territory, payOn, person, now } = request;
  const { advances } = office;
  const open = await takeAdvance(advances, transaction, request);
  if (open === null) return refuse("advance-unknown");
  const { advance } = open;
  const { signedOn, decision } = advance;
  const lapsed = refusedByLapse(advance);
  if (lapsed !== null) return lapsed;
  if (signedOn === null) return refuse("contract-not-signed", { firm: advance.firm.name });
  const checked = checkTranche(open, request.amount ?? null);
  if (!checked.ok) return checked;
  const amount = checked.value;
  if (amount <= 0n) return refuse("amount-not-positive", { amount }, "amount");
  const kept = refusedByMoneyOwedBack(open, payOn);
  if (kept !== null) return kept;
  if (payOn < signedOn) return refuse("paid-before-signature", { payOn, signedOn }, "payOn");
  if (!(await office.areConditionsMet(transaction, { territory, decision })))
    return refuse("conditions-not-met", { firm: advance.firm.name });

  const standing = await advances.findOrder(transaction, request);
  if (standing !== null && standing.releasedBy === null)
    await advances.withdrawOrder(transaction, territory, standing.id, now);
  await advances.addOrder(transaction, request, {
    id: newId(now),
    amount,
    payOn,
    proposedBy: person,
    proposedAt: now,
  });
  return readAdvance(office, transaction, request);
}

/** What is left to pay out, or a part of it, while the schedule runs. */
export function checkTranche(
  { advance, events }: OpenAdvance,
  asked: Cents | null,
): Outcome<Cents, Refusal<"already-disbursed" | "disbursed-beyond-principal">> {
  const { principal } = advance.terms;
  const disbursed = events.length === 0 ? cents(0n) : latestState(advance, events).disbursed;
  const left = minus(principal, disbursed);
  const isOpen = payable.some((status) => status === advance.status);
  if (left <= 0n || !isOpen) return refuse("already-disbursed", { firm: advance.firm.name });
  if (asked !== null && asked > left)
    return refuse("disbursed-beyond-principal", { amount: asked, left, principal }, "amount");
  return accept(asked ?? left);
}

/** Money of the firm that was not owed is given back first: it would pay the first instalments without anyone saying so. */
export function refusedByMoneyOwedBack({ advance, events }: OpenAdvance, payOn: PlainDate) {
  if (events.length === 0 || latestState(advance, events).disbursed > 0n) return null;
  const [then, now] = [advanceState(advance.terms, events, payOn), latestState(advance, events)];
  const amount = then.overpaid > now.overpaid ? then.overpaid : now.overpaid;
  return amount > 0n ? refuse("money-to-give-back", { firm: advance.firm.name, amount }) : null;
}

/** Nothing is lent any more to a firm that a court protects, or whose debt is called or lost. */
const payable = ["to-disburse", "running", "settled"] as const;
