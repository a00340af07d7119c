import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { closedUntil } from "#ledger/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Adjustment } from "../domain/journal-entry.ts";
import type { AccountingOffice } from "./accounting-office.ts";
import { partnersIn, readJournal } from "./read-journal.ts";

export type AdjustmentRefusal = Refusal<
  | "adjustment-of-nothing"
  | "adjustment-in-the-future"
  | "adjustment-in-closed-month"
  | "adjustment-without-funder"
  | "funder-unknown"
>;

/** What no other room knows, told by the treasurer in an open month; its opposite undoes it. */
export async function adjustBooks(
  { shelf }: AccountingOffice,
  transaction: Transaction,
  {
    territory,
    by,
    now,
    ...told
  }: Omit<Adjustment, "id"> & { readonly territory: string; readonly by: string; readonly now: string },
): Promise<Outcome<{ on: PlainDate }, AdjustmentRefusal>> {
  const { on, amount, kind } = told;
  if (amount === 0n) return refuse("adjustment-of-nothing", {}, "amount");
  const today = await businessDateOf(transaction, territory);
  if (on > today) return refuse("adjustment-in-the-future", { on, today }, "on");
  const closed = await closedUntil(transaction, territory);
  if (closed !== null && on <= closed)
    return refuse("adjustment-in-closed-month", { on, closedUntil: closed }, "on");
  const funder = kind === "volunteers" ? null : told.funder;
  if (kind !== "volunteers") {
    if (funder === null) return refuse("adjustment-without-funder", {}, "funder");
    const known = partnersIn(await readJournal(transaction, { territory, until: today }));
    if (!known.includes(funder)) return refuse("funder-unknown", {}, "funder");
  }
  await shelf.addAdjustment(transaction, { ...told, funder, id: newId(now), territory, by, now });
  return accept({ on });
}
