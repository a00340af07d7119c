import { describe, expect, it } from "vitest";
import { type BasisPoints, basisPoints } from "#kernel/basis-points.ts";
import { calledConvention } from "../called-convention.ts";
import { cast } from "../convention-cast.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";

const database = await testDatabase();
const { story, which } = await calledConvention(database);
const { convention } = story.desk;
const read = async () => accepted(await convention.readWatch({ params: which }));
const decide = async (version: number, largest: number, publicShare: BasisPoints | null = null) =>
  convention.decideWatch({
    params: which,
    body: { version, largestShare: basisPoints(largest), publicShare },
    key: story.key(),
  });

describe("what is watched in Longwy's convention", () => {
  it("warns that one association brings all the private money, and how far the public share is", async () => {
    const { actual, planned } = await story.page(which.convention);
    expect(await read()).toMatchObject({
      version: 0,
      decidedOn: null,
      watch: { largestShare: 5000, publicShare: null },
      concentration: { share: 10_000, isAbove: true },
      publicShare: {
        aimed: planned.publicShareOfCash,
        actual: actual.publicShareOfCash,
        gap: Number(actual.publicShareOfCash) - Number(planned.publicShareOfCash),
      },
    });
  });

  it("is decided by those who sign, one version after the other, also by two at once", async () => {
    story.desk.sit("chair");
    expect((await decide(0, 10_000)).ok).toBe(false);
    story.desk.sit("coordinator");
    expect(await decide(0, 5000)).toMatchObject({ refusal: { reason: "nothing-changed" } });
    const outcomes = await Promise.all([decide(0, 10_000), decide(0, 9000)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: "watch-decided-meanwhile" } });
    expect(await read()).toMatchObject({ version: 1, decidedOn: "2011-02-08" });
    accepted(await decide(1, 10_000, basisPoints(8000)));
    expect(await read()).toMatchObject({
      concentration: { isAbove: false },
      publicShare: { aimed: 8000 },
    });
  });

  it("tells shares without names to whoever reads the convention", async () => {
    story.desk.sit("public-funder", cast.state);
    expect((await read()).concentration.share).toBe(10_000);
    story.desk.sit("coordinator");
  });
});
