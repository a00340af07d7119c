import { sum } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { addDays, daysBetween, type PlainDate, plainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Advances } from "./advances.ts";
import { closeUntil, type Evening } from "./close-day.ts";

const longest = 3700;

/** Closes the days of a territory up to a date, never beyond the real day's evening. */
export async function closeDays(
  advances: Advances,
  transaction: Transaction,
  asked: {
    readonly territory: string;
    readonly until: PlainDate;
    readonly now: string;
  } & Evening,
) {
  const { territory, until, now } = asked;
  const today = await businessDateOf(transaction, territory);
  const checked = checkUntil(until, { today, now });
  if (!checked.ok) return checked;

  const closes = await closeUntil(advances, transaction, asked);
  return accept({
    businessDate: await businessDateOf(transaction, territory),
    days: closes.length,
    debits: closes.reduce((count, { debits }) => count + debits, 0),
    amount: sum(closes.map(({ amount }) => amount)),
  });
}

/** Whether the close may go that far, from the territory's day and the real one. */
export function checkUntil(
  until: PlainDate,
  { today, now }: { readonly today: PlainDate; readonly now: string },
): Outcome<PlainDate, Refusal<"close-in-the-future" | "close-too-far">> {
  const tomorrow = addDays(plainDate(now.slice(0, 10)), 1);
  if (until > tomorrow) return refuse("close-in-the-future", { until, tomorrow }, "until");
  if (daysBetween(today, until) > longest) return refuse("close-too-far", { until, today, longest }, "until");
  return accept(until);
}
