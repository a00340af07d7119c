import { beforeAll, describe, expect, it } from "vitest";
import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import longwy from "../../src/demo/cases/longwy.json" with { type: "json" };
import {
  attestation,
  cast,
  euros,
  type LongwyStory,
  longwyStory,
  pledgeBalances,
} from "../convention-cast.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";

const database = await testDatabase();
let story: LongwyStory;
let first = "";

beforeAll(async () => {
  story = await longwyStory(database);
});

describe("Longwy's convention of 2007", () => {
  it("is signed: 122 000 € and 80 days of the firms bring 478 000 € of public money", async () => {
    const signed = await story.sign();
    first = signed.convention.id;

    expect(signed.pledges.map(({ holder, promised, unit }) => [holder.name, unit, promised])).toEqual([
      ["Association des entreprises du bassin", "EUR", 122_000_00n],
      ["Association des entreprises du bassin", "HALF-DAY", 160n],
      ["Communauté de communes (démonstration)", "EUR", 61_000_00n],
      ["Département (démonstration)", "EUR", 36_600_00n],
      ["Région (démonstration)", "EUR", 24_400_00n],
      ["État, aménagement du territoire (démonstration)", "EUR", 356_000_00n],
    ]);
    expect(signed.planned).toMatchObject({
      privateCash: 122_000_00n,
      publicCash: 478_000_00n,
      totalCash: 600_000_00n,
      valuedDays: 56_000_00n,
      publicShareOfCash: 7967,
      publicShareOfCashAndDays: 7287,
      publicPerPrivateEuro: "3.9180",
    });
    expect(signed.planned.lines.map(({ explanation }) => explanation.fr.replaceAll(/\s/gu, " "))).toEqual([
      "122 000,00 € d’apport privé = 122 000,00 €",
      "2 × (122 000,00 € d’apport privé + 56 000,00 € de journées valorisées) = 356 000,00 € (80 journées à 700,00 €)",
    ]);
    expect(signed.actual.publicShareOfCash).toBeNull();
  });

  it("promises all of it in the journal, in euros and in half-days", async () => {
    expect(await pledgeBalances(database)).toEqual({
      "EUR signed": -600_000_00n,
      "EUR promised": 600_000_00n,
      "HALF-DAY signed": -160n,
      "HALF-DAY promised": 160n,
    });
  });

  it("cannot be called beyond the promise, and says how much is left", async () => {
    const [pledge] = (await story.page(first, "2007-12-01")).pledges;
    const line = { pledge: pledge?.id ?? "", amount: cents(122_000_01n), waitsFor: null };
    const refused = await story.desk.convention.callFunds({
      params: { ...story.params, convention: first },
      body: { calledOn: plainDate("2008-01-02"), dueOn: plainDate("2008-01-15"), lines: [line] },
      key: story.key(),
    });

    expect(refused).toMatchObject({
      ok: false,
      refusal: {
        reason: "call-above-promise",
        field: "lines.0.amount",
        sentence: expect.stringMatching(/a promis 122.000,00.€.*il reste 122.000,00.€ à appeler/u),
      },
    });
  });

  it("is called and paid year by year: 240 000 € called, 211 520 € paid in", async () => {
    await story.callAndPay(first);

    const { cash, calls } = await story.page(first);
    expect(calls.map(({ number, amount, paid }) => [number, euros(amount), euros(paid)])).toEqual([
      [1, "120 000 €", "120 000 €"],
      [2, "72 000 €", "72 000 €"],
      [3, "48 000 €", "19 520 €"],
    ]);
    expect(cash).toEqual({
      promised: 600_000_00n,
      called: BigInt(longwy.story.calculatorExpected.calledCents),
      honoured: BigInt(longwy.story.calculatorExpected.paidInCents),
      released: 0n,
      left: 388_480_00n,
      toCall: 360_000_00n,
      overpaid: 0n,
    });
  });

  it("is told as it stood on any day: called, then paid", async () => {
    const told: Record<string, bigint[]> = {};
    for (const on of ["2008-01-01", "2008-01-10", "2008-01-15"]) {
      const { cash, calls, actual } = await story.page(first, on);
      told[on] = [BigInt(calls.length), cash.called, cash.honoured, actual.totalCash];
    }

    expect(told).toEqual({
      "2008-01-01": [0n, 0n, 0n, 0n],
      "2008-01-10": [1n, 120_000_00n, 0n, 0n],
      "2008-01-15": [1n, 120_000_00n, 120_000_00n, 120_000_00n],
    });
  });

  it("waits for the State's 28 480 € of 2010, which waits for the signed attestation of days", async () => {
    const { calls } = await story.page(first);
    const waiting = calls.flatMap(({ lines }) => lines).filter(({ left }) => left > 0n);

    expect(waiting).toMatchObject([
      { number: 3, holder: { id: cast.state }, left: 28_480_00n, waitsFor: attestation, isLate: true },
    ]);
  });

  it("tells the actual leverage on what was paid, with its public share", async () => {
    expect((await story.page(first)).actual).toMatchObject({
      privateCash: 48_800_00n,
      publicCash: 162_720_00n,
      totalCash: 211_520_00n,
      publicShareOfCash: 7693,
      halfDays: 0n,
      publicPerPrivateEuro: "3.3344",
    });
  });

  it("hangs on one holder", async () => {
    expect((await story.page(first)).concentration).toMatchObject({
      holders: 1,
      largest: { name: "Association des entreprises du bassin", share: 10_000 },
      herfindahl: 10_000,
    });
  });

  it("is listed with its totals", async () => {
    const { params } = story;
    const listed = accepted(await story.desk.convention.listConventions({ params, query: {} }));

    expect(listed).toMatchObject({
      on: "2011-02-08",
      conventions: [{ number: 1, status: "ended", fund: { name: "Fonds de Longwy" }, paidIn: 211_520_00n }],
    });
  });
});
