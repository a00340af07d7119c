import { describe, expect, it } from "vitest";
import { advisersOf, takeMailReply } from "#application/index.ts";
import { adviserDesk, herve, plain, publicAddress, sophie, territory, type Which } from "../adviser-desk.ts";
import { reasonOf } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { field } from "../corrections-desk.ts";
import { testDatabase } from "../database.ts";
import { mailsIn } from "../entry-desk.ts";
import { id, place, seat } from "../network.ts";

const database = await testDatabase();
const desk = await adviserDesk(database);
const { application: door, key } = desk;
const scope = { read: [territory], write: territory };

/** A seat of adviser and a file of Lucie's that it opens. */
async function helped(): Promise<Which> {
  const which = await desk.aFile();
  desk.asLucie();
  accepted(await desk.invite(which));
  return which;
}

/** What the database answers to what no use case writes. */
async function write(text: string): Promise<string> {
  return database.asOwner(async (owner) => {
    await owner.query("begin");
    await owner.query("select set_config('app.read', $1, true), set_config('app.write', $2, true)", [
      `{${territory}}`,
      territory,
    ]);
    const answer = await owner.query(text).then(
      ({ rowCount }) => `${rowCount} rows`,
      (error: unknown) => (error as { constraint?: string }).constraint ?? String(error),
    );
    await owner.query("rollback");
    return answer;
  });
}

describe("an adviser", () => {
  it("without an account gets one mail, with a personal link and the firm that it is for", async () => {
    const which = await desk.aFile();
    desk.asLucie();
    const wanted = { name: "Nadia Comptes", email: "nadia@exemple.fr" };
    const { advisers } = accepted(await desk.invite(which, wanted));
    expect(advisers.map(({ name }) => name)).toEqual(["Nadia Comptes"]);
    const mails = (await mailsIn(database, territory)).filter(({ address }) => address === wanted.email);
    expect(mails).toHaveLength(1);
    const { firm } = accepted(await door.readOwnFile({ params: which }));
    expect(plain(mails[0]?.text ?? "")).toContain(`accompagnant d'un dossier (${firm.name})`);
    expect(mails[0]?.secret).toContain("/invitation/");
    // For a second file they are told of it, and no other account is made.
    const other = await desk.aFile();
    desk.asLucie();
    accepted(await desk.invite(other, { ...wanted, email: "NADIA@exemple.fr" }));
    const people = await write("select from person where lower(email) = 'nadia@exemple.fr'");
    expect(people).toBe("1 rows");
    const after = (await mailsIn(database, territory)).filter(({ address }) => address === wanted.email);
    expect(after.map(({ secret }) => secret === null)).toEqual([false, true]);
  });

  it("is invited by the coordinator when an owner asked, who is told by mail; the history says so", async () => {
    const which = await desk.aFile();
    desk.asAnne();
    expect(reasonOf(await desk.invite(which))).toBe("asked-by-no-owner");
    expect(reasonOf(await desk.invite(which, { askedBy: desk.cast.paul }))).toBe("asked-by-no-owner");
    const wanted = { quality: "other", qualityWord: "avocate", askedBy: desk.cast.lucie } as const;
    expect(reasonOf(await desk.invite(which, { ...wanted, qualityWord: " " }))).toBe("quality-without-word");
    const { advisers } = accepted(await desk.invite(which, wanted));
    expect(advisers).toMatchObject([{ quality: "other", qualityWord: "avocate", askedBy: "Lucie Perrin" }]);
    const told = (await mailsIn(database, territory)).filter(
      ({ act, object_id }) => act.includes("inviteAdviser") && object_id === which.application,
    );
    expect(told.map(({ person_name }) => person_name).toSorted()).toEqual(["Lucie Perrin", "Sophie Conseil"]);
    const last = (await desk.history(which)).at(-1);
    expect(plain(last?.why ?? "")).toBe("Sophie Conseil, avocate, à la demande de Lucie Perrin");
    const alone = await desk.aFile({ isOwned: false });
    expect(reasonOf(await desk.invite(alone, { askedBy: desk.cast.lucie }))).toBe("asked-by-no-owner");
  });

  it("neither runs the firm, nor judges files, nor is recused, nor was asked for an opinion", async () => {
    const which = await desk.aFile();
    await desk.recuse(which, id(herve));
    const body = {
      asked: { name: "Nadia Avis", email: "avis@exemple.fr", language: "fr" as const },
      quality: "banquière",
      shows: [],
      word: "",
      dueOn: "2011-02-22" as never,
      questions: [{ question: "Qu'en pensez-vous ?", kind: "words" as const }],
    };
    accepted(await door.askOpinion({ params: which, body, key: key() }));
    const treasurer = await desk.seated(941, "Théo Caisse", "treasurer");
    const member = await desk.seated(942, "Maud Comité", "committee-member");
    const funder = await desk.seated(943, "Région Est", "auditor");
    desk.asLucie();
    const tries = [
      ["adviser-runs-the-firm", "910@exemple.fr"],
      ["adviser-judges-files", "901@exemple.fr"],
      ["adviser-judges-files", treasurer],
      ["adviser-judges-files", member],
      ["adviser-judges-files", funder],
      ["adviser-recused", `${herve}@exemple.fr`],
      ["adviser-gave-an-opinion", "AVIS@exemple.fr"],
    ] as const;
    for (const [reason, email] of tries)
      expect([email, reasonOf(await desk.invite(which, { email }))]).toEqual([email, reason]);
    // Nothing of a refused invitation stands: neither a seat nor an account.
    expect(await write("select from seat where role = 'adviser' and person_id = '" + id(herve) + "'")).toBe(
      "0 rows",
    );
    expect(await write("select from person where lower(email) = 'avis@exemple.fr'")).toBe("0 rows");
    desk.asAnne();
    accepted(await door.withdrawApplication({ params: which, body: { why: "Fini" }, key: key() }));
    desk.asLucie();
    expect(reasonOf(await desk.invite(which))).toBe("file-is-over");
  });

  it("is one of five at most, and invited once, when two invite at the same time too", async () => {
    const which = await desk.aFile();
    desk.asLucie();
    const twice = await Promise.all([desk.invite(which), desk.invite(which)]);
    expect(twice.map(reasonOf).toSorted()).toEqual(["accepted", "adviser-already-there"]);
    const others = [1, 2, 3].map((number) => ({ name: `Aide ${number}`, email: `aide${number}@exemple.fr` }));
    for (const other of others) accepted(await desk.invite(which, other));
    const last = [4, 5].map((number) => ({ name: `Aide ${number}`, email: `aide${number}@exemple.fr` }));
    const both = await Promise.all(last.map(async (one) => desk.invite(which, one)));
    expect(both.map(reasonOf).toSorted()).toEqual(["accepted", "too-many-advisers"]);
    const [first] = await desk.advisers(which);
    accepted(await desk.end(which, first?.id ?? ""));
    expect(reasonOf(await desk.invite(which))).toBe("accepted");
  });
});

