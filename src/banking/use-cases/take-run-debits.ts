import { sum } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import {
  cancelBankReceipt,
  holdAdvancesForBank,
  receiveFromBank,
  receiveManyFromBank,
} from "#lending/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { RunItem } from "../domain/bank-run.ts";
import { foundLine, messageOf } from "../domain/found-line.ts";
import { type Deciding, isCancelledAlready } from "./match-line.ts";
import type { BankingOffice } from "./office.ts";
import type { TakenDebit } from "./recall-book.ts";
import { unbackedDebits } from "./recall-debits.ts";
import type { KeptLine } from "./statement-book.ts";

/** A credit for a whole run, and the debits that it is made of; null where it is none. */
export async function debitsOfLine(
  { runs }: BankingOffice,
  transaction: Transaction,
  line: KeptLine,
): Promise<{ readonly run: string; readonly items: readonly RunItem[] } | null> {
  const { territory, fund, match } = line;
  const waits = match === null || match.as === "run";
  const messageId = messageOf(line);
  if (!waits || messageId === null || line.amount <= 0n) return null;
  const [run] = await runs.listSentRuns(transaction, { territory, fund, messageIds: [messageId] });
  if (run?.kind !== "collection") return null;
  const items = await runs.listItems(transaction, { territory, run: run.id });
  const found = foundLine(
    { ...line, endToEnd: null },
    { itemOf: () => undefined, returnsOf: () => [], runOf: () => ({ run, items }) },
  );
  if (found?.as === "run") return { run: run.id, items: found.items };
  // Matched when more of them stood: what came back since is no longer in the sum.
  return match === null ? null : { run: run.id, items };
}

/**
 * A person says which debits of a run's credit did not come, or were not owed: they leave it, their sum waits as a line of its own,
 * the others stay received. The line and its part still make what the bank said.
 */
export async function takeRunDebits(
  office: BankingOffice,
  transaction: Transaction,
  request: Deciding & { readonly items: readonly string[]; readonly why: string },
) {
  const { territory, person, now, why } = request;
  const line = await office.statements.lockLine(transaction, request);
  if (line === null) return refuse("line-unknown");
  const whole = await debitsOfLine(office, transaction, line);
  if (whole === null) return refuse("line-is-no-run", { amount: line.amount });
  const wanted = new Set(request.items);
  // What came back has its own line of the bank: taken out too, its money would wait twice.
  const taken = whole.items.filter(({ id, stands }) => stands && wanted.has(id));
  if (taken.length < wanted.size) return refuse("debit-not-of-the-run", {}, "items");
  const earlier = await office.recalls.listTaken(transaction, { territory, lines: [line.id] });
  const again = taken.find(({ id }) => earlier.some(({ item }) => item === id));
  if (again !== undefined)
    return refuse("debit-already-taken-out", { firm: again.firm, amount: again.amount });

  await holdAdvancesForBank(transaction, {
    territory,
    ids: new Set(whole.items.map(({ advance }) => advance)),
  });
  const others = whole.items.filter(({ id }) => !wanted.has(id));
  const unbacked = line.match === null ? await unbackedDebits(office, transaction, line) : new Set();
  const left = others.find(({ id }) => unbacked.has(id));
  if (left !== undefined)
    return refuse("debit-without-loan", { firm: left.firm, amount: left.amount }, "items");
  const told =
    line.match === null
      ? await receiveOthers(transaction, line, { others, now })
      : await cancelEach(transaction, { territory, taken, why, now });
  if (!told.ok) return told;
  if (line.match === null) {
    const match = { as: "run" as const, run: whole.run, item: null, advance: null };
    await office.statements.setMatch(transaction, line, { ...match, by: person, at: now, why: null });
  }
  const part = newId(now);
  await office.statements.addPart(transaction, line, {
    id: part,
    amount: sum(taken.map(({ amount }) => amount)),
  });
  const wasReceived = line.match !== null;
  const rows = taken.map(
    ({ id: item, amount }): TakenDebit => ({
      id: newId(now),
      line: line.id,
      part,
      item,
      amount,
      wasReceived,
      why,
    }),
  );
  await office.recalls.addTaken(transaction, territory, rows, { person, at: now });
  return accept(line);
}

