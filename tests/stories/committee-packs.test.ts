import { beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import type { MailTables } from "#platform/mail/tables.ts";
import { bank, committeeDesk } from "../committee-desk.ts";
import { calendarIn, plain } from "../convening-cast.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { id, place } from "../network.ts";
import { readPdf } from "../read-pdf.ts";

const database = await testDatabase();
const territory = place.longwy;

describe("packs read before a sitting", () => {
  let desk: Awaited<ReturnType<typeof committeeDesk>>;
  let sitting = "";
  let files: string[] = [];
  let items: string[] = [];

  const params = () => ({ ...desk.params, sitting });
  const which = (index: number) => ({ ...params(), item: items[index] ?? "" });
  const convening = async () => accepted(await desk.committee.readConvening({ params: params() }));
  const itemOf = async (index: number) => (await convening()).items[index];
  const declare = async (index: number, link: "supplier" | null = null, reason = "") =>
    desk.committee.declareLink({ params: which(index), body: { link, reason }, key: desk.key() });
  const open = async (...asked: number[]) => {
    const body = { items: asked.map((index) => items[index] ?? "") };
    return desk.committee.openPacks({ params: params(), body, key: desk.key() });
  };
  const read = async (index: number) => desk.committee.readPack({ params: which(index) });
  const ask = async (index: number, text: string) =>
    desk.committee.askQuestion({ params: which(index), body: { text }, key: desk.key() });
  const answer = async (index: number, question: string, text: string) =>
    desk.committee.answerQuestion({ params: { ...which(index), question }, body: { text }, key: desk.key() });
  const freeze = async (index: number) =>
    desk.committee.freezePackAgain({ params: which(index), body: {}, key: desk.key() });
  const versions = async (index: number) => desk.committee.readPackVersions({ params: which(index) });
  const paper = async () => desk.committee.readPacksPaper({ params: params() });
  const wordsOf = async () => {
    const pdf = await readPdf(accepted(await paper()).content);
    return { ...pdf, text: plain(pdf.text).replaceAll(/\s+/gu, " ") };
  };
  /** The file is corrected after the sitting was convened. */
  function correct(index: number, changes: { title?: string; secret?: string; bank?: string }) {
    const file = desk.shelf.get(files[index] ?? "");
    if (file === undefined) return;
    const { pack } = file;
    const links = [...pack.firm.links];
    if (changes.bank !== undefined) links.push({ organisation: changes.bank, name: "", kind: "bank" });
    const content = changes.secret === undefined ? pack.content : { description: changes.secret };
    const corrected = { ...pack, title: changes.title ?? pack.title, firm: { ...pack.firm, links }, content };
    desk.shelf.set(file.id, { ...file, pack: corrected });
  }

  beforeAll(async () => {
    desk = await committeeDesk(database, 47_500_00n);
    files = [
      desk.file("Boulangerie du Port", 5_000_00),
      desk.file("Garage du Pont", 6_000_00, [{ organisation: bank, name: "", kind: "bank" }]),
      desk.file("Scierie du Lac", 7_000_00),
    ];
    desk.sit("coordinator");
    const page = accepted(await desk.convene(files, "2011-02-25"));
    sitting = page.id;
    items = page.items.map((one) => one.id);
  });

  it("open to a member once they declared, and only once the opening is kept", async () => {
    desk.sitAs("Rose Mairie");
    expect(await open(0)).toMatchObject({ refusal: { reason: "declaration-missing" } });
    expect(await paper()).toMatchObject({ refusal: { reason: "no-pack-opened" } });
    accepted(await declare(0));
    expect(await read(0)).toMatchObject({ refusal: { reason: "pack-not-opened" } });
    expect(await open(0, 1)).toMatchObject({ refusal: { reason: "declaration-missing" } });
    const { openings } = accepted(await open(0));
    expect(openings).toEqual([{ item: items[0], version: 1, openedAt: "2008-11-20T18:00:00Z" }]);
    expect(accepted(await read(0))).toMatchObject({ version: 1, exchanges: [] });
    // The first opening is the one that is kept.
    desk.clock.at = "2008-11-21T08:00:00.000Z";
    expect(accepted(await open(0)).openings).toEqual(openings);
  });

  it("are told to who holds the sitting: who opened which version, and when; to no other member", async () => {
    desk.sit("secretary");
    expect((await itemOf(0))?.pack?.readers).toEqual([
      { name: "Rose Mairie", version: 1, openedAt: "2008-11-20T18:00:00Z" },
    ]);
    desk.sitAs("Rose Mairie");
    expect((await itemOf(0))?.pack).toMatchObject({ readers: null, opened: 1 });
  });

  it("take questions, answered once, read by whoever may read the file", async () => {
    desk.sitAs("Rose Mairie");
    const asked = accepted(await ask(0, "Le bail est-il signé ?"));
    const question = asked.items[0]?.questions[0]?.id ?? "";
    desk.sit("coordinator");
    const tasks = accepted(await desk.committee.listTasks({ params: desk.params })).tasks;
    expect(tasks.find(({ kind }) => kind === "questions-to-answer")).toMatchObject({ questions: 1 });
    expect(await answer(1, question, "Oui.")).toMatchObject({ refusal: { reason: "question-unknown" } });
    const both = await Promise.all([answer(0, question, "Oui, neuf ans."), answer(0, question, "Non.")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: "question-already-answered" } });
    expect(await ask(0, "Et moi ?")).toMatchObject({ ok: false });

    desk.sitAs("Karim Logis");
    expect((await itemOf(0))?.questions).toEqual([]);
    expect(await ask(0, "Et l'assurance ?")).toMatchObject({ refusal: { reason: "declaration-missing" } });
    accepted(await declare(0));
    expect((await itemOf(0))?.questions).toMatchObject([
      { text: "Le bail est-il signé ?", askedBy: "Rose Mairie", answeredBy: expect.any(String) },
    ]);
  });

  it("are frozen again with what was answered: a version with its hash and what changed, to be read again", async () => {
    desk.sit("coordinator");
    correct(0, { title: "Un four plus petit" });
    const [one, other] = await Promise.all([freeze(0), freeze(0)]);
    expect(one.ok).not.toBe(other.ok);
    expect(one.ok ? other : one).toMatchObject({ refusal: { reason: "nothing-changed" } });
    const told = accepted(await versions(0)).versions;
    expect(told.map(({ version, changed }) => [version, changed])).toEqual([
      [1, []],
      [2, ["title", "exchanges"]],
    ]);
    expect(new Set(told.map(({ hash }) => hash)).size).toBe(2);

    desk.sitAs("Rose Mairie");
    expect((await itemOf(0))?.pack).toMatchObject({ version: 2, opened: 1 });
    expect(await read(0)).toMatchObject({ refusal: { reason: "pack-not-opened" } });
    accepted(await open(0));
    const pack = accepted(await read(0));
    expect([pack.title, pack.version, pack.hash]).toEqual(["Un four plus petit", 2, told[1]?.hash]);
    expect(pack.exchanges).toMatchObject([{ question: "Le bail est-il signé ?", askedBy: "Rose Mairie" }]);
  });

  it("recuse whom the file, frozen again, shows to be tied to its firm", async () => {
    desk.sitAs("Nadia Banque");
    accepted(await declare(2));
    accepted(await open(2));
    expect((await read(2)).ok).toBe(true);
    correct(2, { bank });
    desk.sit("coordinator");
    accepted(await freeze(2));
    expect(accepted(await versions(2)).versions.at(-1)?.changed).toEqual(["firm"]);
    desk.sitAs("Nadia Banque");
    expect(await read(2)).toMatchObject({ refusal: { reason: "recused" } });
    expect(await open(2)).toMatchObject({ refusal: { reason: "recused" } });
    expect(await desk.isClosedTo("Nadia Banque", files[2] ?? "")).toBe(true);
  });

  it("are printed for their reader: tagged, with the versions they opened and nothing else", async () => {
    desk.sitAs("Rose Mairie");
    const { text, isTagged, title } = await wordsOf();
    expect([isTagged, plain(String(title))]).toEqual([true, "Dossiers du comité d'agrément"]);
    for (const said of [
      "1. Boulangerie du Port",
      "Un four plus petit",
      "(cinq mille euros)",
      "Rose Mairie : Le bail est-il signé ?",
      "Version 2, empreinte SHA-256",
      "Les points 2, 3 ne sont pas dans cet exemplaire.",
      "Exemplaire de committee-member",
    ])
      expect(text).toContain(said);
    expect(text).not.toMatch(/Garage|Scierie/);
    desk.sit("secretary");
    expect((await wordsOf()).text).toMatch(/Boulangerie.*Garage.*Scierie/);
  });

  it("hold nothing of a file for who is recused from it: page, pack, versions, paper, questions, calendar, mails", async () => {
    desk.sitAs("Hélène Fondeur");
    accepted(await declare(1));
    accepted(await open(1));
    accepted(await ask(1, "Le garage a-t-il un associé secret ?"));
    desk.sit("coordinator");
    correct(1, { secret: "ce que Garage du Pont a confié depuis" });
    accepted(await freeze(1));

    for (const role of ["committee-member", "secretary", "coordinator", "chair"] as const) {
      desk.sitAs("Nadia Banque", role);
      for (const door of [open, read, versions, freeze]) expect(await door(1)).toMatchObject({ ok: false });
      expect(await ask(1, "Combien ?")).toMatchObject({ ok: false });
      expect(await read(1)).toMatchObject({ refusal: { reason: "recused" } });
      expect(await versions(1)).toMatchObject({ refusal: { reason: "recused" } });
      expect(await itemOf(1)).toMatchObject({ standing: "recused", pack: null, questions: [] });
      const told = JSON.stringify(await convening());
      expect(told).not.toMatch(/associé secret|confié/);
    }
    desk.sitAs("Nadia Banque");
    accepted(await declare(0));
    accepted(await open(0));
    const { text } = await wordsOf();
    expect(text).toContain("Boulangerie du Port");
    expect(text).not.toMatch(/Garage|Scierie|associé secret|confié depuis/);

    const mails = await database.transaction({ read: [territory] }, async (transaction) =>
      transaction
        .tables<MailTables>()
        .selectFrom("mail")
        .innerJoin("mail_attachment as file", (join) => join.onRef("file.mail_id", "=", "mail.id"))
        .select(["mail.subject", "mail.text", "file.content"])
        .where("mail.person_id", "=", id(34))
        .execute(),
    );
    expect(mails).toHaveLength(1);
    for (const mail of mails) {
      expect(`${mail.subject} ${mail.text}`).not.toMatch(/Garage|confié|associé/);
      expect(calendarIn(mail.content)[0]?.whole).not.toMatch(/Boulangerie|Garage|confié/);
    }
  });

  it("are closed to a recused reader by the database too", async () => {
    const scope = { read: [territory], write: territory };
    const opening = {
      territory_id: territory,
      item_id: items[1] ?? "",
      version: 1,
      person_id: id(34),
      opened_at: desk.clock.at,
    };
    const force = async (person: string) =>
      database.transaction(scope, async (transaction) =>
        transaction
          .tables<{ pack_opening: typeof opening }>()
          .insertInto("pack_opening")
          .values({ ...opening, person_id: person })
          .execute(),
      );
    await expect(force(id(34))).rejects.toThrow(/is recused from item/);
    await expect(force(id(35))).resolves.toHaveLength(1);
  });

  it("change no more once the sitting has begun", async () => {
    desk.sit("secretary");
    await database.transaction({ read: [territory], write: territory }, async (transaction) => {
      await transaction
        .tables<{ territory_setting: { territory_id: string; business_date: string } }>()
        .updateTable("territory_setting")
        .set({ business_date: plainDate("2011-02-25") })
        .where("territory_id", "=", territory)
        .execute();
    });
    accepted(await desk.open(sitting));
    desk.sit("coordinator");
    correct(0, { title: "Encore autre chose" });
    expect(await freeze(0)).toMatchObject({ refusal: { reason: "sitting-begun" } });
    desk.sitAs("Rose Mairie");
    expect(await ask(0, "Trop tard ?")).toMatchObject({ refusal: { reason: "sitting-begun" } });
    expect((await read(0)).ok).toBe(true);
  });
});
