import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { fraction } from "#kernel/weight.ts";
import toul from "../../src/demo/cases/toul.json" with { type: "json" };
import { cast, longwyStory } from "../convention-cast.ts";
import { accepted, conventionDesk, enterOrganisations } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { id, place } from "../network.ts";

const database = await testDatabase();
const [group, others] = [id(50), id(51)];
const carried = { purpose: "fund", nature: "gift" } as const;

describe("Toul's convention of 2010", () => {
  it("makes 712 000 € of the firms' 150 000 € and 80 days; one group brings two thirds", async () => {
    const { convention } = toul.story;
    const desk = await openToul();
    const params = { territory: place.toul };
    const operation = { name: "Fonds du Toulois", operator: cast.chamber, openedOn: plainDate("2011-01-01") };
    const fund = accepted(await desk.fund.openFund({ params, body: operation, key: desk.key() })).id;
    const signed = accepted(
      await desk.convention.signConvention({ params, body: textOf(fund), key: desk.key() }),
    );

    expect(signed.planned.lines.map(({ amount }) => Number(amount))).toEqual([
      convention.expected.localCents,
      convention.expected.stateCents,
    ]);
    expect(Number(signed.convention.totalCash)).toBe(convention.expected.totalCents);
    expect(signed.convention).toMatchObject({ number: 1, totalCash: 712_000_00n, status: "to-come" });
    expect(signed.concentration).toMatchObject({
      holders: 2,
      largest: { name: "Groupe industriel (démonstration)", share: 6667 },
      herfindahl: 5556,
    });
  });

  it("may aim at a public share instead: the State brings what is missing, and the calls follow what is paid", async () => {
    const desk = await conventionDesk(database, place.toul);
    desk.sit("coordinator");
    const params = { territory: place.toul };
    const opening = { name: "Second fonds", operator: cast.chamber, openedOn: plainDate("2011-01-01") };
    const fund = accepted(await desk.fund.openFund({ params, body: opening, key: desk.key() })).id;
    const base = [{ of: "private-cash", weight: fraction(1n) } as const];
    const local = { contributor: "local", base, multiplier: fraction(1n) };
    const state = { contributor: "state", base: [], multiplier: fraction(1n), targetShare: fraction(4n, 5n) };
    const sign = async (lines: readonly (typeof local | typeof state)[]) => {
      const body = { ...textOf(fund), rule: { kind: "lines" as const, lines: [...lines] } };
      return desk.convention.signConvention({ params, body, key: desk.key() });
    };

    expect(await sign([local, { ...state, targetShare: fraction(1n) }])).toMatchObject({
      refusal: { reason: "target-share-out-of-range", field: "lines.1.targetShare" },
    });
    const { convention } = accepted(await sign([local, state]));
    const which = { territory: place.toul, convention: convention.id };
    const read = accepted(await desk.convention.readConvention({ params: which, query: {} }));
    expect(read.planned.lines.map(({ amount }) => amount)).toEqual([150_000_00n, 450_000_00n]);
    expect(read.planned.publicShareOfCash).toBe(8_000);
    expect(read.planned.lines[1]?.explanation.en).toContain("80.00% of public money: 4 ×");
    // Nothing is paid yet: nothing is due of the public.
    const { lines } = accepted(await desk.convention.previewTrueUp({ params: which, query: {} }));
    expect(lines.map(({ planned, due }) => [planned, due])).toEqual([
      [150_000_00n, 0n],
      [450_000_00n, 0n],
    ]);
  });

  it("is unknown in Longwy, and to whoever sits there", async () => {
    const desk = await conventionDesk(database, place.longwy);
    desk.sit("coordinator");
    const listed = accepted(
      await desk.convention.listConventions({ params: { territory: place.longwy }, query: {} }),
    );

    expect(listed.conventions).toEqual([]);
    expect(
      await desk.convention.listConventions({ params: { territory: place.toul }, query: {} }),
    ).toMatchObject({ refusal: { reason: "not-allowed" } });
  });
});

async function openToul() {
  await longwyStory(database);
  await enterOrganisations(database, [
    [50, "Groupe industriel (démonstration)", "company"],
    [51, "Autres entreprises du Toulois", "association"],
  ]);
  const desk = await conventionDesk(database, place.toul);
  desk.sit("coordinator");
  return desk;
}

function textOf(fund: string) {
  const { convention } = toul.story;
  const [largest, rest] = convention.pledges;
  return {
    fund,
    signedOn: plainDate(convention.signedOn),
    startsOn: plainDate(convention.startsOn),
    endsOn: plainDate(convention.endsOn),
    rule: { kind: "preset", preset: "state-counts-days-twice" } as const,
    dayRate: cents(convention.dayRateCents),
    jobTarget: null,
    parties: [
      { organisation: group, college: "partner-firms" as const, role: "contributor" as const },
      { organisation: others, college: "partner-firms" as const, role: "contributor" as const },
      { organisation: cast.community, college: "local-authorities" as const, role: "contributor" as const },
      { organisation: cast.state, college: "state" as const, role: "contributor" as const },
    ],
    privatePledges: [
      { organisation: group, cash: cents(largest?.cashCents ?? 0), halfDays: halfDays(0), ...carried },
      {
        organisation: others,
        cash: cents(rest?.cashCents ?? 0),
        halfDays: halfDays(rest?.halfDays ?? 0),
        ...carried,
      },
    ],
    authorities: [
      { contributor: "local", organisation: cast.community, weight: 1, ...carried },
      { contributor: "state", organisation: cast.state, weight: 1, ...carried },
    ],
    tranches: [2011, 2012, 2013].map((year) => ({ dueOn: plainDate(`${year}-03-31`), weight: 1 })),
  };
}
