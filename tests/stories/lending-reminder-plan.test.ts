import { describe, expect, it } from "vitest";
import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { recordDenial } from "#network/index.ts";
import { mailsOf } from "#platform/mail/tables.ts";
import { anArrears as arrearsAt, reasonOf } from "../arrears-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { coordinator, lendingDesk, treasurer } from "../lending-desk.ts";
import { id } from "../network.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
const { lending, key } = desk;
const anArrears = async () => arrearsAt(desk);

describe("the plan of a territory", () => {
  const withMail = [
    { kind: "mail", afterDays: 1, cureDays: null },
    { kind: "phone", afterDays: 4, cureDays: null },
  ] as const;

  async function setPlan(territory: string, validFrom: string, steps: readonly object[] = withMail) {
    const body = {
      validFrom: plainDate(validFrom),
      steps: steps as typeof withMail extends readonly (infer Step)[] ? Step[] : never,
      longestPromiseDays: 15,
      howToPay: "virement au compte FR76 inventé du fonds",
      contactName: "Claire Fontaine",
      contactTelephone: "03 82 00 00 00",
    };
    return lending.setReminderPlan({ params: { territory }, body, key: key() });
  }

  async function mails(territory: string) {
    return database.transaction({ read: [territory] }, async (transaction) =>
      mailsOf(transaction)
        .selectFrom("mail")
        .select(["act", "address", "subject", "text"])
        .where("territory_id", "=", territory)
        .execute(),
    );
  }

  it("is refused out of order, or in the past, with its figures", async () => {
    const { territory } = await anArrears();
    const disordered = await setPlan(territory, "2010-08-06", [
      { kind: "phone", afterDays: 5, cureDays: null },
      { kind: "letter", afterDays: 5, cureDays: null },
    ]);
    expect(disordered).toMatchObject({ refusal: { reason: "plan-disordered", field: "steps.1" } });
    expect(reasonOf(await setPlan(territory, "2010-08-05"))).toBe("plan-in-the-past");
    desk.sit("secretary", id(33), territory);
    expect(reasonOf(await setPlan(territory, "2010-08-06"))).toBe("not-allowed");
  });

  it("holds for the cases that open after it; those that are open keep theirs", async () => {
    const { story, advance, territory, cases, case: first } = await anArrears();
    accepted(await setPlan(territory, "2010-08-06"));
    expect(await cases()).toMatchObject([{ id: first, planVersion: 0 }]);
    accepted(await story.repay(advance, "416.66", "2010-08-06"));
    await story.close("2010-09-07");
    await story.reject(advance, "2010-09-06", "2010-09-07");
    expect(await cases()).toMatchObject([{ planVersion: 1 }, { id: first, planVersion: 0 }]);
  });

  it("mails the owner by itself on its day, once, whatever the number of closes", async () => {
    const { story, advance, territory, open } = await anArrears();
    accepted(await setPlan(territory, "2010-08-06"));
    await story.sitAsOwner(advance);
    desk.sit("coordinator", coordinator, territory);
    accepted(await story.repay(advance, "416.66", "2010-08-06"));
    await story.close("2010-09-07");
    await story.reject(advance, "2010-09-06", "2010-09-06");
    expect(await mails(territory)).toEqual([]);
    await story.close("2010-09-08");
    await story.close("2010-09-08");
    await story.close("2010-09-20");
    const sent = await mails(territory);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toContain("une demande n’est pas une faute");
    expect(sent[0]?.text).toContain("FR76 inventé");
    expect((await open()).steps[0]?.taken).toMatchObject({ outcome: "done", on: "2010-09-08", by: null });
    const at = { territory, case: (await open()).id, number: 1 };
    const again = { params: at, body: { on: plainDate("2010-09-20"), note: null }, key: key() };
    expect(reasonOf(await lending.doReminderStep(again))).toBe("step-already-taken");
  });
});

describe("who sees arrears", () => {
  it("reads them as an auditor, acts as a coordinator or a treasurer, and nobody else", async () => {
    const { story, territory, case: arrears, collection, doStep } = await anArrears();
    await story.close("2010-08-07");
    desk.sit("auditor", id(33), territory);
    expect((await collection()).due).toHaveLength(1);
    expect(reasonOf(await doStep(1, "2010-08-07", "Non."))).toBe("not-allowed");
    for (const role of [
      "secretary",
      "chair",
      "owner",
      "committee-member",
      "partner-referent",
      "public-funder",
      "expert",
    ] as const) {
      desk.sit(role, id(33), territory);
      expect(reasonOf(await lending.readCollection({ params: { territory } }))).toBe("not-allowed");
    }
    desk.sit("treasurer", treasurer, territory);
    expect((await collection()).due).toMatchObject([{ id: arrears }]);
    accepted(await doStep(1, "2010-08-07", "Appelé."));
  });

  it("as an owner, only what is late of one's own firm and how to pay it", async () => {
    const { story, advance, territory } = await anArrears();
    await story.sitAsOwner(advance);
    const { arrears } = accepted(await lending.listOwnArrears({ params: { territory } }));
    expect(arrears).toMatchObject([{ advance, late: cents(416_66n), since: "2010-08-04", cureUntil: null }]);
    desk.sit("owner", id(33), territory);
    expect(accepted(await lending.listOwnArrears({ params: { territory } })).arrears).toEqual([]);
  });
});

describe("who is recused from a file", () => {
  it("neither reads its arrears, nor acts on them, nor has them in a list", async () => {
    const { story, advance, params, territory, collection, doStep } = await anArrears();
    await story.close("2010-08-07");
    const { application } = await story.read(advance);
    await database.transaction({ read: [territory], write: territory }, async (transaction) =>
      recordDenial(transaction, {
        territory,
        kind: "application",
        id: application,
        person: coordinator,
        reason: "parent du dirigeant",
        fromAt: desk.clock.at,
        untilAt: null,
      }),
    );
    expect(await collection()).toMatchObject({ due: [], waiting: [], warnings: [] });
    expect(reasonOf(await lending.readArrearsCases({ params }))).toBe("file-denied");
    expect(reasonOf(await doStep(1, "2010-08-07", "Appelé."))).toBe("file-denied");
  });
});
