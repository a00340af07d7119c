import { backLines, type Trace } from "#fund/index.ts";
import { invariant } from "#kernel/invariant.ts";
import { type Cents, minus, plus } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { borrowerOwedBack, type Entry, fundFree, fundRecovery, loanOwed, postEntry } from "#ledger/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { RecordedEvent } from "../domain/advance.ts";
import type { PrepaymentRule } from "../domain/advance-event.ts";
import type { AdvanceState } from "../domain/advance-state.ts";
import type { Advances, LendingOffice, WhichAdvance } from "./advances.ts";
import { moveIfAny } from "./keep-books.ts";
import { readAdvance } from "./read-advance.ts";
import { traceOf, withBack } from "./return-euros.ts";
import {
  firstDisbursement,
  latestState,
  type OpenAdvance,
  takeAdvance,
  toldOf,
  writeEvents,
} from "./write-event.ts";

export type Receipt = {
  readonly amount: Cents;
  readonly receivedOn: PlainDate;
  readonly bankReference: string;
  readonly now: string;
};

export type RepaymentRefusal = Refusal<
  | "advance-unknown"
  | "advance-not-disbursed"
  | "amount-not-positive"
  | "date-in-the-future"
  | "received-before-disbursement"
  | "bank-reference-known"
>;

/** What the bank received from the firm: it goes to what is due, oldest first, then to what comes next. */
export async function recordRepayment(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichAdvance & Receipt,
) {
  const open = await openReceipt(office.advances, transaction, request);
  if (!open.ok) return open;

  await receive(office.advances, transaction, open.value, { ...request, rule: "next-first" });
  return readAdvance(office, transaction, request);
}

/** The advance, if this money can have been received for it. */
export async function openReceipt(
  advances: Advances,
  transaction: Transaction,
  request: WhichAdvance & Receipt,
): Promise<Outcome<OpenAdvance, RepaymentRefusal>> {
  const open = await takeAdvance(advances, transaction, request);
  return checkReceipt(open, request, await businessDateOf(transaction, request.territory));
}

/** The same of an advance already taken; null where there is none. */
export function checkReceipt(
  open: OpenAdvance | null,
  { amount, receivedOn, bankReference }: Omit<Receipt, "now">,
  today: PlainDate,
): Outcome<OpenAdvance, RepaymentRefusal> {
  if (amount <= 0n) return refuse("amount-not-positive", { amount }, "amount");
  if (open === null) return refuse("advance-unknown");
  const disbursement = firstDisbursement(open.events);
  if (disbursement === undefined) return refuse("advance-not-disbursed", { firm: open.advance.firm.name });
  if (receivedOn > today) return refuse("date-in-the-future", { on: receivedOn, today }, "receivedOn");
  if (receivedOn < disbursement.on)
    return refuse("received-before-disbursement", { on: receivedOn, paidOn: disbursement.on }, "receivedOn");
  const known = toldUnder(open.events, bankReference);
  if (known !== undefined) return knownReference(known);
  return accept(open);
}

/** The event that has this reference, unless it was a mistake: a mistake gives its reference back. */
export function toldUnder(events: readonly RecordedEvent[], reference: string): RecordedEvent | undefined {
  const mistaken = new Set(events.flatMap((event) => (event.kind === "reversal" ? [event.of] : [])));
  return events.find(({ id, ref }) => ref === reference && !mistaken.has(id));
}

export function knownReference(known: RecordedEvent) {
  const amount = "amount" in known ? known.amount : null;
  return refuse("bank-reference-known", { reference: known.ref, on: known.on, amount }, "bankReference");
}

/** A fact of the bank always posts: what is beyond the debt is the firm's, and we owe it back. */
export async function receive(
  advances: Advances,
  transaction: Transaction,
  open: OpenAdvance,
  { rule, ...receipt }: Receipt & { readonly rule: PrepaymentRule },
): Promise<void> {
  await receiveAs(advances, transaction, open, { ...receipt, words: { kind: "repayment", rule } });
}

type ReceiptWords =
  | { readonly kind: "repayment"; readonly rule: PrepaymentRule; readonly isOwedBack?: true }
  | { readonly kind: "recovery" };

/** Whatever it is called, money pays what is owed, brings back what was lost, and the rest is the firm's. */
export async function receiveAs(
  advances: Advances,
  transaction: Transaction,
  open: OpenAdvance,
  receipt: Receipt & { readonly words: ReceiptWords },
): Promise<void> {
  const before = latestState(open.advance, open.events);
  const { territory } = open.which;
  const trace = await traceOf(transaction, open.advance);
  const { event, after, entry } = tellReceipt(open, { before, trace }, receipt);
  await writeEvents(advances, transaction, {
    territory,
    told: [{ open, told: [event], after }],
    now: receipt.now,
  });
  const posted = await postEntry(transaction, entry);
  invariant(posted.ok, "a fact of the bank always posts");
}

/** The event, what the advance is after it, what the journal is told, and whence its euros came once told. */
export function tellReceipt(
  open: OpenAdvance,
  { before, trace }: { readonly before: AdvanceState; readonly trace: Trace },
  { amount, receivedOn, bankReference, words, now }: Receipt & { readonly words: ReceiptWords },
): {
  readonly event: RecordedEvent;
  readonly after: AdvanceState;
  readonly entry: Entry;
  readonly trace: Trace;
} {
  const { advance } = open;
  const id = newId(now);
  const told = toldOf(open, { on: receivedOn, ref: bankReference, entry: id }, now);
  const event: RecordedEvent = { ...told, ...words, amount };
  const after = latestState(advance, [...open.events, event]);
  const free = fundFree(advance.fund);
  const [repaid, recovered] = [minus(before.outstanding, after.outstanding), minus(before.lost, after.lost)];
  const back = backLines(trace, plus(repaid, recovered));
  const entry: Entry = {
    id,
    territory: advance.territory,
    effectiveOn: receivedOn,
    recordedAt: now,
    kind: words.kind,
    act: `Avance n° ${advance.number}, ${bankReference}`,
    isVoluntary: false,
    lines: withBack(back.lines, [
      ...moveIfAny(repaid, { from: loanOwed(advance.id), to: free }),
      ...moveIfAny(recovered, { from: fundRecovery(advance.fund), to: free }),
      ...moveIfAny(minus(after.overpaid, before.overpaid), { from: borrowerOwedBack(advance.id), to: free }),
    ]),
  };
  return { event, after, entry, trace: { ...trace, sources: back.sources } };
}
