import { describe, expect, it } from "vitest";
import { renewTacitly } from "#convention/index.ts";
import { addDays, plainDate } from "#kernel/plain-date.ts";
import { enterPerson, enterSeat, moveBusinessDate } from "#network/index.ts";
import { cast, longwyStory, pledgeBalances } from "../convention-cast.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { id, place } from "../network.ts";
import { nightLines } from "../night-lines.ts";

const database = await testDatabase();
const scope = { read: [place.longwy], write: place.longwy };
const day = plainDate;
const story = await longwyStory(database);
await database.transaction(scope, async (transaction) =>
  enterPerson(transaction, {
    id: id(900),
    name: "Camille Perrin",
    email: "camille@exemple.fr",
    language: "fr",
  }),
);
await answerFor(60, "Paul Keller", "partner-referent", cast.association);
await answerFor(61, "Inès Marchal", "public-funder", cast.state);
const which = { ...story.params, convention: (await story.sign()).convention.id };
const { convention: desk } = story.desk;

const clause = { noticeMonths: 6, termMonths: 36, times: 2 };
const record = async (body = clause, of = which) =>
  desk.recordTacitClause({ params: of, body, key: story.key() });
const denounce = async (denouncedOn: string, organisation: string = cast.region, of = which) =>
  desk.denounceConvention({
    params: of,
    body: { organisation, denouncedOn: day(denouncedOn), reason: "La région arrête son aide." },
    key: story.key(),
  });
const tasks = async () =>
  accepted(await desk.listTasks({ params: story.params })).tasks.map(({ kind }) => kind);

describe("a clause of tacit renewal", () => {
  it("is recorded once, by those who sign, while there is still time to say no", async () => {
    await itIs("2010-06-15");
    expect(await record()).toMatchObject({
      refusal: { reason: "tacit-clause-too-late", sentence: expect.stringContaining("30 mai 2010") },
    });
    await itIs("2010-01-10");
    story.desk.sit("chair");
    expect((await record()).ok).toBe(false);
    story.desk.sit("coordinator");
    expect(await denounce("2010-01-05")).toMatchObject({ refusal: { reason: "no-tacit-clause" } });
    const outcomes = await Promise.all([record(), record()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: "tacit-clause-known" } });
    expect(accepted(await desk.readTacitRenewal({ params: which })).clause).toMatchObject({
      warnedFrom: "2010-03-30",
      lastDay: "2010-05-30",
      timesLeft: 2,
      denunciation: null,
    });
  });

  it("asks nobody to prepare the end, then asks to denounce or let go on, and writes to the parties once", async () => {
    await nightOf("2010-03-01");
    expect([await tasks(), await mailed("tacitRenewalComing")]).toEqual([[], []]);
    await nightOf("2010-04-01");
    await nightOf("2010-04-02");
    expect(await tasks()).toContain("tacit-renewal-coming");
    story.desk.sit("public-funder", cast.state);
    expect(await tasks()).toContain("tacit-renewal-coming");
    story.desk.sit("coordinator");
    expect(await mailed("tacitRenewalComing")).toEqual(["60@exemple.fr", "61@exemple.fr"]);
    await nightOf("2010-11-30");
    expect(
      accepted(await desk.listConventions({ params: story.params, query: {} })).conventions,
    ).toHaveLength(1);
  });

  it("carries the convention on the morrow of its end, once, in series, with what each promised", async () => {
    const before = await story.page(which.convention);
    await itIs("2010-12-01");
    let late: ReturnType<typeof denounce> | undefined;
    let isAnswered = false;
    await database.transaction(scope, async (transaction) => {
      const now = "2010-11-30T22:00:00.000Z";
      await renewTacitly(transaction, { territory: place.longwy, on: day("2010-12-01"), now });
      late = denounce("2010-05-01").finally(() => {
        isAnswered = true;
      });
      await new Promise((later) => setTimeout(later, 500));
      // Received in time, entered while the night renews: it waits, and reads what the night did.
      expect(isAnswered).toBe(false);
    });
    expect(await late).toMatchObject({ refusal: { reason: "already-renewed-tacitly" } });
    await nightOf("2010-12-02");
    const { conventions } = accepted(await desk.listConventions({ params: story.params, query: {} }));
    const next = conventions[1];
    expect(conventions).toHaveLength(2);
    expect(next).toMatchObject({
      previous: which.convention,
      signedOn: "2010-12-01",
      startsOn: "2010-12-01",
      endsOn: "2013-11-30",
      privateCash: before.convention.privateCash,
      publicCash: before.convention.publicCash,
      halfDays: before.convention.halfDays,
      cumulativeCash: 2n * before.convention.totalCash,
    });
    expect((await pledgeBalances(database))["EUR promised"]).toBe(2n * before.convention.totalCash);
    expect(await mailed("tacitlyRenewed")).toHaveLength(2);
    expect(await nightLines(database, place.longwy, "convention.renewTacitly")).toEqual([
      {
        actor: null,
        name: "Clôture du soir",
        object: expect.stringContaining(which.convention),
        after: expect.objectContaining({ convention: next?.id, endsOn: "2013-11-30" }),
      },
    ]);
    const carried = { ...which, convention: next?.id ?? "" };
    expect(accepted(await desk.readTacitRenewal({ params: carried })).clause).toMatchObject({
      timesLeft: 1,
      carriedFrom: which.convention,
      lastDay: "2013-05-30",
    });
    expect(await denounce("2010-12-01", cast.region)).toMatchObject({
      refusal: { reason: "already-renewed-tacitly" },
    });
  });
});

