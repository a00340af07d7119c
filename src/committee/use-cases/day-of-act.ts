import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";

/** An act on a decision is of its day or later, and never of a day to come. */
export async function checkDayOfAct(
  transaction: Transaction,
  {
    territory,
    on,
    decidedOn,
    field,
  }: {
    readonly territory: string;
    readonly on: PlainDate;
    readonly decidedOn: PlainDate;
    readonly field: string;
  },
): Promise<Outcome<null, Refusal<"date-in-the-future" | "before-the-decision">>> {
  const today = await businessDateOf(transaction, territory);
  if (on > today) return refuse("date-in-the-future", { on, today }, field);
  if (on < decidedOn) return refuse("before-the-decision", { on, decidedOn }, field);
  return accept(null);
}
