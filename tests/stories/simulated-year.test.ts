import { expect, it } from "vitest";
import { testDatabase } from "../database.ts";
import { kindsOfStories, playYear } from "../simulated-year.ts";

const database = await testDatabase();

it("a year of advances closes month by month, and everything adds up", async () => {
  const seed = 20_110_101;
  const { broken, done, toldLate } = await playYear(database, {
    advances: 24,
    seed,
    sample: 100,
    dueDays: [4, 12, 20],
    workDays: [8, 15, 22, 27],
  });
  expect(broken, `seed ${seed}`).toEqual([]);
  expect([...done.keys()], `seed ${seed}`).toEqual(expect.arrayContaining(kindsOfStories));
  expect(toldLate).toBeGreaterThan(5);
}, 120_000);