describe("a denunciation", () => {
  it("is by a party, on a day that has come, within the notice; one is enough", async () => {
    const { conventions } = accepted(await desk.listConventions({ params: story.params, query: {} }));
    const second = { ...which, convention: conventions[1]?.id ?? "" };
    await nightOf("2013-04-15");
    expect(await denounce("2013-04-16", cast.region, second)).toMatchObject({
      refusal: { reason: "act-in-the-future" },
    });
    expect(await denounce("2013-04-10", id(999), second)).toMatchObject({
      refusal: { reason: "party-unknown" },
    });
    const outcomes = await Promise.all([
      denounce("2013-04-10", cast.region, second),
      denounce("2013-04-10", cast.department, second),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: "already-denounced" } });
  });

  it("ends the convention on its day: its end is to be prepared again, and no night renews it", async () => {
    await nightOf("2013-06-15");
    expect(await tasks()).toContain("convention-ending");
    await nightOf("2013-12-01");
    const { conventions } = accepted(await desk.listConventions({ params: story.params, query: {} }));
    const second = { ...which, convention: conventions[1]?.id ?? "" };
    expect(accepted(await desk.readTacitRenewal({ params: second })).clause).toMatchObject({
      ended: "denounced",
    });
    expect(
      accepted(await desk.listConventions({ params: story.params, query: {} })).conventions,
    ).toHaveLength(2);
  });
});

async function itIs(on: string) {
  story.desk.clock.at = `${on}T09:00:00.000Z`;
  await database.transaction(scope, async (transaction) =>
    moveBusinessDate(transaction, place.longwy, day(on)),
  );
}

/** The close of the day before. */
async function nightOf(on: string) {
  await itIs(on);
  const now = `${addDays(day(on), -1)}T22:00:00.000Z`;
  await database.transaction(scope, async (transaction) =>
    renewTacitly(transaction, { territory: place.longwy, on: day(on), now }),
  );
}

async function mailed(act: string): Promise<string[]> {
  const rows = await database.transaction(scope, async (transaction) =>
    transaction
      .tables<{ mail: { act: string; address: string } }>()
      .selectFrom("mail")
      .select("address")
      .where("act", "like", `convention.${act}/%`)
      .orderBy("address")
      .execute(),
  );
  return rows.map(({ address }) => address);
}

async function answerFor(
  number: number,
  name: string,
  role: "partner-referent" | "public-funder",
  organisation: string,
) {
  await database.transaction({ read: [] }, async (transaction) =>
    enterPerson(transaction, { id: id(number), name, email: `${number}@exemple.fr`, language: "fr" }),
  );
  await database.transaction(scope, async (transaction) =>
    enterSeat(transaction, {
      id: id(number + 100),
      person: id(number),
      role,
      organisation,
      unit: place.longwy,
      fromOn: plainDate("2007-01-01"),
      toOn: null,
    }),
  );
}
