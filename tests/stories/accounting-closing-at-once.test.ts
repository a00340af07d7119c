import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { keepClosedMonths } from "#accounting/index.ts";
import { shelf } from "#accounting/storage/shelf.ts";
import { promiseBook } from "#convention/index.ts";
import { fundHandlers } from "#fund/index.ts";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { capitalFrom, fundFree, moveEuros, postEntry } from "#ledger/index.ts";
import { arrearsBook, lendingHandlers } from "#lending/index.ts";
import { callerOf, closingsDesk } from "../closings-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { coordinator, treasurer } from "../lending-desk.ts";
import { foundry } from "../network.ts";

const database = await testDatabase();
const desk = await closingsDesk(database);
const { aLateAdvance, aTerritory, fund: fundClient, key, lending, sit } = desk;

describe("a closing while someone posts", () => {
  it("sets nothing aside of what was repaid while it measured", async () => {
    const { territory, advance, close, closeBooks, repay, scope, params } = await aLateAdvance();
    await close("2010-12-03");
    await closeBooks("2010-10-31");
    sit("coordinator", coordinator, territory);
    let isRepaid = false;
    const slow: typeof arrearsBook = {
      ...arrearsBook,
      outstandingAt: async (transaction, asked) => {
        const measured = await arrearsBook.outstandingAt(transaction, asked);
        if (!isRepaid) accepted(await repay(advance, "1500", "2010-11-30"));
        isRepaid = true;
        return measured;
      },
    };
    const handlers = fundHandlers(promiseBook, slow, keepClosedMonths);
    const body = { kind: "month" as const, until: plainDate("2010-11-30") };
    const call = { params, body, query: undefined, ...callerOf("treasurer", territory), now: desk.clock.at };
    const closed = accepted(
      await database.transaction(scope, async (transaction) =>
        handlers.closePeriod({ ...call, transaction }),
      ),
    );
    expect(closed.funds[0]?.figures).toMatchObject({ outstanding: 0n, provisioned: 0n, "in-arrears": 0n });
  });
});

describe("the journal walked again while someone posts", () => {
  it("is walked as it was at one instant: nothing is found faulty that is not", async () => {
    const { territory, fund, params, scope } = await aTerritory("2010-01-04");
    sit("treasurer", treasurer, territory);
    const posting = (async () => {
      for (let count = 0; count < 150; count += 1) await pay();
    })();
    const found: unknown[] = [];
    for (let count = 0; count < 40; count += 1)
      found.push(...accepted(await fundClient.verifyBooks({ params })).faults);
    await posting;
    expect(found).toEqual([]);

    async function pay() {
      const posted = await database.transaction(scope, async (transaction) =>
        postEntry(transaction, {
          id: randomUUID(),
          territory,
          effectiveOn: plainDate("2010-01-04"),
          recordedAt: desk.clock.at,
          kind: "contribution",
          act: "tests/accounting-closing-at-once",
          isVoluntary: false,
          lines: moveEuros(euros("1"), { from: capitalFrom({ fund, funder: foundry }), to: fundFree(fund) }),
        }),
      );
      accepted(posted);
    }
  });
});

describe("what is told while a month closes, or by a clock that runs behind", () => {
  it("changes no line of the closed month", async () => {
    const story = await aTerritory("2011-10-20");
    const { territory, fec, closeBooks, which } = story;
    const advance = await story.grant({ firm: "Énergie Toit", amount: "36000", decidedOn: "2011-01-10" });
    await story.payOut(advance, "2011-01-10");
    const told = desk.clock.at;
    desk.clock.at = "2026-11-23T18:00:02.000Z";
    await closeBooks("2011-09-30");
    const before = (await fec(2011, "yes")).content;
    desk.clock.at = told;
    sit("coordinator", coordinator, territory);
    const body = {
      from: 1,
      count: 2,
      keepTerm: false,
      decidedOn: plainDate("2011-07-01"),
      reason: "Moratoire",
    };
    accepted(await lending.deferInstalments({ params: which(advance), body, key: key() }));
    const closedLines = (content: string) =>
      content.split("\r\n").filter((line) => (line.split("\t")[3] ?? "") < "20111001");
    const after = (await fec(2011, "yes")).content;
    expect(closedLines(after)).toEqual(closedLines(before));
    expect(after).not.toBe(before);
    await story.balances("2011-10-20");
  });

  it("begins again where the month is closed before it is done, and is told after the closing", async () => {
    const story = await aTerritory("2011-10-20");
    const { territory, fec, closeBooks, which, scope } = story;
    const advance = await story.grant({ firm: "Énergie Toit", amount: "36000", decidedOn: "2011-01-10" });
    await story.payOut(advance, "2011-01-10");
    await closeBooks("2011-08-31");
    const now = "2026-11-23T18:00:05.000Z";
    desk.clock.at = "2026-11-23T18:00:06.000Z";
    const handlers = lendingHandlers({
      areConditionsMet: async () => true,
      ownedFirms: async () => new Set(),
      ownersOf: async () => new Set(),
      lateSurveys: async () => [],
    });
    const body = {
      from: 2,
      count: 2,
      keepTerm: false,
      decidedOn: plainDate("2011-09-02"),
      reason: "Moratoire",
    };
    const call = {
      params: which(advance),
      body,
      query: undefined,
      ...callerOf("coordinator", territory),
      now,
    };
    let tries = 0;
    const deferred = await database.transaction(scope, async (transaction) => {
      const answer = await handlers.deferInstalments({ ...call, transaction });
      tries += 1;
      if (tries === 1) await closeBooks("2011-09-30");
      return answer;
    });
    accepted(deferred);
    expect(tries).toBe(2);
    const { content } = await fec(2011, "yes");
    expect(content).toContain("ECH-B001-20110910");
    expect(content).toContain("AVE-B001-20111001");
    await story.balances("2011-10-20");
  });

  it("nor is an account changed in a year that has begun to close", async () => {
    const { territory, closeBooks, scope } = await aTerritory("2011-10-20");
    await closeBooks("2009-12-31");
    const change = async (from: string) =>
      database.transaction(scope, async (transaction) =>
        shelf.addChartChange(transaction, {
          id: randomUUID(),
          territory,
          role: "losses",
          from: plainDate(from),
          number: "658000",
          label: "Pertes",
          by: treasurer,
          now: desk.clock.at,
        }),
      );
    await expect(change("2009-01-01")).rejects.toThrow("the books are closed on 2009-01-01");
    await expect(change("2010-01-01")).resolves.toBeUndefined();
  });
});
