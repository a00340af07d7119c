import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { closedUntil } from "#ledger/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Adjustment } from "../domain/journal-entry.ts";
import type { AccountingOffice } from "./accounting-office.ts";
import { booksOf } from "./open-books.ts";
import { partnersIn, readJournal } from "./read-journal.ts";

export type AdjustmentRefusal = Refusal<
  | "adjustment-of-nothing"
  | "adjustment-in-the-future"
  | "adjustment-in-closed-month"
  | "adjustment-without-funder"
  | "funder-unknown"
  | "fund-unknown"
>;

/** What no other room knows, told by the treasurer in an open month; its opposite undoes it. */
export async function adjustBooks(
  office: AccountingOffice,
  transaction: Transaction,
  {
    territory,
    by,
    now,
    fund,
    ...told
  }: Omit<Adjustment, "id" | "fund"> & {
    readonly territory: string;
    readonly fund?: string | undefined;
    readonly by: string;
    readonly now: string;
  },
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
  const found = await booksOf(office, transaction, { territory, fund });
  if (!found.ok) return found;
  const of = { fund: found.value.books.fund, territory, id: newId(now), by, now };
  await office.shelf.addAdjustment(transaction, { ...told, funder, ...of });
  return accept({ on });
}
