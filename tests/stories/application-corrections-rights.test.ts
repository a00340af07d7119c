import { beforeEach, describe, expect, it } from "vitest";
import { reasonOf } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { correctionsDesk, field } from "../corrections-desk.ts";
import { testDatabase } from "../database.ts";
import { lastLinkTo, mailsIn, visitorOf } from "../entry-desk.ts";
import { id, place, seat } from "../network.ts";

const database = await testDatabase();
const { longwy: territory } = place;
const desk = await correctionsDesk(database, "https://alize.example");
const { application: door, key } = desk;

beforeEach(() => desk.asAnne());

type Which = Awaited<ReturnType<typeof desk.aFile>>;
const exact = [{ position: 1, isExact: true, word: "" }];

/** What the database answers to what no use case writes. */
async function write(which: Which, text: string): Promise<string> {
  const { round } = await desk.last(which);
  return database.asOwner(async (owner) => {
    await owner.query("begin");
    await owner.query("select set_config('app.read', $1, true), set_config('app.write', $2, true)", [
      `{${territory}}`,
      territory,
    ]);
    const written = owner.query(text.replaceAll(":round", `'${round.id}'`));
    const answer = await written.then(
      ({ rowCount }) => `${rowCount} rows`,
      (error: unknown) => (error as { constraint?: string }).constraint ?? String(error),
    );
    await owner.query("rollback");
    return answer;
  });
}

describe("who takes part in a correction", () => {
  it("is the coordinator who asks and the owner who answers: each to their own, others read or are closed out", async () => {
    const which = await desk.aFile();
    accepted(await desk.ask(which, [field("headcount")]));
    expect(reasonOf(await desk.send(which, { answers: exact }))).toBe("not-allowed");
    desk.sit("treasurer", 920);
    expect((await desk.read(which)).rounds).toHaveLength(1);
    expect(reasonOf(await desk.ask(which, [field("title")]))).toBe("not-allowed");
    for (const act of [desk.accept, desk.withdraw, desk.remind])
      expect(reasonOf(await act(which))).toBe("not-allowed");
    const { params: one } = await desk.last(which);
    desk.asPaul();
    expect(reasonOf(await door.readCorrections({ params: which }))).toBe("not-your-firm");
    const body = { hash: "0".repeat(64), typed: {}, lines: null, answers: exact };
    expect(reasonOf(await door.sendCorrections({ params: one, body, key: key() }))).toBe("not-your-firm");
    desk.sit("committee-member", 921);
    expect(reasonOf(await door.readCorrections({ params: which }))).toBe("not-allowed");
    const other = await desk.aFile();
    const elsewhere = { ...one, application: other.application };
    expect(reasonOf(await door.withdrawCorrections({ params: elsewhere, body: {}, key: key() }))).toBe(
      "correction-unknown",
    );
  });

  it("is nobody who is recused, not even by a mail; nor the desk for whoever runs the firm", async () => {
    const which = await desk.aFile();
    accepted(await desk.ask(which, [field("headcount")]));
    await desk.recuse(which, desk.cast.anne);
    expect(reasonOf(await door.readCorrections({ params: which }))).toBe("file-denied");
    expect(reasonOf(await desk.ask(which, [field("title")]))).toBe("file-denied");
    expect(await desk.tasks(which)).toEqual([]);
    desk.asLucie();
    accepted(await desk.send(which, { answers: exact }));
    const mails = await mailsIn(database, territory);
    const told = mails.filter(
      ({ act, object_id }) => act.includes("send") && object_id === which.application,
    );
    expect(told.map(({ person_name }) => person_name)).toEqual(["Jean Lambert"]);

    const own = await desk.aFile();
    await seat(database, 91_050, { person: id(910), role: "coordinator", unit: territory });
    desk.sit("coordinator", 910);
    expect(reasonOf(await desk.ask(own, [field("title")]))).toBe("file-of-own-firm");
  });
});

