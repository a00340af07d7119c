import { randomUUID } from "node:crypto";
import type { Outcome } from "#kernel/outcome.ts";
import {
  type BalanceQuestion,
  balancesAt,
  borrowerOwedBack,
  capitalFrom,
  type Entry,
  everyAccount,
  fundFees,
  fundFree,
  fundHeld,
  fundInTransit,
  fundLoss,
  fundRecovery,
  loanOwed,
  missionDays,
  type Posted,
  type PostRefusal,
  pledge,
  postEntry,
  type Reversal,
  type ReversalRefusal,
  reverseEntry,
} from "#ledger/index.ts";
import type { Database } from "#platform/database/database.ts";
import type { Work } from "#platform/database/transaction.ts";
import { type Chart, readLedger, writeBalances } from "./ledger-text.ts";

/** The books of one territory of their own: a fund, a funder, a loan, a pledge, a mission. */
export function aBook(database: Database) {
  const territory = randomUUID();
  const scope = { read: [territory], write: territory };
  const fund = randomUUID();
  const chart = chartOf(fund);

  async function inside<Result>(work: Work<Result>): Promise<Result> {
    return database.transaction(scope, work);
  }
  async function post(entry: Entry): Promise<Outcome<Posted, PostRefusal>> {
    return inside(async (transaction) => postEntry(transaction, entry));
  }
  return {
    territory,
    fund,
    chart,
    inside,
    post,
    read: (text: string): Entry[] => readLedger(text, chart, territory),
    /** Posts a small ledger line by line, each in a transaction of its own: numbers, or the reasons of refusals. */
    async tell(text: string): Promise<string[]> {
      const told: string[] = [];
      for (const entry of readLedger(text, chart, territory)) told.push(summary(await post(entry)));
      return told;
    },
    async reverse(
      entryId: string,
      changes: Partial<Reversal> = {},
    ): Promise<Outcome<Posted, ReversalRefusal>> {
      const effectiveOn = changes.effectiveOn ?? readLedger(aDay, chart, territory)[0]?.effectiveOn;
      if (effectiveOn === undefined) throw new Error("a day has a date");
      const reversal = {
        id: randomUUID(),
        territory,
        entryId,
        effectiveOn,
        recordedAt: "2011-02-08T09:00:00Z",
      };
      return inside(async (transaction) =>
        reverseEntry(transaction, {
          ...reversal,
          act: "tests/ledger-book",
          reason: "saisie deux fois",
          ...changes,
        }),
      );
    },
    async holdings(question: Partial<BalanceQuestion> = {}): Promise<Record<string, string>> {
      const balances = await inside(async (transaction) =>
        balancesAt(transaction, { territory, accounts: everyAccount, ...question }),
      );
      return writeBalances(balances, chart);
    },
  };
}

export type Book = ReturnType<typeof aBook>;

/** « 3 », or « beyond-available ». */
export function summary(outcome: Outcome<Posted>): string {
  return outcome.ok ? String(outcome.value.number) : outcome.refusal.reason;
}

const aDay = "2011-02-08 fait day  libre +0,01  apport −0,01";

function chartOf(fund: string) {
  const [loan, mission] = [randomUUID(), randomUUID()];
  const partner = { convention: randomUUID(), partner: randomUUID() };
  return {
    libre: fundFree(fund),
    réservé: fundHeld({ fund, decision: randomUUID() }),
    transit: fundInTransit(fund),
    apport: capitalFrom({ fund, funder: randomUUID() }),
    frais: fundFees(fund),
    perte: fundLoss(fund),
    récupéré: fundRecovery(fund),
    prêté: loanOwed(loan),
    "trop-perçu": borrowerOwedBack(loan),
    signé: pledge(partner, "signed"),
    promis: pledge(partner, "promised"),
    appelé: pledge(partner, "called"),
    honoré: pledge(partner, "honoured"),
    rendu: pledge(partner, "released"),
    prévu: missionDays(mission, "planned"),
    fait: missionDays(mission, "delivered"),
    confirmé: missionDays(mission, "confirmed"),
  } satisfies Chart;
}
