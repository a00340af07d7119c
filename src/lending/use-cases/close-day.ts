import { invariant } from "#kernel/invariant.ts";
import { sum } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf, moveBusinessDate } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Advances, DayClose, Debit } from "./advances.ts";
import { closeArrears } from "./close-arrears.ts";
import { type BankReceipt, receiveEach } from "./receive-many.ts";
import type { ReminderMailing } from "./send-reminder-mails.ts";
import { firstDisbursement, type OpenAdvance } from "./write-event.ts";

/** What others do as a territory's day begins, in the transaction of the close: `on` is the day that begins. */
export type NightWork = (
  transaction: Transaction,
  night: { readonly territory: string; readonly on: PlainDate; readonly now: string },
) => Promise<void>;

/** What an evening does besides the debits. */
export interface Evening extends ReminderMailing {
  readonly nightWork?: NightWork | undefined;
}

/**
 * The nightly close of the territory's business date: the debits of that day are presented, each once by its reference (those that the bank was
 * asked for, where the fund's debits are its own),
 * and the next day begins. All of it, or none: closing again closes the next day.
 */
export async function closeDay(
  advances: Advances,
  transaction: Transaction,
  { territory, now, ownersOf, nightWork }: { readonly territory: string; readonly now: string } & Evening,
): Promise<DayClose> {
  await advances.lockClose(transaction, territory);
  const closedOn = await businessDateOf(transaction, territory);
  const debits = await advances.listDebits(transaction, { territory, on: closedOn });
  const received = await present(advances, transaction, { territory, debits, closedOn, now });

  const close = {
    territory,
    closedOn,
    debits: received.length,
    amount: sum(received.map(({ amount }) => amount)),
  };
  await advances.addClose(transaction, { ...close, recordedAt: now });
  const tomorrow = addDays(closedOn, 1);
  await moveBusinessDate(transaction, territory, tomorrow);
  await closeArrears(advances, transaction, { territory, on: tomorrow, now, ownersOf });
  await nightWork?.(transaction, { territory, on: tomorrow, now });
  return close;
}

/** Closes day after day until that date is the territory's business date; nothing when it already is, or is past. */
export async function closeUntil(
  advances: Advances,
  transaction: Transaction,
  {
    territory,
    until,
    now,
    ...evening
  }: { readonly territory: string; readonly until: PlainDate; readonly now: string } & Evening,
): Promise<DayClose[]> {
  await advances.lockClose(transaction, territory);
  const closes: DayClose[] = [];
  for (let day = await businessDateOf(transaction, territory); day < until; day = addDays(day, 1))
    closes.push(await closeDay(advances, transaction, { territory, now, ...evening }));
  return closes;
}

/** What the bank had told of before is left alone: nothing is received twice; nor for an advance whose transfer came back. */
async function present(
  advances: Advances,
  transaction: Transaction,
  {
    territory,
    debits,
    closedOn,
    now,
  }: {
    readonly territory: string;
    readonly debits: readonly Debit[];
    readonly closedOn: PlainDate;
    readonly now: string;
  },
): Promise<Debit[]> {
  const receipts = debits.map(({ advance, instalment, amount, reference }) => ({
    advance,
    amount,
    receivedOn: closedOn,
    bankReference: reference ?? `PRELEVEMENT ${closedOn} ECHEANCE ${instalment}`,
  }));
  const received = await receiveEach(advances, transaction, { territory, now, receipts, check: unlessTold });
  return debits.filter((_, index) => received[index]?.ok === true);
}

function unlessTold(
  open: OpenAdvance | null,
  { bankReference }: BankReceipt,
): Outcome<OpenAdvance, Refusal<"advance-not-disbursed" | "bank-reference-known">> {
  invariant(open !== null, "an instalment is of an advance");
  if (firstDisbursement(open.events) === undefined) return refuse("advance-not-disbursed");
  return open.events.some(({ ref }) => ref === bankReference) ? refuse("bank-reference-known") : accept(open);
}