describe("two at once", () => {
  it("make one open round of a file, and one answer of a round", async () => {
    const which = await desk.aFile();
    const asked = await Promise.all([
      desk.ask(which, [field("title")]),
      desk.ask(which, [field("activity")]),
    ]);
    expect(asked.map(reasonOf).toSorted()).toEqual(["accepted", "corrections-already-asked"]);
    desk.asLucie();
    const sent = await Promise.all([
      desk.send(which, { answers: exact }),
      desk.send(which, { answers: exact }),
    ]);
    expect(sent.map(reasonOf).toSorted()).toEqual(["accepted", "correction-not-with-firm"]);
    desk.asAnne();
    const settled = await Promise.all([desk.accept(which), desk.ask(which, [field("headcount")])]);
    expect(settled.map(reasonOf)).toContain("accepted");
    const open = (await desk.read(which)).rounds.filter(({ turn }) => turn !== null);
    expect(open.length).toBeLessThanOrEqual(1);
  });
});

describe("the database", () => {
  it("refuses a second open round, a rewritten one, and a ready file whose corrections are awaited", async () => {
    const which = await desk.aFile();
    accepted(await desk.ask(which, [field("headcount")]));
    const again = `insert into file_correction
      (territory_id, id, application_id, number, asked_by, asked_by_name, asked_on, asked_at, due_on)
      select territory_id, gen_random_uuid(), application_id, number + 1, asked_by, asked_by_name, asked_on, asked_at, due_on
      from file_correction where id = :round`;
    expect(await write(which, again)).toBe("file_correction_is_open_once");
    const ready = `update application set status = 'ready'
      where id = (select application_id from file_correction where id = :round)`;
    expect(await write(which, ready)).toBe("application_in_correction_stays_in_hand");
    desk.asLucie();
    accepted(await desk.send(which, { typed: { headcount: 8 } }));
    const rewritten = "update file_correction_item set is_exact = true where round_id = :round";
    expect(await write(which, rewritten)).toBe("file_correction_is_never_rewritten");
    const redated = "update file_correction set sent_on = '2020-01-01' where id = :round";
    expect(await write(which, redated)).toBe("file_correction_is_never_rewritten");
    desk.asAnne();
    accepted(await desk.accept(which));
    const reopened = "update file_correction set ended_at = null where id = :round";
    expect(await write(which, reopened)).toBe("file_correction_is_never_rewritten");
  });

  it("shows nothing of it in another territory", async () => {
    const seen = await database.transaction({ read: [place.toul] }, async (transaction) =>
      transaction
        .tables<{ file_correction: { id: string }; file_correction_item: { position: number } }>()
        .selectFrom("file_correction")
        .select("id")
        .execute(),
    );
    expect(seen).toEqual([]);
  });
});

describe("the owner's word", () => {
  it("follows what they corrected themselves in a file they had confirmed; any other change asks again", async () => {
    const which = await desk.aFile();
    const state = async () => {
      desk.asAnne();
      return accepted(await door.readConfirmations({ params: which }));
    };
    accepted(await desk.ask(which, [field("headcount")]));
    desk.asLucie();
    accepted(await desk.send(which, { typed: { headcount: 6 } }));
    expect(await state()).toMatchObject({ state: "not-asked", confirmations: [] });
    accepted(await desk.accept(which));

    const email = "lucie@parole.example";
    const asked = { name: "Lucie Perrin", email, language: "fr" as const };
    accepted(await door.askConfirmation({ params: which, body: asked, key: key() }));
    const link = await lastLinkTo(database, territory, email);
    const visit = await visitorOf(desk.base, "confirmation-requests", link);
    const one = { territory, request: link.what };
    const read = accepted(await visit.door.readConfirmationRequest({ params: one }));
    const hash = read.state === "asked" ? read.hash : "";
    const word = { hash, isTrue: true as const, corrected: null };
    accepted(await visit.door.confirmFile({ params: one, body: word, key: key() }));

    accepted(await desk.ask(which, [field("headcount")]));
    desk.asLucie();
    accepted(await desk.send(which, { typed: { headcount: 7 } }));
    expect(await state()).toMatchObject({
      state: "confirmed",
      now: { headcount: 7 },
      confirmations: [{ way: "link" }, { way: "correction", hasCorrected: true, name: "owner" }],
    });
    accepted(await desk.accept(which));
    accepted(await door.replaceFinancingPlan({ params: which, body: { lines: [] }, key: key() }));
    expect((await state()).state).toBe("changed");
  });
});
