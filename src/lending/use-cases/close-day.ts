import { invariant } from "#kernel/invariant.ts";
import { sum } from "#kernel/money.ts";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf, moveBusinessDate } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Advances, DayClose, Debit } from "./advances.ts";
import { closeArrears } from "./close-arrears.ts";
import { receive } from "./record-repayment.ts";
import type { ReminderMailing } from "./send-reminder-mails.ts";
import { takeAdvance } from "./write-event.ts";

/**
 * The nightly close of the territory's business date: the debits of that day are presented, each once by its reference (those that the bank was
 * asked for, where the fund's debits are its own),
 * and the next day begins. All of it, or none: closing again closes the next day.
 */
export async function closeDay(
  advances: Advances,
  transaction: Transaction,
  { territory, now, ownersOf }: { readonly territory: string; readonly now: string } & ReminderMailing,
): Promise<DayClose> {
  await advances.lockClose(transaction, territory);
  const closedOn = await businessDateOf(transaction, territory);
  const debits = await advances.listDebits(transaction, { territory, on: closedOn });
  const received = [];
  for (const debit of debits)
    if (await present(advances, transaction, { ...debit, territory, closedOn, now })) received.push(debit);

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
    ownersOf,
  }: { readonly territory: string; readonly until: PlainDate; readonly now: string } & ReminderMailing,
): Promise<DayClose[]> {
  await advances.lockClose(transaction, territory);
  const closes: DayClose[] = [];
  for (let day = await businessDateOf(transaction, territory); day < until; day = addDays(day, 1))
    closes.push(await closeDay(advances, transaction, { territory, now, ownersOf }));
  return closes;
}

type Presenting = Debit & {
  readonly territory: string;
  readonly closedOn: PlainDate;
  readonly now: string;
};

/** False where the bank had told of it before: nothing is received twice. */
async function present(
  advances: Advances,
  transaction: Transaction,
  { territory, advance, instalment, amount, reference, closedOn, now }: Presenting,
): Promise<boolean> {
  const open = await takeAdvance(advances, transaction, { territory, advance });
  invariant(open !== null, "an instalment is of an advance");
  const bankReference = reference ?? `PRELEVEMENT ${closedOn} ECHEANCE ${instalment}`;
  if (open.events.some(({ ref }) => ref === bankReference)) return false;
  await receive(advances, transaction, open, {
    amount,
    receivedOn: closedOn,
    bankReference,
    rule: "next-first",
    now,
  });
  return true;
}
