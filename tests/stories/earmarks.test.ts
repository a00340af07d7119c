import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { verifyDatabase } from "#ledger/index.ts";
import { yes } from "../committee-desk.ts";
import { cast } from "../convention-cast.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { earmarkDesk } from "../earmark-desk.ts";

const database = await testDatabase();
const desk = await earmarkDesk(database, 10_000_00n);
const lapseDay = plainDate("2011-02-08");
const bakeries = { sectors: ["10"], communes: [] };

describe("an earmark", () => {
  it("names a sector that exists, or a commune of the territory", async () => {
    expect(await desk.earmark({ sectors: ["ZZ"], communes: [] })).toMatchObject({
      refusal: { reason: "sector-unknown", field: "sectors" },
    });
    expect(await desk.earmark({ sectors: [], communes: ["75056"] })).toMatchObject({
      refusal: { reason: "commune-not-of-territory", field: "communes" },
    });
    expect(await desk.earmark({ sectors: [], communes: [] })).toMatchObject({
      refusal: { reason: "nothing-restricted" },
    });
  });

  it("is written once, also by two people at once", async () => {
    const outcomes = await Promise.all([desk.earmark(bakeries), desk.earmark(bakeries)]);

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: "already-earmarked" } });
  });

  it("is never of days, nor of a pledge already paid", async () => {
    const { pledges } = accepted(
      await desk.partners.convention.readConvention({ params: desk.which, query: {} }),
    );
    const days = pledges.find(({ unit }) => unit === "HALF-DAY");

    expect(await desk.earmark(bakeries, days?.id)).toMatchObject({
      refusal: { reason: "pledge-not-of-fund" },
    });
  });

  it("receives what is paid of its pledge, which is available and not free", async () => {
    await desk.pay("12000");

    expect(await desk.cash()).toEqual([10_000, 12_000, 0]);
    const { params, fund, partners } = desk;
    const position = accepted(await partners.fund.readPosition({ params: { ...params, fund }, query: {} }));
    expect([position.figures.available, position.figures.cash, position.identity.holds]).toEqual([
      22_000_00n,
      22_000_00n,
      true,
    ]);
  });
});

describe("a decision", () => {
  it("is read by its funder with what is left of it, and by no other funder", async () => {
    const { partners } = desk;
    const read = async () => accepted(await partners.convention.readEarmarks({ params: desk.which }));
    partners.sit("coordinator");
    const { earmarks } = await read();
    const funder = earmarks[0]?.funder.id ?? "";
    partners.sit("partner-referent", funder);
    expect(await read()).toMatchObject({ earmarks, open: [] });
    expect(earmarks).toHaveLength(1);
    partners.sit("public-funder", cast.state);
    expect(await read()).toMatchObject({ earmarks: [], open: [] });
    partners.sit("coordinator");
  });

  it("does not reach what is kept for other files, and says how much that is", async () => {
    const garage = await desk.file("Garage du Pont", "Garage (NAF 45.20A)");
    const refused = await desk.grant(garage, "10000.01");

    expect(refused).toMatchObject({
      refusal: {
        reason: "beyond-available",
        facts: { available: 10_000_00, wanted: 10_000_01, kept: 12_000_00 },
      },
    });
    expect(await desk.cash()).toEqual([10_000, 12_000, 0]);
  });

  it("tells the members what is kept for the file, and takes it first", async () => {
    const bakery = await desk.file("Boulangerie Noël", "Boulangerie (NAF 10.71C)");
    const { sitting, items } = await desk.convene(bakery);
    const read = accepted(await desk.committee.readSitting({ params: { ...desk.params, sitting } }));
    expect(read.items[0]?.reach).toMatchObject({
      available: 22_000_00n,
      reserved: [{ name: "Métiers de bouche", amount: 12_000_00n }],
    });

    const decided = accepted(await desk.decide(sitting, items[0] ?? "", yes(15_000_00)));
    expect(decided.items[0]?.decision?.earmarked).toMatchObject([
      { name: "Métiers de bouche", amount: 12_000_00n },
    ]);
    expect(decided.items[0]?.decision?.position.available).toBe(22_000_00n);
    expect(await desk.cash()).toEqual([7_000, 0, 15_000]);
  });

  it("whose offer lapses gives its euros back where they came from", async () => {
    const { decision } = desk.decisions.at(-1) ?? { decision: "" };
    expect(await desk.trace(decision)).toEqual({
      "earmark out": 12_000_00n,
      "earmark taken": -12_000_00n,
      "free out": 3_000_00n,
      "free taken": -3_000_00n,
    });
    const params = { ...desk.params, decision };
    const body = { lapsedOn: lapseDay, reason: "L'entreprise y renonce." };
    desk.sit("coordinator");
    accepted(await desk.committee.releaseHold({ params, body, key: desk.key() }));

    expect(await desk.cash()).toEqual([10_000, 12_000, 0]);
    expect(await desk.trace(decision)).toMatchObject({ "earmark back": 12_000_00n, "free back": 3_000_00n });
  });

  it("cannot take the same euros as another at the same time", async () => {
    const [one, two] = [
      await desk.file("Pâtisserie A", "NAF 10.71D"),
      await desk.file("Pâtisserie B", "NAF 10.71D"),
    ];
    const { sitting, items } = await desk.convene(one, two);
    const outcomes = await Promise.all(items.map(async (item) => desk.decide(sitting, item, yes(12_000_00))));

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: "beyond-available" } });
    expect(await desk.cash()).toEqual([10_000, 0, 12_000]);
    const won = outcomes.flatMap((outcome) => (outcome.ok ? outcome.value.items : []));
    const decision = won.find((item) => item.decision !== null)?.decision?.id ?? "";
    const body = { lapsedOn: lapseDay, reason: "L'entreprise y renonce." };
    desk.sit("coordinator");
    accepted(
      await desk.committee.releaseHold({ params: { ...desk.params, decision }, body, key: desk.key() }),
    );
  });
});

