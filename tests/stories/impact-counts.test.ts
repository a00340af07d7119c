import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { countOf, impactDesk } from "../impact-desk.ts";

const database = await testDatabase();
const desk = await impactDesk(database);
const { impact, key, answer, verify } = desk;

describe("two at once", () => {
  async function anAnswered() {
    const story = await desk.aTerritory("2008-08-14");
    const firm = await story.grant("2008-02-14");
    const page = accepted(await answer(firm, 6, "2008-08-14", { hiredOnCdi: 2, present: 2, headcount: 6 }));
    return { story, firm, count: countOf(page, 6) };
  }

  it("verify a count once", async () => {
    const { firm, count } = await anAnswered();
    const outcomes = await Promise.all([1, 2, 3].map(async () => verify(firm, count, "2008-08-14")));
    expect(outcomes.map((outcome) => (outcome.ok ? "verified" : outcome.refusal.reason)).toSorted()).toEqual([
      "already-verified",
      "already-verified",
      "verified",
    ]);
  });

  it("answer, and the last to be written is the one to verify", async () => {
    const { firm, count } = await anAnswered();
    const outcomes = await Promise.all(
      [3, 4, 5].map(async (hired) =>
        answer(firm, 6, "2008-08-14", { hiredOnCdi: hired, present: hired, headcount: 9 }),
      ),
    );
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true]);
    const page = accepted(await impact.readCommitment({ params: firm.which }));
    expect(page.followUps[0]?.count?.number).toBe(4);
    expect(page.history).toHaveLength(4);
    expect(await verify(firm, count, "2008-08-14")).toMatchObject({ refusal: { reason: "count-replaced" } });
    accepted(await verify(firm, countOf(page, 6), "2008-08-14"));
  });
});

describe("the definition of a job", () => {
  it("begins on its day, and a count keeps the one it was made by", async () => {
    const story = await desk.aTerritory("2008-08-01");
    const firm = await story.grant("2008-02-14");
    const define = async (fromOn: string, areApprenticesCounted: boolean) =>
      impact.setJobDefinition({
        params: story.params,
        body: { fromOn: plainDate(fromOn), cddMonths: 6, areApprenticesCounted, isOwnerCounted: false },
        key: key(),
      });
    expect(await define("2008-07-31", true)).toMatchObject({ refusal: { reason: "definition-in-the-past" } });
    accepted(await define("2008-08-10", true));
    expect(await define("2008-08-10", false)).toMatchObject({ refusal: { reason: "definition-date-taken" } });

    const said = { hiredOnCdi: 1, apprentices: 2, present: 1, headcount: 7 };
    const before = accepted(await answer(firm, 6, "2008-08-01", said));
    expect(before.followUps[0]?.count).toMatchObject({ hired: 1, definition: null });
    await story.goTo("2008-08-14");
    const after = accepted(await answer(firm, 6, "2008-08-14", said));
    expect(after.followUps[0]?.count).toMatchObject({ hired: 3, definition: "2008-08-10" });
    expect(after).toMatchObject({ definition: { fromOn: null }, definitionToday: { fromOn: "2008-08-10" } });

    const read = accepted(await impact.readJobDefinition({ params: story.params }));
    expect(read).toMatchObject({ inForce: { fromOn: "2008-08-10", areApprenticesCounted: true } });
  });
});