describe("the database", () => {
  it("refuses a sixth, a second time, a rewritten end, whoever is recused and whoever runs the firm", async () => {
    const which = await helped();
    const [adviser] = await desk.advisers(which);
    const again = (person: string, place_: number) => `insert into file_adviser
      (territory_id, id, application_id, person_id, place, quality, asked_by, asked_by_name, invited_by, invited_by_name, invited_on, invited_at)
      select territory_id, gen_random_uuid(), application_id, '${person}', ${place_}, quality, invited_by, asked_by_name, invited_by,
        invited_by_name, invited_on, invited_at
      from file_adviser where id = '${adviser?.id}'`;
    const ofThemselves = again(id(herve), 2).replace("quality, invited_by,", `quality, '${id(herve)}',`);
    expect(await write(again(id(sophie), 2))).toBe("file_adviser_is_invited_once");
    expect(await write(again(id(herve), 1))).toBe("file_adviser_has_a_place_of_their_own");
    expect(await write(again(id(herve), 6))).toBe("file_adviser_place_is_one_of_five");
    expect(await write(again(id(herve), 2))).toBe("1 rows");
    expect(await write(again(desk.cast.lucie, 2))).toBe("file_adviser_does_not_run_the_firm");
    expect(await write(ofThemselves)).toBe("file_adviser_is_asked_by_someone_else");
    await desk.recuse(which, id(herve));
    expect(await write(again(id(herve), 2))).toBe("file_adviser_is_not_recused");
    accepted(await desk.end(which, adviser?.id ?? ""));
    const reopened = `update file_adviser set ended_at = null where id = '${adviser?.id}'`;
    expect(await write(reopened)).toBe("file_adviser_is_never_rewritten");
  });

  it("shows nothing of it in another territory", async () => {
    await helped();
    const seen = await database.transaction({ read: [place.toul] }, async (transaction) =>
      transaction
        .tables<{ file_adviser: { id: string }; file_correction_preparation: { version: number } }>()
        .selectFrom("file_adviser")
        .select("id")
        .execute(),
    );
    expect(seen).toEqual([]);
  });

  it("refuses a preparation of a round that is sent back, or over another than the one before", async () => {
    const which = await helped();
    desk.asAnne();
    accepted(await desk.ask(which, [field("headcount")]));
    const { round, params: one } = await desk.last(which);
    desk.asSophie();
    const body = { version: 0, typed: { headcount: 7 }, lines: null, answers: [] };
    accepted(await door.prepareCorrections({ params: one, body, key: key() }));
    const jump = `update file_correction_preparation set version = 3 where round_id = '${round.id}'`;
    expect(await write(jump)).toBe("file_correction_preparation_follows_the_one_before");
    desk.asLucie();
    accepted(await desk.send(which, { typed: { headcount: 7 } }));
    const late = `update file_correction_preparation set version = 2 where round_id = '${round.id}'`;
    expect(await write(late)).toBe("file_correction_preparation_comes_before_it_is_sent");
  });
});

