import { beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { cast, euros, type LongwyStory, longwyStory } from "../convention-cast.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";

const database = await testDatabase();
let story: LongwyStory;

beforeAll(async () => {
  story = await longwyStory(database);
  await story.callAndPay((await story.sign()).convention.id);
});

describe("Longwy's fund", () => {
  it("keeps its identity and its figures apart at every date", async () => {
    const told: Record<string, string[]> = {};
    for (const on of ["2007-11-25", "2007-12-31", "2008-01-02", "2008-01-15", "2009-01-15", "2011-02-08"]) {
      const { figures, identity, notMeasured } = await story.position(on);
      expect(identity.holds).toBe(true);
      expect(notMeasured).toEqual(["in-arrears", "provisioned"]);
      const names = ["pledged", "called", "paid-in", "capital-base", "cash", "available"] as const;
      told[on] = names.map((name) => euros(figures[name]));
    }

    expect(told).toEqual({
      "2007-11-25": ["0 €", "0 €", "0 €", "0 €", "0 €", "0 €"],
      "2007-12-31": ["600 000 €", "0 €", "0 €", "0 €", "0 €", "0 €"],
      "2008-01-02": ["600 000 €", "120 000 €", "0 €", "0 €", "0 €", "0 €"],
      "2008-01-15": ["600 000 €", "120 000 €", "120 000 €", "120 000 €", "120 000 €", "120 000 €"],
      "2009-01-15": ["600 000 €", "192 000 €", "192 000 €", "192 000 €", "192 000 €", "192 000 €"],
      "2011-02-08": ["600 000 €", "240 000 €", "211 520 €", "211 520 €", "211 520 €", "211 520 €"],
    });
  });

  it("is told again as it was known then", async () => {
    const { params, fund, desk } = story;
    const query = { on: plainDate("2011-02-08"), knownAt: "2008-12-31T00:00:00Z" };
    const { figures } = accepted(await desk.fund.readPosition({ params: { ...params, fund }, query }));

    expect([euros(figures.pledged), euros(figures.called), euros(figures["paid-in"])]).toEqual([
      "600 000 €",
      "120 000 €",
      "120 000 €",
    ]);
  });

  it("opens a figure on its entries, with the running balance, page after page", async () => {
    const read = async (after?: string) =>
      accepted(
        await story.desk.fund.readFigureEntries({
          params: { ...story.params, fund: story.fund, figure: "paid-in" },
          query: { limit: 8, ...(after === undefined ? {} : { after }) },
        }),
      );
    const firstPage = await read();
    const secondPage = await read(firstPage.next ?? "");
    const entries = [...firstPage.entries, ...secondPage.entries];

    expect(firstPage.figure.formula).toContain("capital:{fund}:*");
    expect(
      entries.map(({ effectiveOn, amount, balance }) => [effectiveOn, euros(amount), euros(balance)]),
    ).toEqual([
      ["2008-01-15", "24 400 €", "24 400 €"],
      ["2008-01-15", "12 200 €", "36 600 €"],
      ["2008-01-15", "7 320 €", "43 920 €"],
      ["2008-01-15", "4 880 €", "48 800 €"],
      ["2008-01-15", "71 200 €", "120 000 €"],
      ["2009-01-15", "14 640 €", "134 640 €"],
      ["2009-01-15", "7 320 €", "141 960 €"],
      ["2009-01-15", "4 392 €", "146 352 €"],
      ["2009-01-15", "2 928 €", "149 280 €"],
      ["2009-01-15", "42 720 €", "192 000 €"],
      ["2010-01-15", "9 760 €", "201 760 €"],
      ["2010-01-15", "4 880 €", "206 640 €"],
      ["2010-01-15", "2 928 €", "209 568 €"],
      ["2010-01-15", "1 952 €", "211 520 €"],
    ]);
    expect(secondPage.next).toBeNull();
  });

  it("opens what was called on the calls themselves", async () => {
    const { params, fund, desk } = story;
    const opened = accepted(
      await desk.fund.readFigureEntries({
        params: { ...params, fund, figure: "called" },
        query: { limit: 500 },
      }),
    );

    expect(opened.entries).toHaveLength(15);
    expect(opened.entries.at(-1)).toMatchObject({
      number: null,
      act: "Convention n° 1, appel n° 3",
      balance: 240_000_00n,
    });
  });

  it("tells each month end since it opened, and the last day", async () => {
    const { params, fund, desk } = story;
    const query = { on: plainDate("2008-03-10") };
    const { points } = accepted(await desk.fund.readHistory({ params: { ...params, fund }, query }));

    expect(points.map(({ on, figures }) => [on, euros(figures["paid-in"])])).toEqual([
      ["2007-12-31", "0 €"],
      ["2008-01-31", "120 000 €"],
      ["2008-02-29", "120 000 €"],
      ["2008-03-10", "120 000 €"],
    ]);
  });

  it("refuses a second fund of the same name, and an operator that nobody knows", async () => {
    const { params, desk, key } = story;
    const open = async (name: string, operator: string) =>
      desk.fund.openFund({ params, body: { name, operator, openedOn: plainDate("2008-01-01") }, key: key() });

    expect(await open("Fonds de Longwy", cast.chamber)).toMatchObject({
      refusal: {
        reason: "fund-name-taken",
        field: "name",
        sentence: expect.stringMatching(/Fonds de Longwy/),
      },
    });
    expect(await open("Autre fonds", params.territory)).toMatchObject({
      refusal: { reason: "organisation-unknown", field: "operator" },
    });
    expect(accepted(await desk.fund.listFunds({ params })).funds).toHaveLength(1);
  });
});
