import { accept, refuse } from "#kernel/outcome.ts";
import { leaveDebitsToBank } from "#lending/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { BankingOffice } from "./office.ts";

/** The second of the two people: from then on the fund's debits go through this account. */
export async function answerAccount(
  { accounts }: BankingOffice,
  transaction: Transaction,
  {
    territory,
    account: id,
    answer,
    person,
    now,
  }: {
    readonly territory: string;
    readonly account: string;
    readonly answer: "confirmed" | "declined";
    readonly person: string;
    readonly now: string;
  },
) {
  const account = await accounts.lock(transaction, { territory, account: id });
  if (account === null) return refuse("account-unknown");
  if (account.answer !== null) return refuse("already-answered", { shown: account.iban.shown });
  if (answer === "confirmed" && account.proposedBy === person)
    return refuse("same-person", { shown: account.iban.shown });
  await accounts.answer(transaction, account, { answer, by: person, at: now });
  if (answer === "confirmed" && account.creditorId !== null) {
    const today = await businessDateOf(transaction, territory);
    const from = account.fromOn > today ? account.fromOn : today;
    await leaveDebitsToBank(transaction, { territory, fund: account.fund, from });
  }
  return accept({ territory, fund: account.fund });
}
