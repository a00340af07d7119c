import { describe, expect, it } from "vitest";
import { cents, euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { arrearsCases } from "#lending/storage/arrears-cases.ts";
import { recordDenial } from "#network/index.ts";
import { anArrears } from "../arrears-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { coordinator, lendingDesk, owner, treasurer } from "../lending-desk.ts";

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

    accepted(await lending.endProceedings({ params, body: { on: plainDate("2010-11-09") }, key: key() }));
    expect(accepted(await lending.readArrearsCases({ params })).cases).toHaveLength(1);
  });

  it("stop where they had begun: nothing is asked of who lends, nor of the owner", async () => {
    const { story, advance, params, open, territory } = await anArrears(desk);
    const opening = {
      nature: "reorganisation",
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
  it("are no longer late of that part: no night looks for a case to open", async () => {
    const { story, params, territory } = await anArrears(desk);
    await story.close("2010-08-20");
    const on = plainDate("2010-08-19");
    const decision = { on, by: "committee", reference: "PV" } as const;
    const loss = { amount: cents(416_66n), on, decision, reason: "Sans suite" };
    desk.sit("treasurer", treasurer, territory);
    const { proposal } = accepted(await lending.proposeWriteOff({ params, body: loss, key: key() }));
    desk.sit("coordinator", coordinator, territory);
    const body = { proposal: proposal?.id ?? "" };
    const after = accepted(await lending.confirmProposal({ params, body, key: key() }));
    expect(after).toMatchObject({ status: "running", late: 0n, lost: 416_66n });
    const late = await database.transaction(story.scope, async (transaction) =>
      arrearsCases.listLateWithoutCase(transaction, { territory, on: plainDate("2010-08-20") }),
    );
    expect(late).toEqual([]);
  });
});

describe("whoever is recused from the firm's other advance", () => {
  it("neither sees it beside the overpayment of this one, nor pays it", async () => {
    const story = await desk.aTerritory("2010-12-01");
    const granted = { firm: "Atelier", amount: "1500", decidedOn: "2009-12-10", instalments: 3 };
    const advance = await story.grant(granted);
    await story.payOut(advance, "2010-01-04");
    const { firm } = await story.read(advance);
    const other = await story.grant({ ...granted, firmId: firm.id });
    await story.payOut(other, "2010-01-04");
    accepted(await story.repay(advance, "1600", "2010-11-04"));
    const params = story.which(advance);
    const others = async () => accepted(await lending.listOtherAdvances({ params })).advances;
    expect((await others()).map(({ id }) => id)).toEqual([other]);
    const { application } = await story.read(other);
    await database.transaction(story.scope, async (transaction) =>
      recordDenial(transaction, {
        territory: story.territory,
        kind: "application",
        id: application,
        person: coordinator,
        reason: "bank",
        fromAt: "2010-01-01T00:00:00Z",
        untilAt: null,
      }),
    );
    expect(await others()).toEqual([]);
    const body = { amount: euros(100), on: plainDate("2010-11-20"), to: other, reason: "Trop-perçu" };
    expect(await lending.reallocateOverpayment({ params, body, key: key() })).toMatchObject({
      refusal: { reason: "file-denied" },
    });
  });
});
