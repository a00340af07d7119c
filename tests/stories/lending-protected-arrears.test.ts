import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { anArrears } from "../arrears-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { lendingDesk, owner } from "../lending-desk.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
const { lending, key } = desk;

describe("reminders to a firm that a court protects", () => {
  it("do not begin for what falls late meanwhile, and begin once the proceedings end", async () => {
    const story = await desk.aTerritory("2010-01-04");
    const granted = { amount: "1500", decidedOn: "2010-01-04", instalments: 3 };
    const advance = await story.grant({ firm: "Menuiserie", ...granted });
    await story.payOut(advance, "2010-01-04");
    await story.close("2010-07-20");
    const params = story.which(advance);
    const opening = {
      nature: "safeguard",
      judgedOn: plainDate("2010-07-19"),
      publishedOn: null,
    } as const;
    accepted(await lending.openProceedings({ params, body: opening, key: key() }));
    await story.close("2010-11-10");
    expect(await story.read(advance)).toMatchObject({ status: "in-proceedings", arrearsStep: null });
    expect(accepted(await lending.readArrearsCases({ params })).cases).toEqual([]);

    accepted(
      await lending.endProceedings({ params, body: { on: plainDate("2010-11-09") }, key: key() }),
    );
    expect(accepted(await lending.readArrearsCases({ params })).cases).toHaveLength(1);
  });

  it("stop where they had begun: nothing is asked of who lends, nor of the owner", async () => {
    const { story, advance, params, open, territory } = await anArrears(desk);
    const opening = {
      nature: "reorganization",
      judgedOn: plainDate("2010-08-05"),
      publishedOn: null,
    } as const;
    accepted(await lending.openProceedings({ params, body: opening, key: key() }));
    await story.close("2010-09-20");
    expect(await story.read(advance)).toMatchObject({ arrearsStep: null });
    const { closedOn, pause, steps } = await open();
    expect({ closedOn, pause: pause?.reason }).toEqual({ closedOn: null, pause: "proceedings" });
    expect(steps.flatMap(({ taken }) => taken ?? [])).toEqual([]);
    const { tasks } = accepted(await lending.listTasks({ params: { territory } }));
    expect(tasks.map(({ kind }) => kind)).toEqual(["claim-to-declare"]);
    await story.sitAsOwner(advance, owner);
    expect(accepted(await lending.listOwnArrears({ params: { territory } })).arrears).toEqual([]);
  });
});

describe("arrears of which a part was lost", () => {
  it("close the night that nothing is late any more, though an instalment was written off", async () => {
    const { cleared } = await partlyLost();
    expect(cleared).not.toBeNull();
  });
});

/** The oldest instalment is lost while the next one waits for its debit of the evening. */
async function partlyLost() {
  const { story, advance, params, open } = await anArrears(desk);
  await story.close("2010-09-03");
  const events = database.transaction(
    { read: [story.territory], write: story.territory },
    async () => (await story.read(advance)).late,
  );
  expect(await events).toBe(euros("416.66"));
  return { params, cleared: (await open()).closedOn };
}
