import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { closeCommandRun } from "#lending/index.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { lendingDesk } from "../lending-desk.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
const { lending, key } = desk;

describe("the nightly close", () => {
  it("presents each debit once, at any number of tries, and keeps the schedule that events tell", async () => {
    const story = await desk.aTerritory("2010-01-04");
    const advance = await story.grant({
      firm: "Menuiserie",
      amount: "1500",
      decidedOn: "2010-01-04",
      instalments: 3,
    });
    await story.payOut(advance, "2010-01-04");

    const closes = await Promise.all([1, 2, 3].map(async () => story.close("2010-08-05")));
    expect(closes.map(({ businessDate }) => businessDate)).toEqual(Array(3).fill("2010-08-05"));
    expect(closes.reduce((days, close) => days + close.days, 0)).toBe(213);
    expect(closes.reduce((debits, close) => debits + close.debits, 0)).toBe(1);
    expect(await story.close("2010-08-01")).toMatchObject({ days: 0, businessDate: "2010-08-05" });

    const told = await story.read(advance);
    const { advances } = accepted(await lending.listAdvances({ params: { territory: story.territory } }));
    expect(advances).toMatchObject([
      { outstanding: told.outstanding, repaid: told.paid, late: told.late, nextDebit: told.nextDebit },
    ]);
  });

  it("never goes beyond tonight", async () => {
    const story = await desk.aTerritory("2026-11-20");
    const close = async (until: string) =>
      lending.closeDays({
        params: { territory: story.territory },
        body: { until: plainDate(until) },
        key: key(),
      });
    expect(await close("2026-11-25")).toMatchObject({ refusal: { reason: "close-in-the-future" } });
    expect(accepted(await close("2026-11-24")).days).toBe(4);
  });

  it("is a command, day by day", async () => {
    const story = await desk.aTerritory("2010-01-04");
    const advance = await story.grant({
      firm: "Menuiserie",
      amount: "1500",
      decidedOn: "2010-01-04",
      instalments: 3,
    });
    await story.payOut(advance, "2010-01-04");
    const { rows } = await database.asOwner(async (owner) =>
      owner.query<{ slug: string }>("select slug from unit where id = $1", [story.territory]),
    );
    const run = async (territory: string, until: string) =>
      closeCommandRun(async () => undefined)(
        { territory, until },
        {
          clock: desk.clock,
          database: async () => database,
          databaseAsItStands: async () => database,
          readInput: async () => "",
          readOctets: async () => new Uint8Array(),
        },
      );
    expect(await run(rows[0]?.slug ?? "", "2010-09-05")).toEqual({
      ok: true,
      output: { businessDate: "2010-09-05", days: 244, debits: 1, amountCents: 50_000 },
    });
    expect(await run(randomUUID(), "2010-09-05")).toMatchObject({
      ok: false,
      problem: { reason: "unit-unknown" },
    });
  });

  it("adds the fund's figures up in its views", async () => {
    const story = await desk.aTerritory("2010-01-04");
    const advance = await story.grant({
      firm: "Menuiserie",
      amount: "1500",
      decidedOn: "2010-01-04",
      instalments: 3,
    });
    await story.payOut(advance, "2010-01-04");
    await story.close("2010-08-06");
    await story.reject(advance, "2010-08-04", "2010-08-05");
    const rows = await database.transaction(story.scope, async (transaction) =>
      transaction
        .tables<{ figures_lending_by_fund_v1: { fund_id: string } }>()
        .selectFrom("figures_lending_by_fund_v1")
        .selectAll()
        .where("fund_id", "=", story.fund)
        .execute(),
    );
    expect(rows).toMatchObject([
      {
        advances: 1,
        disbursed: 150_000n,
        repaid: 0n,
        outstanding: 150_000n,
        late: 50_000n,
        advances_late: 1,
      },
    ]);
  });
});