/** The debits of a credit, as a person picks those that did not come. */
export async function readLineDebits(
  office: BankingOffice,
  transaction: Transaction,
  which: { readonly territory: string; readonly line: string },
) {
  const line = await office.statements.find(transaction, which);
  if (line === null) return refuse("line-unknown");
  const whole = await debitsOfLine(office, transaction, line);
  if (whole === null) return refuse("line-is-no-run", { amount: line.amount });
  const { territory } = which;
  const taken = await office.recalls.listTaken(transaction, { territory, lines: [line.id] });
  const unbacked = await unbackedDebits(office, transaction, line);
  const standing = whole.items.filter(({ stands }) => stands);
  const debits = standing.map(({ id, advance, firm, instalment, on, amount, endToEnd }) => ({
    item: id,
    advance,
    firm,
    instalment: instalment ?? 0,
    on,
    amount,
    endToEnd,
    isTaken: taken.some(({ item }) => item === id),
    isWithoutLoan: unbacked.has(id),
  }));
  return accept({ line: line.id, amount: line.amount, waits: line.match === null, debits });
}

/** What was taken out is in the credit after all: it is received again, and its part no longer waits. */
export async function putRunDebitsBack(
  office: BankingOffice,
  transaction: Transaction,
  request: Deciding & { readonly why: string },
) {
  const { territory, person: by, now: at, why } = request;
  const part = await office.statements.lockLine(transaction, request);
  if (part === null) return refuse("line-unknown");
  if (part.partOf === null) return refuse("line-is-no-part", { amount: part.amount });
  if (part.match !== null) return refuse("line-already-matched", { amount: part.amount, on: part.bookedOn });
  const whole = await office.statements.lockLine(transaction, { territory, line: part.partOf });
  const debits = whole === null ? null : await debitsOfLine(office, transaction, whole);
  const taken = await office.recalls.listOfParts(transaction, { territory, parts: [part.id] });
  const items = (debits?.items ?? []).filter(({ id }) => taken.some(({ item }) => item === id));
  await holdAdvancesForBank(transaction, { territory, ids: new Set(items.map(({ advance }) => advance)) });
  const unbacked = await unbackedDebits(office, transaction, part);
  for (const item of items) {
    if (unbacked.has(item.id)) return refuse("debit-without-loan", { firm: item.firm, amount: item.amount });
    const received = await receiveFromBank(transaction, { territory, ...receiptOf(part, item), now: at });
    if (!received.ok) return refuse("line-refused-by-advance", { firm: item.firm, on: part.bookedOn });
  }
  await office.recalls.putBack(transaction, { territory, part: part.id });
  const match = { as: "put-back" as const, run: debits?.run ?? null, item: null, advance: null };
  await office.statements.setMatch(transaction, part, { ...match, by, at, why });
  return accept(part);
}

async function receiveOthers(
  transaction: Transaction,
  line: KeptLine,
  { others, now }: { readonly others: readonly RunItem[]; readonly now: string },
): Promise<Outcome<null, Refusal<"line-refused-by-advance">>> {
  const { territory, bookedOn: on } = line;
  const receipts = others.map((item) => receiptOf(line, item));
  const outcomes = await receiveManyFromBank(transaction, { territory, now, receipts });
  const refused = outcomes.findIndex(({ ok }) => !ok);
  if (refused === -1) return accept(null);
  return refuse("line-refused-by-advance", { firm: others[refused]?.firm ?? "", on });
}

async function cancelEach(
  transaction: Transaction,
  {
    territory,
    taken,
    why,
    now,
  }: {
    readonly territory: string;
    readonly taken: readonly RunItem[];
    readonly why: string;
    readonly now: string;
  },
): Promise<Outcome<null, Refusal<"match-cannot-be-undone">>> {
  const on = await businessDateOf(transaction, territory);
  for (const { advance, endToEnd: reference } of taken) {
    const cancelled = await cancelBankReceipt(transaction, {
      territory,
      advance,
      reference,
      on,
      reason: why,
      now,
    });
    if (!cancelled.ok && !isCancelledAlready(cancelled.refusal))
      return refuse("match-cannot-be-undone", { ...cancelled.refusal.facts, why: cancelled.refusal.reason });
  }
  return accept(null);
}

function receiptOf(
  { bookedOn }: Pick<KeptLine, "bookedOn">,
  { advance, amount, endToEnd: bankReference, on }: RunItem,
) {
  return { advance, amount, bankReference, receivedOn: on < bookedOn ? on : bookedOn };
}
