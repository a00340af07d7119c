import { beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { applicationDesk, bakery, reasonOf } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { enterNetwork, person, place } from "../network.ts";

const database = await testDatabase();
const { longwy: territory } = place;
const desk = await applicationDesk(database, territory);
const { application: door, params, key } = desk;

beforeAll(async () => {
  await enterNetwork(database);
  await person(database, 900, "Anne Moreau");
  await person(database, 903, "Marc Petit");
  await person(database, 904, "Zoé Lamy");
  desk.sit("coordinator");
});

const criteria = [
  { name: "Marché", guidance: "Des clients sont nommés.", weight: 3, most: 5 },
  { name: "Dirigeant", guidance: "", weight: 2, most: 4 },
];
const setGrid = async (fromOn: string, name: string) =>
  door.setGrid({ params, body: { fromOn: plainDate(fromOn), name, guidance: "", criteria }, key: key() });

async function submitted(name: string) {
  const which = { territory, application: (await desk.open(bakery({ name }))).id };
  const on = plainDate("2010-12-01");
  accepted(await door.submitApplication({ params: which, body: { on }, key: key() }));
  return which;
}

const sheet = (version: number, ...scores: number[]) => ({
  version,
  scores: scores.map((score) => ({ score, why: "" })),
  text: "",
});

describe("the scores of a file", () => {
  it("are given apart from each other, with the grid of its submission, which it keeps", async () => {
    const which = await submitted("Marbrerie");
    const early = await door.giveScores({ params: which, body: sheet(1, 4, 2), key: key() });
    expect(reasonOf(early)).toBe("no-scoring-grid");
    accepted(await setGrid("2010-06-01", "Première grille"));
    expect(reasonOf(await setGrid("2010-06-01", "Autre"))).toBe("grid-date-taken");
    const grids = accepted(await setGrid("2011-01-01", "Seconde grille"));
    expect(grids).toMatchObject({ inForce: 2, grids: [{ version: 1 }, { version: 2 }] });

    const read = async () => accepted(await door.readScores({ params: which }));
    expect(await read()).toMatchObject({ grid: { version: 1 }, isKept: false, mayScore: true, sheets: null });
    const give = async (version: number, ...scores: number[]) =>
      door.giveScores({ params: which, body: sheet(version, ...scores), key: key() });
    expect(reasonOf(await give(2, 4, 2))).toBe("grid-not-that-one");
    expect(reasonOf(await give(1, 4, 5))).toBe("score-off-scale");
    expect(reasonOf(await give(1, 4))).toBe("criterion-not-scored");
    // 3 × 4/5 + 2 × 2/4 over 5: 68 out of a hundred.
    expect(accepted(await give(1, 4, 2)).summary).toMatchObject({ mean: "68.0", spread: "0.0" });
    expect(reasonOf(await give(1, 5, 4))).toBe("scores-already-given");

    desk.sit("chair", 903);
    const hidden = await read();
    expect(hidden).toMatchObject({
      isKept: true,
      sheets: null,
      summary: null,
      givers: [{ name: "coordinator" }],
    });
    expect(JSON.stringify(hidden)).not.toContain("68.0");
    const both = accepted(await give(1, 5, 4));
    expect(both.summary).toEqual({
      mean: "84.0",
      spread: "32.0",
      criteria: [
        { mean: "4.5", spread: 1 },
        { mean: "3.0", spread: 2 },
      ],
    });
    desk.sit("auditor", 904);
    expect((await read()).sheets).toMatchObject([
      { total: "68.0", isOwn: false },
      { total: "100.0", isOwn: false },
    ]);
    expect(reasonOf(await give(1, 5, 4))).toBe("not-allowed");
    desk.sit("coordinator");
  });

  it("are one sheet a person, two presses at once or one", async () => {
    const which = await submitted("Ferronnerie");
    const press = async () => door.giveScores({ params: which, body: sheet(1, 3, 3), key: key() });
    const outcomes = (await Promise.all([press(), press()])).map(reasonOf).sort();
    expect(outcomes).toEqual(["accepted", "scores-already-given"]);
  });

  it("wait for the submission", async () => {
    const which = { territory, application: (await desk.open(bakery({ name: "Poterie" }))).id };
    const early = await door.giveScores({ params: which, body: sheet(2, 3, 3), key: key() });
    expect(reasonOf(early)).toBe("status-does-not-allow");
  });
});
