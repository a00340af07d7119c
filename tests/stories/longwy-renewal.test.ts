import { beforeAll, describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { moveHalfDays, pledge, postEntry } from "#ledger/index.ts";
import { newId } from "#platform/requests/id.ts";
import longwy from "../../src/demo/cases/longwy.json" with { type: "json" };
import { cast, euros, type LongwyStory, longwyStory, signing } from "../convention-cast.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { place } from "../network.ts";

const database = await testDatabase();
let story: LongwyStory;
let first = "";
let second = "";

beforeAll(async () => {
  story = await longwyStory(database);
  first = (await story.sign()).convention.id;
  await story.callAndPay(first);
});

describe("the true-up of 2007's convention", () => {
  it("finds too much called from the State while no day is confirmed", async () => {
    expect(lineOf(await trueUp(), "state")).toMatchObject({
      planned: 356_000_00n,
      due: 97_600_00n,
      called: 142_400_00n,
      paid: 113_920_00n,
      stillToCall: -44_800_00n,
      stillToPay: -16_320_00n,
      sentence: { fr: expect.stringMatching(/44.800,00.€ appelés au-delà/u) },
    });
  });

  it("finds 67 200 € still to call from the State once the 80 days are confirmed", async () => {
    await confirmDays();

    const after = await trueUp();
    expect(lineOf(after, "state")).toMatchObject({
      due: 209_600_00n,
      stillToCall: 67_200_00n,
      stillToPay: 95_680_00n,
      explanation: {
        en: expect.stringContaining("2 × (€48,800.00 of private cash + €56,000.00 of valued days)"),
      },
    });
    expect(after.due.publicShareOfCash).toBe(8411);
  });

  it("shares the local line among its three authorities, to the cent", async () => {
    const line = lineOf(await trueUp(), "local");

    expect(line).toMatchObject({ due: 48_800_00n, stillToCall: 0n, stillToPay: 0n });
    expect(line?.authorities.map(({ name, due, paid }) => [name.split(" ")[0], due, paid])).toEqual([
      ["Communauté", 24_400_00n, 24_400_00n],
      ["Département", 14_640_00n, 14_640_00n],
      ["Région", 9_760_00n, 9_760_00n],
    ]);
  });

  it("credits the days to the association that holds their pledge, from their date on", async () => {
    expect((await story.page(first)).days).toMatchObject({ promised: 160n, honoured: 160n, left: 0n });
    expect((await story.page(first, "2010-11-29")).days).toMatchObject({ honoured: 0n, left: 160n });
  });
});

describe("the renewal of 25 November 2010, extended to Briey", () => {
  it("adds 400 000 € to the 600 000 €: 1 000 000 € in all", async () => {
    const renewed = accepted(await story.renew(first));
    second = renewed.convention.id;

    expect(
      renewed.series.map((step) => [step.number, step.extension, step.totalCash, step.cumulativeCash]),
    ).toEqual([
      [1, null, 600_000_00n, 600_000_00n],
      [2, "bassin de Briey", 400_000_00n, BigInt(longwy.published.afterExtensionToBrieyCents)],
    ]);
    expect(euros((await story.position("2011-02-08")).figures.pledged)).toBe("1 000 000 €");
  });

  it("ends the first of the series and runs from the day after", async () => {
    const [before, after] = (await story.page(first)).series;

    expect([before?.renewedBy, after?.previous]).toEqual([second, first]);
    expect([before?.status, after?.status]).toEqual(["ended", "running"]);
    expect((await story.page(first, "2010-11-24")).series).toHaveLength(1);
  });

  it("is signed once, and starts after the end of the one before", async () => {
    const { desk, params, key, fund } = story;
    const text = signing(fund, longwy.story.renewal, { cash: 1, halfDays: 0 });
    const early = await desk.convention.renewConvention({
      params: { ...params, convention: second },
      body: { ...text, extension: null },
      key: key(),
    });

    expect(await story.renew(first)).toMatchObject({
      refusal: { reason: "already-renewed", facts: { number: 2 } },
    });
    expect(early).toMatchObject({ refusal: { reason: "renewal-overlaps", field: "startsOn" } });
  });

  it("opens the association's page to its own referent only, over both conventions", async () => {
    const { desk, params } = story;
    desk.sit("partner-referent", cast.association);
    const read = async (organisation: string) =>
      desk.convention.readPartner({ params: { ...params, organisation }, query: {} });
    const own = accepted(await read(cast.association));

    expect(own.conventions.map(({ convention }) => convention.number)).toEqual([1, 2]);
    expect(own.cash).toMatchObject({ promised: 194_000_00n, called: 48_800_00n, honoured: 48_800_00n });
    expect(own.days).toMatchObject({ promised: 320n, honoured: 160n, left: 160n });
    expect(own.conventions[0]?.calls.map(({ number, paid }) => [number, paid])).toEqual([
      [1, 24_400_00n],
      [2, 14_640_00n],
      [3, 9_760_00n],
    ]);
    expect(await read(cast.state)).toMatchObject({
      refusal: { reason: "not-your-organisation", sentence: expect.stringMatching(/votre organisation/) },
    });
    desk.sit("coordinator");
    expect(await read(place.longwy)).toMatchObject({ refusal: { reason: "partner-unknown" } });
  });

  it("shows all to the treasurer, their own to a referent and a public funder, totals to a region", async () => {
    const seen: Record<string, unknown> = {};
    for (const [role, organisation] of [
      ["treasurer", null],
      ["partner-referent", cast.association],
      ["public-funder", cast.region],
      ["regional-pilot", null],
    ] as const) {
      story.desk.sit(role, organisation);
      const { detail, pledges, paidIn, calls, cash, concentration } = await story.page(first);
      const named = paidIn.filter((flow) => flow.organisation !== null);
      seen[role] = [detail, pledges.length, named.length, calls[0]?.lines.length];
      expect([cash.promised, calls[0]?.amount]).toEqual([600_000_00n, 120_000_00n]);
      expect(concentration.largest === null).toBe(role !== "treasurer");
    }
    story.desk.sit("coordinator");

    expect(seen).toEqual({
      treasurer: ["all", 6, 5, 5],
      "partner-referent": ["own", 2, 1, 1],
      "public-funder": ["own", 1, 1, 1],
      "regional-pilot": ["totals", 0, 0, 0],
    });
  });
});

async function confirmDays(): Promise<void> {
  const recordedAt = "2010-12-10T09:00:00.000Z";
  await database.transaction({ read: [place.longwy], write: place.longwy }, async (transaction) => {
    const of = { convention: first, partner: cast.association };
    accepted(
      await postEntry(transaction, {
        id: newId(recordedAt),
        territory: place.longwy,
        effectiveOn: plainDate("2010-11-30"),
        recordedAt,
        kind: "days-confirmed",
        act: "état des journées",
        isVoluntary: false,
        lines: moveHalfDays(halfDays(160), { from: pledge(of, "promised"), to: pledge(of, "honoured") }),
      }),
    );
  });
}

async function trueUp() {
  const asked = { params: { ...story.params, convention: first }, query: {} };
  return accepted(await story.desk.convention.previewTrueUp(asked));
}

function lineOf<Line extends { contributor: string }>(told: { lines: Line[] }, contributor: string) {
  return told.lines.find((line) => line.contributor === contributor);
}
