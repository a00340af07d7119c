import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { listReleasedOrders, listUnpaidInstalments } from "#lending/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { BankAccount } from "../domain/bank-account.ts";
import type { BankRun, RunItem } from "../domain/bank-run.ts";
import { mandateStanding } from "../domain/mandate.ts";
import { debitKey } from "../domain/pick-debits.ts";
import { firstCollectionDay, firstNoticedDay } from "../domain/presentation-day.ts";
import { accountToday, mandatesHeld, parisTime } from "./bank-desk.ts";
import type { BankingOffice } from "./office.ts";

export type CheckRefusal = Refusal<"run-too-late" | "run-outdated" | "no-bank-account">;

/** Whether what was drawn may still leave: in time for the bank, and nothing having changed under it. */
export async function checkRun(
  office: BankingOffice,
  transaction: Transaction,
  {
    run,
    items,
    now,
    mustNotice,
  }: { run: BankRun; items: readonly RunItem[]; now: string; mustNotice: boolean },
): Promise<Outcome<BankAccount, CheckRefusal>> {
  const account = await accountToday(office, transaction, run);
  if (account === null) return refuse("no-bank-account");
  if (account.id !== run.account) return refuse("run-outdated", { firm: account.holder });
  const today = await businessDateOf(transaction, run.territory);
  const when = { today, time: parisTime(now) };
  const { profile } = account;
  const firstOf = ({ isLate }: RunItem) => {
    if (run.kind === "transfer") return firstCollectionDay({ ...profile, leadDays: 0 }, when);
    if (!mustNotice) return firstCollectionDay(profile, when);
    return firstNoticedDay({ ...profile, scheduleIsNotice: profile.scheduleIsNotice && !isLate }, when);
  };
  const tooLate = items.find((item) => item.on < firstOf(item));
  if (tooLate !== undefined) return refuse("run-too-late", { on: tooLate.on, first: firstOf(tooLate) });

  const changed = await firstChanged(office, transaction, { run, items });
  return changed === undefined ? accept(account) : refuse("run-outdated", { firm: changed.firm });
}

async function firstChanged(
  office: BankingOffice,
  transaction: Transaction,
  { run, items }: { run: BankRun; items: readonly RunItem[] },
): Promise<RunItem | undefined> {
  const held = await mandatesHeld(office, transaction, run);
  const days = items.flatMap(({ dueOn, on }) => (dueOn === null ? [] : [dueOn, on])).toSorted();
  const [from, until] = [days.at(0), days.at(-1)];
  const due =
    from === undefined || until === undefined
      ? []
      : await listUnpaidInstalments(transaction, { territory: run.territory, fund: run.fund, from, until });
  const open = new Map(due.map((debit) => [debitKey(debit), debit]));
  const released = run.kind === "transfer" ? await listReleasedOrders(transaction, run) : [];
  const orders = new Set(released.map(({ order }) => order));
  return items.find((item) => {
    const now = held.get(item.advance);
    if (now === undefined || now.mandate.id !== item.mandate || now.account?.id !== item.account) return true;
    if (item.instalment === null) return item.order === null || !orders.has(item.order);
    const debit = open.get(debitKey({ advance: item.advance, instalment: item.instalment }));
    if (debit === undefined || debit.isFrozen || debit.amount !== item.amount) return true;
    if (debit.dueOn !== item.dueOn) return true;
    return mandateStanding(now.mandate, { hasAccount: true, on: item.on }) !== "valid";
  });
}
