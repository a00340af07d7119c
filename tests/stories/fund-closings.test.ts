import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verifyBooks } from "#accounting/index.ts";
import { cents, euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { capitalFrom, fundFree, moveEuros, postEntry, verifyDatabase } from "#ledger/index.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { lendingDesk, told, treasurer } from "../lending-desk.ts";
import { foundry } from "../network.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
const { fund: client, key } = desk;

/** A territory on that day, its fund paid in on 15 January 2008, the treasurer at the desk. */
async function aTerritory(on: string) {
  const story = await desk.aTerritory(on);
  const params = { territory: story.territory };
  desk.sit("treasurer", treasurer, story.territory);
  const closeBooks = async (until: string, kind: "month" | "year" = "month") =>
    client.closePeriod({ params, body: { kind, until: plainDate(until) }, key: key() });
  const reasonOf = async (closing: ReturnType<typeof closeBooks>) => {
    const closed = await closing;
    return closed.ok ? closed.value.until : closed.refusal;
  };
  const position = async (day: string, knownAt?: string) =>
    accepted(
      await client.readPosition({
        params: { ...params, fund: story.fund },
        query: { on: plainDate(day), ...(knownAt === undefined ? {} : { knownAt }) },
      }),
    );
  const pay = async (day: string, amount: string) => {
    const { fund, territory, scope } = story;
    return database.transaction(scope, async (transaction) =>
      postEntry(transaction, {
        id: randomUUID(),
        territory,
        effectiveOn: plainDate(day),
        recordedAt: desk.clock.at,
        kind: "contribution",
        act: "tests/fund-closings",
        isVoluntary: false,
        lines: moveEuros(euros(amount), { from: capitalFrom({ fund, funder: foundry }), to: fundFree(fund) }),
      }),
    );
  };
  return { ...story, params, closeBooks, reasonOf, position, pay };
}

describe("closing the books of a territory", () => {
  it("is refused early, out of order and twice, with what to try", async () => {
    const { closeBooks, reasonOf } = await aTerritory("2008-02-01");

    expect(await reasonOf(closeBooks("2008-02-29"))).toMatchObject({
      reason: "period-out-of-order",
      sentence: expect.stringContaining("31 janvier 2008"),
    });
    expect(await reasonOf(closeBooks("2008-01-31"))).toBe("2008-01-31");
    expect(await reasonOf(closeBooks("2008-01-31"))).toMatchObject({ reason: "period-already-closed" });
    expect(await reasonOf(closeBooks("2008-02-29"))).toMatchObject({
      reason: "period-not-over",
      facts: { until: "2008-02-29", today: "2008-02-01" },
    });
    expect(await reasonOf(closeBooks("2008-12-31", "year"))).toMatchObject({ reason: "year-not-complete" });
  });

  it("is refused on the last day itself", async () => {
    const { closeBooks, reasonOf } = await aTerritory("2008-01-31");
    expect(await reasonOf(closeBooks("2008-01-31"))).toMatchObject({ reason: "period-not-over" });
  });

  it("keeps a late correction out of the closed month: it lands in the open one, and says so", async () => {
    const { closeBooks, pay, position, fund, params } = await aTerritory("2008-03-03");
    accepted(await closeBooks("2008-01-31"));
    const before = await position("2008-01-31");

    expect(await pay("2008-01-20", "1000")).toMatchObject({ ok: true, value: { effectiveOn: "2008-02-01" } });

    expect(await position("2008-01-31")).toEqual(before);
    expect(told((await position("2008-02-01")).figures["paid-in"])).toBe("201 000,00 €");
    const { closing } = accepted(
      await client.readClosing({ params: { ...params, until: plainDate("2008-01-31") } }),
    );
    expect(closing.funds).toMatchObject([
      { id: fund, figures: { "paid-in": 20_000_000n, available: 20_000_000n } },
    ]);
    expect((await verifyDatabase(database, params.territory)).faults).toEqual([]);
  });

  it("asked twice at once is done once", async () => {
    const { closeBooks, reasonOf, params } = await aTerritory("2008-02-01");
    const answers = await Promise.all([
      reasonOf(closeBooks("2008-01-31")),
      reasonOf(closeBooks("2008-01-31")),
    ]);
    expect(answers.filter((answer) => answer === "2008-01-31")).toHaveLength(1);
    expect(answers).toContainEqual(expect.objectContaining({ reason: "period-already-closed" }));
    expect(accepted(await client.listClosings({ params })).closings).toMatchObject([
      { kind: "month", entries: 1, debitsEuros: 20_000_000n, headNumber: 1, closedBy: "Marc Thiry" },
    ]);
  });

  it("closes several months in one act, each with its own figures, as was shown before", async () => {
    const { closeBooks, params, pay, territory } = await aTerritory("2008-05-02");
    accepted(await pay("2008-03-10", "1000"));
    const until = plainDate("2008-04-30");
    const { months } = accepted(await client.previewUntil({ params, query: { until } }));
    expect(months.map((month) => [month.until, month.entries])).toEqual([
      ["2008-01-31", 1],
      ["2008-02-29", 0],
      ["2008-03-31", 1],
      ["2008-04-30", 0],
    ]);
    const { closings } = accepted(await client.closeUntil({ params, body: { until }, key: key() }));
    expect(closings.map(({ until: end, entries, funds }) => [end, entries, funds[0]?.figures.cash])).toEqual([
      ["2008-01-31", 1, 20_000_000n],
      ["2008-02-29", 0, 20_000_000n],
      ["2008-03-31", 1, 20_100_000n],
      ["2008-04-30", 0, 20_100_000n],
    ]);
    expect(accepted(await client.listTasks({ params })).tasks).toEqual([]);
    expect(await closeBooks("2008-04-30")).toMatchObject({ refusal: { reason: "period-already-closed" } });
    expect((await verifyBooks(database, territory)).faults).toEqual([]);
  });

  it.each([
    ["2008-06-30", "period-not-over", "30 juin 2008"],
    ["2008-03-15", "period-not-a-month", "30 avril 2008"],
    ["2008-01-31", "period-already-closed", "29 février 2008"],
  ])("closes none where all cannot be, and says which: %s, %s", async (until, reason, said) => {
    const { closeBooks, params } = await aTerritory("2008-05-02");
    accepted(await closeBooks("2008-01-31"));
    accepted(await closeBooks("2008-02-29"));
    const asked = { params, body: { until: plainDate(until) }, key: key() };
    expect(await client.closeUntil(asked)).toMatchObject({
      refusal: { reason, sentence: expect.stringContaining(said) },
    });
    expect(accepted(await client.listClosings({ params })).closings).toHaveLength(2);
  });

  it("asked for several months and for one of them at once, closes each once", async () => {
    const { closeBooks, params } = await aTerritory("2008-05-02");
    const until = plainDate("2008-04-30");
    const answers = await Promise.all([
      client.closeUntil({ params, body: { until }, key: key() }),
      closeBooks("2008-01-31"),
      client.closeUntil({ params, body: { until }, key: key() }),
    ]);
    expect(answers.filter(({ ok }) => ok)).not.toEqual([]);
    // Whoever came after one month alone was closed finds that one closed: asked again, the rest is.
    await client.closeUntil({ params, body: { until }, key: key() });
    const { closings } = accepted(await client.listClosings({ params }));
    expect(closings.map((closing) => closing.until)).toEqual([
      "2008-04-30",
      "2008-03-31",
      "2008-02-29",
      "2008-01-31",
    ]);
  });

  it("waits among the treasurer's tasks until it is done, then the year", async () => {
    const { closeBooks, params } = await aTerritory("2009-01-02");
    const tasks = async () => accepted(await client.listTasks({ params })).tasks;
    expect(await tasks()).toEqual([{ kind: "month-to-close", until: "2008-01-31", months: 12 }]);
    for (let month = 1; month <= 12; month += 1) {
      const [task] = await tasks();
      if (task?.kind !== "month-to-close") throw new Error("a month waits for its closing");
      accepted(await closeBooks(task.until));
    }
    expect(await tasks()).toEqual([{ kind: "year-to-close", until: "2008-12-31" }]);
    expect(accepted(await closeBooks("2008-12-31", "year"))).toMatchObject({
      entries: 1,
      startsOn: "2008-01-01",
    });
    expect(await tasks()).toEqual([]);
  });
});

describe("what a closing sets aside", () => {
  it("goes by the age of the delay, is frozen with its inputs and told by the position of the fund", async () => {
    const story = await aTerritory("2010-01-04");
    const { territory, closeBooks, position, params } = story;
    const until = async (last: string) => {
      for (;;) {
        const preview = accepted(await client.previewClosing({ params }));
        if (preview.month === null || preview.month.until > last) return;
        accepted(await closeBooks(preview.month.until));
      }
    };
    const advance = await story.grant({
      firm: "Menuiserie",
      amount: "1500",
      decidedOn: "2010-01-04",
      instalments: 3,
    });
    await story.payOut(advance, "2010-01-04");
    for (const day of ["2010-08-05", "2010-09-07", "2010-10-05"]) {
      await story.close(day);
      const { events } = await story.read(advance);
      const debit = events.findLast(({ kind }) => kind === "repayment")?.on ?? "";
      await story.reject(advance, debit, day);
    }
    await story.close("2010-12-03");
    desk.sit("treasurer", treasurer, territory);
    expect((await position("2010-11-30")).provisioned).toBeNull();
    expect((await position("2010-11-30")).notMeasured).toContain("provisioned");

    const preview = async () => accepted(await client.previewClosing({ params }));
    expect(await preview()).toMatchObject({
      month: { until: "2008-01-31", isOver: true },
      entries: 1,
      provisioned: 0n,
    });
    await until("2010-10-31");
    const october = accepted(
      await client.readClosing({ params: { ...params, until: plainDate("2010-10-31") } }),
    );
    const november = await preview();
    expect(november.provisions).toMatchObject([
      { firm: { name: "Menuiserie" }, rate: 5_000, policyVersion: 0, inLiquidation: false },
    ]);
    await until("2010-11-30");
    const closed = accepted(
      await client.readClosing({ params: { ...params, until: plainDate("2010-11-30") } }),
    );

    expect(october.provisions.map(({ daysLate, rate }) => [daysLate, rate])).toEqual([
      [expect.any(Number), 0],
    ]);
    expect(closed.provisions).toEqual(november.provisions);
    expect(await preview()).toMatchObject({
      month: { until: "2010-12-31", isOver: false },
      measuredOn: "2010-12-03",
    });
    const [provision] = closed.provisions;
    expect(provision?.amount).toBe(cents(((provision?.outstanding ?? 0n) + 1n) / 2n));
    expect(await position("2010-11-30")).toMatchObject({
      provisioned: { amount: provision?.amount, until: "2010-11-30" },
      inArrears: provision?.late,
      notMeasured: [],
    });
    expect((await position("2010-12-02")).provisioned?.until).toBe("2010-11-30");
    expect((await position("2010-11-30", "2008-01-01T00:00:00Z")).provisioned).toBeNull();
  });
});
