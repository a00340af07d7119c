import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { postEntry } from "#ledger/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { RecordedEvent } from "../domain/advance.ts";
import type { Advances, WhichAdvance } from "./advances.ts";
import {
  knownReference,
  type Receipt,
  type RepaymentRefusal,
  tellReceipt,
  toldUnder,
} from "./record-repayment.ts";
import { traceOf } from "./return-euros.ts";
import { latestState, takeAdvance, writeEvent } from "./write-event.ts";

type KeepingRefusal = Exclude<RepaymentRefusal, Refusal<"received-before-disbursement">>;

/**
 * Money that the bank took from a firm which did not owe it: a debit that could not be recalled. It pays nothing of the advance,
 * is the firm's from its first day, and two people give it back.
 */
export async function keepForFirm(
  advances: Advances,
  transaction: Transaction,
  request: WhichAdvance & Receipt & { readonly reason: string },
): Promise<Outcome<null, KeepingRefusal>> {
  const { territory, amount, receivedOn, bankReference, reason } = request;
  if (amount <= 0n) return refuse("amount-not-positive", { amount }, "amount");
  const open = await takeAdvance(advances, transaction, request);
  if (open === null) return refuse("advance-unknown");
  const { advance, events } = open;
  if (events.length === 0) return refuse("advance-not-disbursed", { firm: advance.firm.name });
  const today = await businessDateOf(transaction, territory);
  if (receivedOn > today) return refuse("date-in-the-future", { on: receivedOn, today }, "receivedOn");
  const known = toldUnder(events, bankReference);
  if (known !== undefined) return knownReference(known);

  const words = { kind: "repayment", rule: "next-first", isOwedBack: true } as const;
  const told = tellReceipt(
    open,
    { before: latestState(advance, events), trace: await traceOf(transaction, advance) },
    { ...request, words },
  );
  const event: RecordedEvent = { ...told.event, reason };
  await writeEvent(advances, transaction, open, event);
  const posted = await postEntry(transaction, told.entry);
  invariant(posted.ok, "a fact of the bank always posts");
  return accept(null);
}
