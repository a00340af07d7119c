import { invariant } from "#kernel/invariant.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { reverseEntry } from "#ledger/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { isTakeBack } from "../domain/advance-event.ts";
import { type ReturnReason, returnReasonInWords } from "../domain/return-reasons.ts";
import type { Advances, LendingOffice, WhichAdvance } from "./advances.ts";
import { keepBooks } from "./keep-books.ts";
import { readAdvance } from "./read-advance.ts";
import { knownReference, toldUnder } from "./record-repayment.ts";
import { takeAdvance, toldOf, writeEvent } from "./write-event.ts";

type Returning = WhichAdvance & {
  readonly repayment: string;
  readonly reason: ReturnReason;
  readonly returnedOn: PlainDate;
  readonly bankReference: string;
  readonly now: string;
};

/** The bank takes a repayment back: it is undone, and what it had paid is due again. */
export async function returnRepayment(office: LendingOffice, transaction: Transaction, request: Returning) {
  const returned = await takeRepaymentBack(office.advances, transaction, request);
  return returned.ok ? readAdvance(office, transaction, request) : returned;
}

/** The same, for whoever has no page to show. */
export async function takeRepaymentBack(advances: Advances, transaction: Transaction, request: Returning) {
  const { territory, reason, returnedOn, bankReference, now } = request;
  const open = await takeAdvance(advances, transaction, request);
  if (open === null) return refuse("advance-unknown");
  const { advance, events } = open;
  const repayment = events.find(({ id, kind }) => kind === "repayment" && id === request.repayment);
  if (repayment?.kind !== "repayment" || repayment.entry === null)
    return refuse("repayment-unknown", {}, "repayment");
  const earlier = events.find((event) => isTakeBack(event) && event.of === repayment.id);
  if (earlier !== undefined) return refuse("already-returned", { on: earlier.on }, "repayment");
  if (repayment.from !== undefined) return refuse("cannot-be-reversed", { kind: "repayment" }, "repayment");
  const today = await businessDateOf(transaction, territory);
  if (returnedOn > today) return refuse("date-in-the-future", { on: returnedOn, today }, "returnedOn");
  if (returnedOn < repayment.on)
    return refuse("returned-before-received", { on: returnedOn, receivedOn: repayment.on }, "returnedOn");
  const known = toldUnder(events, bankReference);
  if (known !== undefined) return knownReference(known);

  const entry = newId(now);
  const told = toldOf(open, { on: returnedOn, ref: bankReference, returnReason: reason, entry }, now);
  const event = { ...told, kind: "return", of: repayment.id, amount: repayment.amount } as const;
  const after = await writeEvent(advances, transaction, open, event);
  const act = `Avance n° ${advance.number}, rejet ${reason}`;
  const posted = await reverseEntry(transaction, {
    id: entry,
    territory,
    entryId: repayment.entry,
    effectiveOn: returnedOn,
    recordedAt: now,
    act,
    reason: returnReasonInWords(reason, "fr"),
  });
  invariant(posted.ok, "a repayment that stands can be taken back");
  await keepBooks(transaction, advance, after, { act, on: returnedOn, now });
  return accept(null);
}