describe("whoever helped a firm", () => {
  it("does not examine its files with a seat given later, and helps no more while they hold it", async () => {
    const which = await helped();
    const [adviser] = await desk.advisers(which);
    desk.sit("coordinator", sophie);
    expect(reasonOf(await desk.ask(which, [field("headcount")]))).toBe("file-of-own-firm");
    expect(reasonOf(await door.listNotes({ params: which }))).toBe("file-of-own-firm");
    desk.asAnne();
    const given = { params: which, body: { to: id(sophie) }, key: key() };
    await seat(database, 93_001, { person: id(sophie), role: "coordinator", unit: territory });
    expect(reasonOf(await door.assignApplication(given))).toBe("assignee-recused");
    accepted(
      await door.sendMessage({ params: which, body: { message: id(4900), text: "Bonjour" }, key: key() }),
    );
    const told = (await mailsIn(database, territory)).filter(({ act }) => act.endsWith(`/${id(4900)}`));
    expect(told.map(({ person_name }) => person_name)).toEqual(["Lucie Perrin"]);
    // Past help counts as present help does.
    desk.asLucie();
    accepted(await desk.end(which, adviser?.id ?? ""));
    desk.sit("coordinator", sophie);
    expect(reasonOf(await desk.ask(which, [field("headcount")]))).toBe("file-of-own-firm");
    const { firm } = accepted(await door.readApplication({ params: which }));
    const tied = await database.transaction(scope, async (transaction) =>
      advisersOf(transaction, { territory, firm: firm.id }),
    );
    expect([...tied]).toEqual([id(sophie)]);
  });

  it("is closed out by a recusal as anyone else is, and answers by mail as long as they help", async () => {
    const which = await desk.aFile();
    desk.asLucie();
    accepted(await desk.invite(which, { name: "Hervé Appui", email: `${herve}@exemple.fr` }));
    const reply = async (digest: number) =>
      database.transaction(scope, async (transaction) =>
        takeMailReply(transaction, {
          mail: {
            territory,
            id: id(4800),
            person: id(herve),
            object: { kind: "application", id: which.application },
          },
          from: `${herve}@exemple.fr`,
          text: `Réponse ${digest}`,
          files: [],
          now: `2011-02-08T18:0${digest}:00.000Z`,
          publicAddress,
        } as unknown as Parameters<typeof takeMailReply>[1]),
      );
    expect(reasonOf(await reply(1))).toBe("accepted");
    desk.asAnne();
    const { messages } = accepted(await door.listMessages({ params: which }));
    expect(messages.map(({ side, by }) => [side, plain(by).split(",").slice(0, 2).join(",")])).toEqual([
      ["firm", "Hervé Appui, expert-comptable"],
    ]);
    await desk.recuse(which, id(herve));
    expect(reasonOf(await reply(2))).toBe("file-denied");
    desk.asHerve();
    expect(reasonOf(await door.readAccompaniedFile({ params: which }))).toBe("file-denied");
    expect(reasonOf(await door.listDocuments({ params: which }))).toBe("file-denied");
    desk.asLucie();
    const [adviser] = await desk.advisers(which);
    accepted(await desk.end(which, adviser?.id ?? ""));
    expect(reasonOf(await reply(3))).toBe("not-your-firm");
  });
});
