import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { recordDenial } from "#network/index.ts";
import type { MailTables } from "#platform/mail/tables.ts";
import { applicationDesk, bakery, reasonOf } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { enterNetwork, id, person, place, seat } from "../network.ts";

const database = await testDatabase();
const { longwy: territory } = place;
const publicAddress = "https://alize.example";
const desk = await applicationDesk(database, territory, { publicAddress });
const { application: door, params, key } = desk;
const scope = { read: [territory], write: territory };

const [anne, jean, lucie, paul] = [900, 901, 910, 911];
const utf8 = (text: string) => new TextEncoder().encode(text);

beforeAll(async () => {
  await enterNetwork(database);
  await person(database, anne, "Anne Moreau");
  await person(database, jean, "Jean Lambert");
  await person(database, lucie, "Lucie Perrin");
  await person(database, paul, "Paul Marchand");
  for (const who of [anne, jean])
    await seat(database, who * 100, { person: id(who), role: "coordinator", unit: territory });
  for (const who of [lucie, paul])
    await seat(database, who * 100, { person: id(who), role: "owner", unit: territory });
});

let firms = 0;

/** A file that Anne holds, of a firm that Lucie runs. */
async function aFile({ isHeld = true, isOwned = true } = {}) {
  desk.sit("coordinator", anne);
  firms += 1;
  const { id: application } = await desk.open(bakery({ name: `Boulangerie ${firms}` }));
  const which = { ...params, application };
  const owner = { person: id(lucie), fromOn: plainDate("2011-01-05") };
  if (isOwned) accepted(await door.nameOwner({ params: which, body: owner, key: key() }));
  if (isHeld) accepted(await door.assignApplication({ params: which, body: { to: id(anne) }, key: key() }));
  return which;
}

type Which = Awaited<ReturnType<typeof aFile>>;

const send = async (which: Which, text: string, message: string = randomUUID(), at = key()) =>
  door.sendMessage({ params: which, body: { message, text }, key: at });
const list = async (which: Which) => door.listMessages({ params: which });
const attach = async (which: Which, message: string, name: string, file: Uint8Array) =>
  door.attachToMessage({ params: { ...which, message }, query: { name }, file, key: key() });

async function mailsOf({ application }: Which) {
  return database.transaction(scope, async (transaction) =>
    transaction
      .tables<MailTables>()
      .selectFrom("mail")
      .select(["act", "person_id", "subject", "text"])
      .where("object_id", "=", application)
      .orderBy("queued_at")
      .execute(),
  );
}

const toldOf = async (which: Which) => (await mailsOf(which)).map(({ person_id }) => person_id);

