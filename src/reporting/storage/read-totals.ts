import type { Transaction } from "#platform/database/transaction.ts";
import type { Scope } from "../domain/scope.ts";
import type { Totals } from "../domain/totals.ts";
import { readGivenDays, readJobs } from "./read-days-and-jobs.ts";
import { readCommittee, readFiles, readFirms } from "./read-files.ts";
import { readAdvances, readBankLoans, readFund, readGrants } from "./read-lending.ts";
import { readMoney } from "./read-money.ts";

/** A handful of questions to the published views, each answered in one row or one row a kind. */
export async function readTotals(transaction: Transaction, territory: string, scope: Scope): Promise<Totals> {
  const question = { territory, scope };
  const { promisedDays, ...promised } = await readMoney(transaction, question);
  const { twice, ...given } = await readGivenDays(transaction, question);
  return {
    committee: await readCommittee(transaction, question),
    files: await readFiles(transaction, question),
    firms: await readFirms(transaction, question),
    grants: await readGrants(transaction, question),
    advances: await readAdvances(transaction, question),
    bankLoans: await readBankLoans(transaction, question),
    days: { ...given, promised: promisedDays },
    jobs: await readJobs(transaction, question),
    money: { ...promised, confirmedDaysTwice: twice },
    fund: await readFund(transaction, question),
  };
}
