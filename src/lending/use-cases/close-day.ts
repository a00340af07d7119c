import { invariant } from "#kernel/invariant.ts";
import { sum } from "#kernel/money.ts";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf, moveBusinessDate } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Advances, DayClose, Debit } from "./advances.ts";
import { receive } from "./record-repayment.ts";
import { takeAdvance } from "./write-event.ts";

/**
 * The nightly close of the territory's business date: the debits of that day are presented, each once by its reference,
 * and the next day begins. All of it, or none: closing again closes the next day.
 */
export async function closeDay(
  advances: Advances,
  transaction: Transaction,
  { territory, now }: { readonly territory: string; readonly now: string },
): Promise<DayClose> {
  await advances.lockClose(transaction, territory);
  const closedOn = await businessDateOf(transaction, territory);
  const debits = await advances.listDebits(transaction, { territory, on: closedOn });
  for (const debit of debits) await present(advances, transaction, { ...debit, territory, closedOn, now });

  const close = {
    territory,
    closedOn,
    debits: debits.length,
    amount: sum(debits.map(({ amount }) => amount)),
  };
  await advances.addClose(transaction, { ...close, recordedAt: now });
  await moveBusinessDate(transaction, territory, addDays(closedOn, 1));
  return close;
}

/** Closes day after day until that date is the territory's business date; nothing when it already is, or is past. */
export async function closeUntil(
  advances: Advances,
  transaction: Transaction,
  { territory, until, now }: { readonly territory: string; readonly until: PlainDate; readonly now: string },
): Promise<DayClose[]> {
  await advances.lockClose(transaction, territory);
  const closes: DayClose[] = [];
  for (let day = await businessDateOf(transaction, territory); day < until; day = addDays(day, 1))
    closes.push(await closeDay(advances, transaction, { territory, now }));
  return closes;
}

type Presenting = Debit & {
  readonly territory: string;
  readonly closedOn: PlainDate;
  readonly now: string;
};

async function present(
  advances: Advances,
  transaction: Transaction,
  { territory, advance, instalment, amount, closedOn, now }: Presenting,
): Promise<void> {
  const open = await takeAdvance(advances, transaction, { territory, advance });
  invariant(open !== null, "an instalment is of an advance");
  const bankReference = `PRELEVEMENT ${closedOn} ECHEANCE ${instalment}`;
  if (open.events.some(({ ref }) => ref === bankReference)) return;
  await receive(advances, transaction, open, {
    amount,
    receivedOn: closedOn,
    bankReference,
    rule: "next-first",
    now,
  });
}
