import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { holdAdvancesForBank, returnDisbursementFromBank } from "#lending/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { RunItem } from "../domain/bank-run.ts";
import { foundLine } from "../domain/found-line.ts";
import { type Deciding, takeWaiting } from "./match-line.ts";
import type { BankingOffice } from "./office.ts";
import type { KeptLine } from "./statement-book.ts";

/**
 * A transfer that the bank did not make, or that came back: its money is the fund's again, its advance is to be paid out again.
 * Once, whoever told it first. Where the advance refuses, the order is free all the same: another run may carry it.
 */
export async function takeBackTransfer(
  { runs }: BankingOffice,
  transaction: Transaction,
  {
    territory,
    fund,
    item,
    on,
    code,
    now,
  }: {
    readonly territory: string;
    readonly fund: string;
    readonly item: RunItem;
    readonly on: PlainDate;
    readonly code: string;
    readonly now: string;
  },
) {
  const { id, advance, order, endToEnd: reference, returned } = item;
  if (returned === null) await runs.markReturned(transaction, { territory, item: id }, { on, code });
  if (order === null) return refuse("transfer-stands", { why: "order-unknown" });
  // Free since it first came back, it may have left again: the two then make up for each other.
  const carried = returned === null ? null : await runs.listCarried(transaction, { territory, fund });
  if (carried?.orders.has(order) === true) return refuse("transfer-stands", { why: "in-another-run" });
  const undone = await returnDisbursementFromBank(transaction, {
    territory,
    advance,
    order,
    code,
    returnedOn: on,
    bankReference: `RETOUR ${reference}`,
    now,
  });
  if (undone.ok || undone.refusal.reason === "already-taken-back") return accept(item);
  return refuse("transfer-stands", { ...undone.refusal.facts, why: undone.refusal.reason });
}

/** A person says again what the advance had refused: a waiting line is a transfer of ours that came back. */
export async function takeBackLine(office: BankingOffice, transaction: Transaction, request: Deciding) {
  const { territory, person: by, now: at } = request;
  const waiting = await takeWaiting(office, transaction, request);
  if (!waiting.ok) return waiting;
  const line = waiting.value;
  const item = await transferOf(office, transaction, line);
  if (item === null) return refuse("line-is-no-returned-transfer", { amount: line.amount });
  await holdAdvancesForBank(transaction, { territory, ids: new Set([item.advance]) });
  const code = line.returnCode ?? "MS03";
  const told = { territory, fund: line.fund, item, on: line.bookedOn, code, now: at };
  const taken = await takeBackTransfer(office, transaction, told);
  if (!taken.ok) return taken;
  const { run, id, advance } = item;
  const match = { as: "transfer-returned" as const, run, item: id, advance, by, at, why: null };
  await office.statements.setMatch(transaction, line, match);
  return accept(line);
}

/** The transfer that a waiting line brings back; null where it brings back none. */
export async function transferOf(
  { runs }: BankingOffice,
  transaction: Transaction,
  line: KeptLine,
): Promise<RunItem | null> {
  const endToEnds = line.endToEnd === null ? [] : [line.endToEnd];
  const items = await runs.listSentItems(transaction, { ...line, endToEnds });
  const found = foundLine(line, {
    itemOf: (endToEnd) => items.get(endToEnd),
    returnsOf: () => [],
    runOf: () => undefined,
  });
  return found?.as === "transfer-returned" ? found.item : null;
}
