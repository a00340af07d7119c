import { findFund } from "#fund/index.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { accountInForce, type BankAccount } from "../domain/bank-account.ts";
import { type BankRun, runStatus } from "../domain/bank-run.ts";
import { usualWindow } from "../domain/pick-debits.ts";
import { debitsToDraw, parisTime, transfersToDraw } from "./bank-desk.ts";
import { deadlineOf } from "./deadline.ts";
import type { BankingOffice, WhichFund } from "./office.ts";
import { listRecalls } from "./recall-debits.ts";

type Asking = WhichFund & {
  readonly from?: PlainDate | undefined;
  readonly until?: PlainDate | undefined;
  readonly now: string;
};

/** The bank work of the day: the account, what may be drawn and what stands apart, the runs under way. */
export async function readBank(office: BankingOffice, transaction: Transaction, asked: Asking) {
  const { territory, now } = asked;
  const fund = await findFund(transaction, asked);
  if (fund === null) return refuse("fund-unknown");
  const today = await businessDateOf(transaction, territory);
  const usual = usualWindow(today);
  const window = { from: asked.from ?? usual.from, until: asked.until ?? usual.until };
  const accounts = await office.accounts.list(transaction, asked);
  const account = accountInForce(accounts, today);
  const waiting = accounts.find(({ answer }) => answer === null) ?? null;
  const runs = await office.runs.list(transaction, asked);
  const returned = await office.runs.countReturned(transaction, asked);
  const recalls = await listRecalls(office, transaction, asked);
  const tellers = recalls.flatMap(({ recall }) => (recall === null ? [] : [recall.by]));
  const people = await findPeople(transaction, [
    ...new Set([...accounts.map(({ proposedBy }) => proposedBy), ...runs.flatMap(actorsOf), ...tellers]),
  ]);
  const nameOf = (person: string) => ({ id: person, name: people.get(person)?.name ?? "" });
  return accept({
    territory,
    fund: { id: fund.id, name: fund.name },
    on: today,
    hasKey: office.vault !== null,
    account: account && shown(account, nameOf),
    waiting: waiting && shown(waiting, nameOf),
    window,
    debits: account === null ? null : await debitsToDraw(office, transaction, { account, ...window, now }),
    transfers: account === null ? null : await transfersToDraw(office, transaction, { account, now }),
    runs: runs.map((run) => ({
      ...toldRun(run, nameOf),
      returned: returned.get(run.id) ?? 0,
      sendBy: deadlineOf(run, { account, today, time: parisTime(now) }),
    })),
    recalls: recalls.map(({ recall, ...debit }) => ({
      ...debit,
      recall: recall && { on: recall.on, how: recall.how, by: nameOf(recall.by), at: recall.at },
    })),
  });
}

type NameOf = (person: string) => { readonly id: string; readonly name: string };

function shown({ iban, proposedBy, ...account }: BankAccount, nameOf: NameOf) {
  return { ...account, iban: iban.shown, proposedBy: nameOf(proposedBy) };
}

function actorsOf({ drawn, approved, sent, cancelled }: BankRun): string[] {
  return [drawn, approved, sent, cancelled].flatMap((step) => (step === null ? [] : [step.by]));
}

export function toldRun(run: BankRun, nameOf: NameOf) {
  const { drawn, approved, sent, cancelled } = run;
  return {
    ...run,
    status: runStatus(run),
    drawn: { ...drawn, by: nameOf(drawn.by) },
    approved: approved && { ...approved, by: nameOf(approved.by) },
    sent: sent && { ...sent, by: nameOf(sent.by) },
    cancelled: cancelled && { ...cancelled, by: nameOf(cancelled.by) },
  };
}

/** A run whole, with the control sums that the bank will find. */
export async function namesOfRun(transaction: Transaction, run: BankRun): Promise<NameOf> {
  const people = await findPeople(transaction, actorsOf(run));
  return (person) => ({ id: person, name: people.get(person)?.name ?? "" });
}