describe("an advance of mixed euros", () => {
  it("brings each source its part of each repayment, and all of it in the end", async () => {
    const bakery = await desk.file("Biscuiterie du Bassin", "NAF 1072Z");
    const { advance, decision } = accepted(await desk.grant(bakery, "18000"));
    await desk.payOut(advance, "2008-12-01");
    expect(await desk.cash()).toEqual([4_000, 0, 0]);

    await desk.repay(advance, "100", "2009-09-01");
    expect(await desk.cash()).toEqual([4_033.33, 66.67, 0]);
    await desk.repay(advance, "100", "2009-10-01");
    expect(await desk.cash()).toEqual([4_066.67, 133.33, 0]);
    const wrong = (await desk.repay(advance, "10000", "2009-11-01")).events.at(-1);
    expect(await desk.cash()).toEqual([7_400, 6_800, 0]);

    const body = {
      repayment: wrong?.id ?? "",
      reason: "AM04" as const,
      returnedOn: lapseDay,
      bankReference: "REJET 1",
    };
    const params = { ...desk.params, advance };
    accepted(await desk.lending.returnRepayment({ params, body, key: desk.key() }));
    expect(await desk.cash()).toEqual([4_066.67, 133.33, 0]);

    await desk.repay(advance, "17850", "2010-06-01");
    expect(await desk.cash()).toEqual([10_050, 12_000, 0]);
    const told = accepted(await desk.lending.listEarmarks({ params: { ...desk.params, fund: desk.fund } }));
    expect(told.earmarks).toMatchObject([{ name: "Métiers de bouche", available: 12_000_00n, out: 0n }]);
    expect(told.earmarks[0]?.advances).toEqual([
      {
        advance,
        number: 1,
        firm: "Biscuiterie du Bassin",
        taken: 12_000_00n,
        back: 12_000_00n,
        out: 0n,
      },
    ]);
    expect(await desk.trace(decision)).toEqual({
      "earmark back": 12_000_00n,
      "earmark taken": -12_000_00n,
      "free back": 6_000_00n,
      "free taken": -6_000_00n,
    });
  });
});

describe("what its funder lifts", () => {
  it("is free at once, and what comes back later is too", async () => {
    const { advance } = accepted(await desk.grant(await desk.file("Fromagerie", "NAF 10.51C"), "6000"));
    await desk.payOut(advance, "2008-12-01");
    expect(await desk.cash()).toEqual([10_050, 6_000, 0]);
    const outcomes = await Promise.all([desk.lift(), desk.lift()]);

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: "already-lifted" } });
    expect(await desk.cash()).toEqual([16_050, 0, 0]);
    await desk.repay(advance, "1000", "2010-06-01");
    expect(await desk.cash()).toEqual([17_050, 0, 0]);
    await desk.pay("500", "2010-07-01");
    expect(await desk.cash()).toEqual([17_550, 0, 0]);
  });

  it("leaves books that verify", async () => {
    expect((await verifyDatabase(database)).faults).toEqual([]);
  });
});
