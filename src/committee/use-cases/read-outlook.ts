import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { addMonths } from "#kernel/plain-date.ts";
import { firstDayOf, lastDayOf, monthOf } from "#kernel/plain-month.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type ComingMonth, comingMonths } from "../domain/what-if.ts";
import type { WhichSitting } from "./committee.ts";
import { fundPlaceOf } from "./fund-place.ts";
import { type FundWork, fundWorkOf } from "./fund-work.ts";
import type { CommitteeOffice } from "./office.ts";

const monthsAhead = 6;

/** The hour of the server, by which a screen counts minutes, and the months to come of the sitting's fund. */
export async function readOutlook(
  { committee, expectedRepayments }: CommitteeOffice,
  transaction: Transaction,
  { territory, sitting: id, now }: WhichSitting & { readonly now: string },
): Promise<Outcome<{ at: string; months: ComingMonth[] } & FundWork, Refusal<"sitting-unknown">>> {
  const sitting = await committee.find(transaction, { territory, sitting: id });
  if (sitting === null) return refuse("sitting-unknown");
  const { fund, heldOn: on } = sitting;
  const { available } = await fundPlaceOf(transaction, { territory, fund });
  const until = lastDayOf(monthOf(addMonths(firstDayOf(monthOf(on)), monthsAhead)));
  const expected = await expectedRepayments(transaction, { territory, fund, from: on, until });
  const months = comingMonths(available, expected, { on, count: monthsAhead });
  return accept({ at: now, ...(await fundWorkOf(transaction, { territory, fund })), months });
}