describe("the messages of a file", () => {
  it("go to the other side, by one mail that leads to the file and keeps what it says", async () => {
    const which = await aFile();
    expect(accepted(await list(which))).toMatchObject({ side: "desk", told: ["Lucie Perrin"], messages: [] });
    const at = key();
    const message = randomUUID();
    const sent = accepted(await send(which, "Il me manque le devis du four.", message, at));
    expect(sent.messages).toMatchObject([{ number: 1, side: "desk", by: "coordinator", isRead: false }]);
    accepted(await send(which, "Il me manque le devis du four.", message, at));
    expect(reasonOf(await send(which, "Autre chose.", message))).toBe("message-already-sent");
    const [mail, ...others] = await mailsOf(which);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ act: `application.sendMessage/${message}`, person_id: id(lucie) });
    expect(mail?.text).toContain(
      `${publicAddress}/territoires/${territory}/mon-dossier/${which.application}`,
    );
    expect(mail?.text).not.toContain("devis");

    desk.sit("owner", lucie);
    accepted(await send(which, "Le voici."));
    const [, answer] = await mailsOf(which);
    expect(answer).toMatchObject({ person_id: id(anne) });
    expect(answer?.text).toContain(`${publicAddress}/territoires/${territory}/dossiers/${which.application}`);
  });

  it("are read by each person once they say so, never less afterwards, and then told as read", async () => {
    const which = await aFile();
    accepted(await send(which, "Un."));
    accepted(await send(which, "Deux."));
    desk.sit("owner", lucie);
    expect(accepted(await list(which)).unread).toBe(2);
    const mark = async (upTo: number) => door.markMessagesRead({ params: which, body: { upTo }, key: key() });
    const about = { kind: "messages-unread", application: which.application };
    const tasks = async () =>
      accepted(await door.listTasks({ params })).tasks.filter((task) =>
        Object.entries(about).every(([name, value]) => task[name as keyof typeof task] === value),
      );
    expect(await tasks()).toMatchObject([{ count: 2, side: "firm", since: "2011-02-08" }]);
    expect(reasonOf(await mark(3))).toBe("message-unknown");
    accepted(await mark(2));
    expect(accepted(await mark(1)).unread).toBe(0);
    expect(await tasks()).toEqual([]);

    desk.sit("coordinator", anne);
    const read = accepted(await list(which));
    expect([read.unread, read.messages.map(({ isRead }) => isRead)]).toEqual([0, [true, true]]);
    expect(await tasks()).toEqual([]);
    desk.sit("owner", lucie);
    accepted(await send(which, "Trois."));
    desk.sit("coordinator", anne);
    expect(await tasks()).toMatchObject([{ count: 1, side: "desk" }]);
    desk.sit("coordinator", jean);
    expect(await tasks()).toEqual([]);
  });

  it("are told to every coordinator while nobody holds the file, and to nobody where no owner is named", async () => {
    const free = await aFile({ isHeld: false });
    desk.sit("owner", lucie);
    accepted(await send(free, "Bonjour."));
    expect(new Set(await toldOf(free))).toEqual(new Set([id(anne), id(jean)]));
    const orphan = await aFile({ isOwned: false });
    expect(accepted(await send(orphan, "Pour mémoire."))).toMatchObject({ told: [] });
    expect(await toldOf(orphan)).toEqual([]);
  });

  it("are closed to another firm's owner, to other roles, and to whoever is recused: not even a mail", async () => {
    const which = await aFile({ isHeld: false });
    accepted(await send(which, "Confidentiel."));
    desk.sit("owner", paul);
    expect(reasonOf(await list(which))).toBe("not-your-firm");
    expect(reasonOf(await send(which, "Moi aussi."))).toBe("not-your-firm");
    for (const role of ["treasurer", "committee-member", "auditor"] as const) {
      desk.sit(role, jean);
      expect([role, reasonOf(await list(which))]).toEqual([role, "not-allowed"]);
    }

    const denial = { territory, kind: "application", id: which.application, person: id(jean) };
    const always = { reason: "lien", fromAt: "2011-02-01T00:00:00.000Z", untilAt: null };
    await database.transaction(scope, async (transaction) =>
      recordDenial(transaction, { ...denial, ...always }),
    );
    desk.sit("coordinator", jean);
    expect(reasonOf(await list(which))).toBe("file-denied");
    expect(reasonOf(await send(which, "Non."))).toBe("file-denied");
    desk.sit("owner", lucie);
    accepted(await send(which, "Réponse."));
    expect(await toldOf(which)).toEqual([id(lucie), id(anne)]);
  });

  it("carry files that are sniffed, few, their writer's alone, and of this file", async () => {
    const which = await aFile();
    const message = randomUUID();
    expect(reasonOf(await attach(which, message, "four.pdf", utf8("MZ\u0000\u0001")))).toBe(
      "file-type-refused",
    );
    for (const index of [1, 2, 3, 4, 5])
      accepted(await attach(which, message, `note-${index}.txt`, utf8(`Note ${index}`)));
    expect(reasonOf(await attach(which, message, "note-1.txt", utf8("Note 6")))).toBe("too-many-attachments");

    desk.sit("owner", lucie);
    expect(accepted(await list(which)).messages).toEqual([]);
    accepted(await attach(which, message, "intruse.txt", utf8("Je m'ajoute")));
    desk.sit("coordinator", anne);
    const sent = accepted(await send(which, "Cinq notes.", message));
    const attachments = sent.messages[0]?.attachments ?? [];
    expect(attachments.map(({ name }) => name).toSorted()).toEqual(
      [1, 2, 3, 4, 5].map((index) => `note-${index}.txt`),
    );
    expect(reasonOf(await attach(which, message, "tard.txt", utf8("Trop tard")))).toBe(
      "message-already-sent",
    );

    const first = attachments.find(({ name }) => name === "note-1.txt");
    const asked = { ...which, message, attachment: first?.id ?? "" };
    const other = await aFile();
    desk.sit("owner", lucie);
    const got = accepted(await door.downloadAttachment({ params: asked }));
    expect(new TextDecoder().decode(got.content)).toBe("Note 1");
    expect(reasonOf(await door.downloadAttachment({ params: { ...asked, ...other } }))).toBe(
      "attachment-unknown",
    );
    desk.sit("owner", paul);
    expect(reasonOf(await door.downloadAttachment({ params: asked }))).toBe("not-your-firm");
  });

  it("are numbered one after the other by two who write at once", async () => {
    const which = await aFile();
    const sent = await Promise.all(["Un.", "Deux.", "Trois."].map(async (text) => send(which, text)));
    expect(sent.map(reasonOf)).toEqual(["accepted", "accepted", "accepted"]);
    expect(accepted(await list(which)).messages.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it("leave no words in the audit trail", async () => {
    const which = await aFile();
    accepted(await send(which, "Mot de passe du coffre : tournesol"));
    const { rows } = await database.asOwner(async (owner) => {
      await owner.query("select set_config('app.read', $1, false)", [`{${territory}}`]);
      return owner.query("select * from audit_line where act = 'application.sendMessage'");
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain("tournesol");
  });
});
