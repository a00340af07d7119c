import { addDays, type PlainDate, plainDate } from "#kernel/plain-date.ts";
import { listReleasedOrders, listUnpaidInstalments } from "#lending/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { accountInForce, type BankAccount } from "../domain/bank-account.ts";
import { type LateKind, lateKindOf, pickLate } from "../domain/late-debits.ts";
import { accountsOf } from "../domain/mandate.ts";
import { pickDebits } from "../domain/pick-debits.ts";
import { pickTransfers } from "../domain/pick-transfers.ts";
import {
  firstCollectionDay,
  firstLateDay,
  firstNoticedDay,
  isPastCutOff,
} from "../domain/presentation-day.ts";
import type { BankingOffice, WhichFund } from "./office.ts";

/** The mandate of each advance that is not revoked, else the last one, with the account a debit may use. */
export async function mandatesHeld({ mandates }: BankingOffice, transaction: Transaction, which: WhichFund) {
  const all = await mandates.listOfFund(transaction, which);
  const ids = all.map(({ id }) => id);
  const accounts = Map.groupBy(
    await mandates.listAccounts(transaction, { territory: which.territory, mandates: ids }),
    ({ mandate }) => mandate,
  );
  return new Map(
    all
      .toSorted((a, b) => Number(b.state === "revoked") - Number(a.state === "revoked"))
      .map((mandate) => [
        mandate.advance,
        { mandate, account: accountsOf(accounts.get(mandate.id) ?? []).inUse },
      ]),
  );
}

type Window = {
  readonly account: BankAccount;
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly now: string;
};

/** What the bank may be asked to debit in a window, what the days before left unpaid, and what stands apart of both. */
export async function debitsToDraw(office: BankingOffice, transaction: Transaction, window: Window) {
  const { due, past, rules } = await openDebits(office, transaction, window);
  const { firstDay, firstLateDay: lateDay, today } = rules;
  return {
    firstDay,
    isPastCutOff: isPastCutOff(window.account.profile, { today, time: parisTime(window.now) }),
    ...pickDebits(due, rules),
    late: { firstDay: lateDay, ...pickLate(past, rules) },
  };
}

/** What one run takes: the window, and those of the days before that one asks for. */
export async function debitsOfRun(
  office: BankingOffice,
  transaction: Transaction,
  { late, ...window }: Window & { readonly late: readonly LateKind[] },
) {
  const { due, past, rules } = await openDebits(office, transaction, window);
  const joined = past.filter((debit) => late.includes(lateKindOf(debit, rules)));
  return pickDebits([...joined, ...due], rules);
}

async function openDebits(
  office: BankingOffice,
  transaction: Transaction,
  { account, from, until, now }: Window,
) {
  const which = { territory: account.territory, fund: account.fund };
  const { profile } = account;
  const today = await businessDateOf(transaction, account.territory);
  const when = { today, time: parisTime(now) };
  const { debits: inRuns } = await office.runs.listCarried(transaction, which);
  const gone = { from: beginning, until: addDays(from < today ? from : today, -1) };
  return {
    due: await listUnpaidInstalments(transaction, { ...which, from, until }),
    past: await listUnpaidInstalments(transaction, { ...which, ...gone }),
    rules: {
      mandates: await mandatesHeld(office, transaction, which),
      inRuns,
      profile,
      today,
      firstDay: firstNoticedDay(profile, when),
      firstLateDay: firstLateDay(profile, when),
      returned: await office.runs.listReturned(transaction, which),
      since: await office.accounts.debitsSince(transaction, which),
    },
  };
}

const beginning = plainDate("1600-01-01");

/** The same for what two people decided to pay out. */
export async function transfersToDraw(
  office: BankingOffice,
  transaction: Transaction,
  { account, now }: { account: BankAccount; now: string },
) {
  const which = { territory: account.territory, fund: account.fund };
  const today = await businessDateOf(transaction, account.territory);
  const firstDay = firstCollectionDay({ ...account.profile, leadDays: 0 }, { today, time: parisTime(now) });
  const opened = (await office.accounts.list(transaction, which)).find(
    ({ answer }) => answer === "confirmed",
  );
  const orders = await listReleasedOrders(transaction, which);
  const { orders: inRuns } = await office.runs.listCarried(transaction, which);
  const mandates = await mandatesHeld(office, transaction, which);
  // What was paid out before the fund had an account here left by other means.
  const since = opened?.fromOn ?? account.fromOn;
  return { firstDay, ...pickTransfers(orders, { mandates, inRuns, since, firstDay }) };
}

export async function accountToday(
  { accounts }: BankingOffice,
  transaction: Transaction,
  which: WhichFund,
): Promise<BankAccount | null> {
  const today = await businessDateOf(transaction, which.territory);
  return accountInForce(await accounts.list(transaction, which), today);
}

/** "14:05" in Paris: what the bank's hour is compared with. */
export function parisTime(now: string): string {
  return new Intl.DateTimeFormat("fr-FR", {
    timeZone: "Europe/Paris",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(new Date(now));
}
