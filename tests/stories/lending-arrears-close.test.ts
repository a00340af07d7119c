import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { addDays, plainDate } from "#kernel/plain-date.ts";
import { advances } from "#lending/storage/advances.ts";
import { closeArrears } from "#lending/use-cases/close-arrears.ts";
import { anArrears as arrearsAt } from "../arrears-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { lendingDesk } from "../lending-desk.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
const { lending, key } = desk;
const anArrears = async () => arrearsAt(desk);

describe("the nightly close of arrears", () => {
  it("does nothing more when it is done again for the same day", async () => {
    const { story, territory, cases } = await anArrears();
    await story.close("2010-08-20");
    const before = await cases();
    const scope = { read: [territory], write: territory };
    await database.transaction(scope, async (transaction) => {
      const night = { territory, on: plainDate("2010-08-20"), now: desk.clock.at };
      await closeArrears(advances, transaction, night);
      await closeArrears(advances, transaction, night);
    });
    expect(await cases()).toEqual(before);
  });

  it("keeps one open case at most, whatever the firm pays, promises or sees returned", async () => {
    const anyMove = fc.constantFrom("pay", "pay-part", "return", "wait", "promise", "call");
    await fc.assert(
      fc.asyncProperty(fc.array(anyMove, { minLength: 4, maxLength: 6 }), async (moves) => {
        const { story, advance, cases, territory } = await anArrears();
        let day = 10;
        for (const move of moves) {
          const on = `2010-${day > 30 ? "09" : "08"}-${String(day > 30 ? day - 30 : day).padStart(2, "0")}`;
          await story.close(on);
          const { late, events } = await story.read(advance);
          const open = (await cases()).find(({ closedOn }) => closedOn === null);
          if (move === "pay" && late > 0n)
            accepted(await story.repay(advance, String(Number(late) / 100), on));
          if (move === "pay-part") accepted(await story.repay(advance, "0.01", on));
          const standing = events.find(
            ({ kind, returned, amount }) =>
              kind === "repayment" && !returned && amount !== null && amount > 100n,
          );
          if (move === "return" && standing !== undefined) await story.reject(advance, standing.on, on);
          if (move === "promise" && open !== undefined)
            await lending.notePromises({
              params: { territory, case: open.id },
              body: {
                toldOn: plainDate(on),
                toldBy: "la dirigeante",
                promises: [{ promisedOn: plainDate(on), amount: euros("1") }],
              },
              key: key(),
            });
          if (move === "call" && open?.next?.step === "call")
            await lending.doReminderStep({
              params: { territory, case: open.id, number: 1 },
              body: { on: plainDate(on), note: "Appelé." },
              key: key(),
            });
          const told = await cases();
          const nowLate = (await story.read(advance)).late > 0n;
          const opened = told.filter(({ closedOn }) => closedOn === null);
          expect(opened.length).toBeLessThanOrEqual(1);
          if (nowLate) expect(opened).toHaveLength(1);
          day += 5;
        }
      }),
      { numRuns: 3 },
    );
  }, 120_000);
});

describe("the age of what is late", () => {
  it("is told with its amount and its number, at each of its bounds", async () => {
    const { story, territory } = await arrearsAt(desk, { instalments: 1 });
    const ages = [];
    for (const days of [30, 31, 60, 61, 90, 91]) {
      await story.close(addDays(plainDate("2010-08-04"), days));
      const { buckets, arrears } = accepted(await lending.listArrears({ params: { territory } }));
      expect(arrears).toMatchObject([{ daysLate: days }]);
      ages.push(buckets.filter(({ advances: count }) => count > 0));
    }
    const one = (bucket: string) => [{ bucket, advances: 1, late: euros("15000") }];
    expect(ages).toEqual([
      one("to-30-days"),
      one("to-60-days"),
      one("to-60-days"),
      one("to-90-days"),
      one("to-90-days"),
      one("beyond-90-days"),
    ]);
  });
});
