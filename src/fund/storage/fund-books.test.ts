import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { attachLoan, flowKinds, openFund } from "#fund/index.ts";
import { type Cents, cents, euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import {
  accountsUnder,
  balancesAt,
  borrowerOwedBack,
  capitalFrom,
  type EuroAccount,
  fundFees,
  fundFree,
  fundHeld,
  fundInTransit,
  fundLoss,
  fundRecovery,
  loanOwed,
  moveEuros,
  postEntry,
  reverseEntry,
} from "#ledger/index.ts";
import type { Work } from "#platform/database/transaction.ts";
import { testDatabase } from "../../../tests/database.ts";
import { enterNetwork, foundry, place } from "../../../tests/network.ts";
import { measurePosition } from "../domain/position.ts";
import { fundBooks } from "./fund-books.ts";

const database = await testDatabase();
const territory = place.longwy;
const nothing = { pledged: cents(0n), called: cents(0n) };
const [loan, otherLoan, decision] = [randomUUID(), randomUUID(), randomUUID()];
let fund = "";
let otherFund = "";
let fee = "";
let seconds = 0;

async function inside<Result>(work: Work<Result>): Promise<Result> {
  return database.transaction({ read: [territory], write: territory }, work);
}

async function open(name: string): Promise<string> {
  const opened = await inside(async (transaction) =>
    openFund(transaction, {
      territory,
      name,
      operator: foundry,
      openedOn: plainDate("2008-01-01"),
      now: "2008-01-01T09:00:00Z",
    }),
  );
  if (!opened.ok) throw new Error(opened.refusal.reason);
  return opened.value.id;
}

async function move(
  on: string,
  kind: string,
  amount: Cents,
  between: { from: EuroAccount; to: EuroAccount },
) {
  seconds += 1;
  const id = randomUUID();
  const posted = await inside(async (transaction) =>
    postEntry(transaction, {
      id,
      territory,
      effectiveOn: plainDate(on),
      recordedAt: new Date(Date.UTC(2008, 0, 2) + seconds * 1000).toISOString(),
      kind,
      act: kind,
      isVoluntary: false,
      lines: moveEuros(amount, between),
    }),
  );
  if (!posted.ok) throw new Error(posted.refusal.reason);
  return id;
}

async function figures(of: string, on = "2011-12-31", knownAt: string | null = null) {
  return inside(async (transaction) => {
    const question = { territory, fund: of, on: plainDate(on), knownAt };
    return measurePosition(await fundBooks.balances(transaction, question), nothing);
  });
}

beforeAll(async () => {
  await enterNetwork(database);
  fund = await open("Fonds de Longwy");
  otherFund = await open("Fonds de reconversion");
  await inside(async (transaction) => {
    await attachLoan(transaction, { territory, fund, loan });
    await attachLoan(transaction, { territory, fund: otherFund, loan: otherLoan });
  });
  const free = fundFree(fund);
  const held = fundHeld({ fund, decision });
  const capital = capitalFrom({ fund, funder: foundry });
  await move("2008-01-15", "contribution", euros(120_000), { from: capital, to: free });
  await move("2008-02-14", "decision", euros(15_000), { from: free, to: held });
  await move("2008-03-03", flowKinds.disbursement, euros(15_000), { from: held, to: loanOwed(loan) });
  await move("2008-10-03", "repayment", euros(2_000), { from: loanOwed(loan), to: fundInTransit(fund) });
  await move("2008-10-05", "collection", euros(1_500), { from: fundInTransit(fund), to: free });
  await move("2008-11-03", "overpayment", euros(10), { from: borrowerOwedBack(loan), to: free });
  await move("2009-06-01", flowKinds.writeOff, euros(1_000), { from: loanOwed(loan), to: fundLoss(fund) });
  await move("2009-09-01", "recovery", euros(100), { from: fundRecovery(fund), to: free });
  fee = await move("2009-12-31", "bank-fee", euros(12), { from: free, to: fundFees(fund) });
  await move("2010-01-15", flowKinds.returnToFunder, euros(5_000), { from: free, to: capital });
  await move("2010-01-20", "contribution", euros(700), {
    from: capitalFrom({ fund: otherFund, funder: foundry }),
    to: fundFree(otherFund),
  });
  const otherHeld = fundHeld({ fund: otherFund, decision });
  await move("2010-02-01", "decision", euros(300), { from: fundFree(otherFund), to: otherHeld });
  await move("2010-02-01", flowKinds.disbursement, euros(300), { from: otherHeld, to: loanOwed(otherLoan) });
});

describe("the books of a fund", () => {
  it("read the journal as separate figures, by their kinds and parts", async () => {
    const { figures: read, identity } = await figures(fund);

    expect(read).toMatchObject({
      "paid-in": euros(120_000),
      "returned-to-funders": euros(5_000),
      disbursed: euros(15_000),
      repaid: euros(2_000),
      "written-off": euros(1_000),
      outstanding: euros(12_000),
      "in-transit": euros(500),
      "owed-back": euros(10),
      recovered: euros(100),
      fees: euros(12),
      "capital-base": euros(114_088),
      cash: euros(101_598),
    });
    expect(identity.holds).toBe(true);
  });

  it("never mix two funds of one territory", async () => {
    const { figures: read, identity } = await figures(otherFund);

    expect([read["paid-in"], read.outstanding, read.cash]).toEqual([euros(700), euros(300), euros(400)]);
    expect(identity.holds).toBe(true);
  });

  it("say the same from the totals of each month as line by line, on any day", async () => {
    for (const of of [fund, otherFund])
      for (const on of ["2008-01-14", "2008-03-03", "2008-10-04", "2009-06-30", "2010-01-31", "2010-02-15"])
        expect([on, await figures(of, on)]).toEqual([on, await figures(of, on, "2100-01-01T00:00:00Z")]);
  });

  it("stop at the day asked for", async () => {
    const { figures: read } = await figures(fund, "2008-02-14");

    expect([read.held, read.available, read.outstanding]).toEqual([euros(15_000), euros(105_000), cents(0n)]);
  });

  it("hold what the ledger's own balances hold", async () => {
    const balances = await inside(async (transaction) =>
      balancesAt(transaction, { territory, accounts: accountsUnder("fund", fund) }),
    );
    const { figures: read } = await figures(fund);

    expect(balances.reduce((total, { amount }) => total + amount, 0n)).toBe(read.cash + read["in-transit"]);
  });

  it("agree with the published view", async () => {
    const { rows } = await inside(async (transaction) =>
      sql<Record<string, bigint>>`
        select cash, available, held, in_transit, outstanding, owed_back, written_off, recovered, fees, capital_base
        from figures_fund_position_v1
        where territory_id = ${territory} and fund_id = ${fund}`.execute(transaction.tables()),
    );
    const { figures: read } = await figures(fund);

    expect(rows).toEqual([
      {
        cash: read.cash,
        available: read.available,
        held: read.held,
        in_transit: read["in-transit"],
        outstanding: read.outstanding,
        owed_back: read["owed-back"],
        written_off: read["written-off"],
        recovered: read.recovered,
        fees: read.fees,
        capital_base: read["capital-base"],
      },
    ]);
  });

  it("take a correction off the figure that it corrects", async () => {
    const undone = await inside(async (transaction) =>
      reverseEntry(transaction, {
        id: randomUUID(),
        territory,
        entryId: fee,
        effectiveOn: plainDate("2010-03-01"),
        recordedAt: "2010-03-01T09:00:00Z",
        act: "tests",
        reason: "frais remboursés par la banque",
      }),
    );
    const { figures: read } = await figures(fund);

    expect(undone.ok).toBe(true);
    expect([read.fees, read.recovered, read.cash]).toEqual([cents(0n), euros(100), euros(101_610)]);
  });
});
