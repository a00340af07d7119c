import { beforeAll, describe, expect, it } from "vitest";
import { committeeNight } from "#committee/index.ts";
import { addDays, type PlainDate, plainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { MailTables } from "#platform/mail/tables.ts";
import { committeeDesk, yes } from "../committee-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { place } from "../network.ts";
import { nightLines } from "../night-lines.ts";
import { ownedFile } from "../owned-file.ts";

const territory = place.longwy;
const scope = { read: [territory], write: territory };

describe("an offer that nobody takes", async () => {
  const database = await testDatabase();
  let desk: Awaited<ReturnType<typeof committeeDesk>>;
  let decision = "";
  let file = "";
  let lastDay = plainDate("2011-01-01");
  let isTaken = false;
  const lapsed: { decision: string; lapsedOn: PlainDate; by: { name: string } }[] = [];

  const night = committeeNight({
    onLapse: [async (_, told) => void lapsed.push(told)],
    isOfferTaken: async () => isTaken,
  });

  async function beginDay(on: PlainDate): Promise<void> {
    await database.transaction(scope, async (transaction) => {
      await transaction
        .tables<{ territory_setting: { territory_id: string; business_date: string } }>()
        .updateTable("territory_setting")
        .set({ business_date: on })
        .where("territory_id", "=", territory)
        .execute();
      await night(transaction, { territory, on, now: desk.clock.at });
    });
  }

  const mails = async (act: string) =>
    database.transaction({ read: [territory] }, async (transaction) =>
      transaction
        .tables<MailTables>()
        .selectFrom("mail")
        .select(["address", "text"])
        .where("territory_id", "=", territory)
        .where("act", "=", `committee.${act}/${decision}`)
        .execute(),
    );

  const held = async () => {
    desk.sit("coordinator");
    const { examinations } = accepted(
      await desk.committee.readFileDecisions({ params: { territory, application: file } }),
    );
    return examinations[0]?.decision;
  };

  beforeAll(async () => {
    desk = await committeeDesk(database, 47_500_00n, "record");
    file = await ownedFile(database, 37);
    desk.sit("coordinator");
    const page = accepted(await desk.convene([file]));
    desk.sit("secretary");
    accepted(await desk.open(page.id));
    accepted(await desk.decide(page.id, page.items[0]?.id ?? "", yes(15_000_00)));
    decision = desk.decisions.at(-1)?.decision ?? "";
    const params = { ...desk.params, sitting: page.id };
    accepted(await desk.committee.closeSitting({ params, body: {}, key: desk.key() }));
    desk.sit("coordinator");
    const told = { params: { ...desk.params, decision }, body: {}, key: desk.key() };
    lastDay = accepted(await desk.committee.writeLetter(told)).standsUntil ?? lastDay;
  });

  it("is recalled to whoever runs the firm a fortnight before its last day, once", async () => {
    await beginDay(addDays(lastDay, -15));
    expect(await mails("remindOffer")).toHaveLength(0);
    await beginDay(addDays(lastDay, -14));
    await beginDay(addDays(lastDay, -13));
    const sent = await mails("remindOffer");
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toContain("caduque d’elle-même");
  });

  it("stands on its last day, and does not lapse once the contract is signed", async () => {
    await beginDay(lastDay);
    expect((await held())?.held).toBe(15_000_00n);
    isTaken = true;
    await beginDay(addDays(lastDay, 1));
    expect(await held()).toMatchObject({ held: 15_000_00n, lapsedOn: null });
    expect(await mails("lapseOffer")).toHaveLength(0);
  });

  it("lapses by itself the day after: the money is free, whoever follows hears of it, the owner is told once", async () => {
    isTaken = false;
    const on = addDays(lastDay, 1);
    await beginDay(on);
    expect(await held()).toMatchObject({ held: 0n, lapsedOn: on });
    expect(lapsed).toMatchObject([{ decision, lapsedOn: on, by: { name: "Clôture du soir" } }]);
    await beginDay(addDays(on, 1));
    expect(lapsed).toHaveLength(1);
    expect(await mails("lapseOffer")).toHaveLength(1);
    expect(await nightLines(database, territory, "committee.lapseOffer")).toMatchObject([
      { actor: null, name: "Clôture du soir", after: { lapsedOn: on } },
    ]);
    expect(
      await database.transaction({ read: [territory] }, async (transaction) =>
        businessDateOf(transaction, territory),
      ),
    ).toBe(addDays(on, 1));
  });

  it("is not lapsed twice: a person who says it after the evening is told since when", async () => {
    desk.sit("coordinator");
    const body = { lapsedOn: addDays(lastDay, 1), reason: "L'offre n'a pas été prise." };
    const params = { ...desk.params, decision };
    expect(await desk.committee.releaseHold({ params, body, key: desk.key() })).toMatchObject({
      refusal: { reason: "decision-already-lapsed" },
    });
  });
});
