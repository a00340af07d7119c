import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { holdersOf } from "#network/index.ts";
import { setPaces } from "#platform/mail/set-aside/paces.ts";
import { mailsOf } from "#platform/mail/tables.ts";
import { contracts } from "#web/contracts.ts";
import { adviserDesk, herve, publicAddress, sophie, territory, type Which } from "../adviser-desk.ts";
import { reasonOf } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { field } from "../corrections-desk.ts";
import { testDatabase } from "../database.ts";
import { utf8 } from "../documents-desk.ts";
import { mailsIn } from "../entry-desk.ts";
import { id } from "../network.ts";

const database = await testDatabase();
const desk = await adviserDesk(database);
const { application: door, key, params } = desk;
const scope = { read: [territory], write: territory };

async function lineOf(which: Which, kind: string) {
  const { documents } = accepted(await door.listDocuments({ params: which }));
  const line = documents.find((one) => one.kind === kind);
  if (line === undefined) throw new Error(`${kind} is not on the checklist`);
  return line;
}

async function handIn(which: Which, kind: string, text: string) {
  const { id: document } = await lineOf(which, kind);
  const query = { name: `${kind}.txt` };
  return door.handInDocument({ params: { ...which, document }, query, file: utf8(text), key: key() });
}

async function write(which: Which, text: string) {
  return door.sendMessage({ params: which, body: { message: randomUUID(), text }, key: key() });
}

const nadia = { name: "Nadia Comptes", email: "nadia@exemple.fr" };

const isSeated = async (name: string) =>
  database.transaction(scope, async (transaction) => {
    const holders = await holdersOf(transaction, { territory, roles: ["adviser"] });
    return holders.some((holder) => holder.name === name);
  });

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const toldTo = async (which: Which, act: string) =>
  (await mailsIn(database, territory))
    .filter((mail) => mail.act.startsWith(`application.${act}/`) && mail.object_id === which.application)
    .map(({ person_name }) => person_name);

/** Each door of a file that an adviser may knock at, and what it answers: the status of each, by its name. */
async function knock(which: Which): Promise<Record<string, number>> {
  const answers: Record<string, number> = {};
  const doors = contracts
    .flatMap(({ name, routes }) =>
      Object.entries(routes).map(([operation, route]) => ({ name, operation, route })),
    )
    .filter(({ name, route: { access, path } }) => {
      const isOpenTo = Array.isArray(access) && (access as readonly string[]).includes("adviser");
      return name === "application" && isOpenTo && path.includes(":application");
    });
  for (const { operation, route } of doors) {
    const path = route.path
      .replace(":territory", which.territory)
      .replace(":application", which.application)
      .replaceAll(/:\w+/g, id(4999));
    const isFile = "file" in route && route.file === true;
    const body = bodies[operation] ?? {};
    const response = await fetch(`${desk.base}/api/v1${path}${isFile ? "?name=a.txt" : ""}`, {
      method: route.method,
      headers: {
        "idempotency-key": randomUUID(),
        "content-type": isFile ? "application/octet-stream" : "application/json",
      },
      ...(route.method === "GET" ? {} : { body: isFile ? "a" : JSON.stringify(body) }),
    });
    answers[operation] = response.status;
  }
  return answers;
}

const bodies: Readonly<Record<string, object>> = {
  sendMessage: { message: id(4998), text: "Bonjour" },
  markMessagesRead: { upTo: 1 },
  reuseDocument: { version: id(4997) },
  answerQuestions: { version: 0, answers: {} },
  prepareCorrections: { version: 0 },
};

describe("someone who helps with a file", () => {
  it("is invited by its owner, hands in a document, writes, and signs in the history as who they are", async () => {
    const which = await desk.aFile();
    desk.asSophie();
    expect(reasonOf(await door.readAccompaniedFile({ params: which }))).toBe("not-your-firm");
    desk.asLucie();
    expect(accepted(await desk.invite(which)).advisers).toMatchObject([
      { name: "Sophie Conseil", quality: "accountant", askedBy: "owner", isSelf: false, ended: null },
    ]);
    expect(await toldTo(which, "inviteAdviser")).toEqual(["Sophie Conseil"]);

    desk.asSophie();
    const { files } = accepted(await door.listAccompaniedFiles({ params }));
    expect(files.map(({ id: file }) => file)).toEqual([which.application]);
    const read = accepted(await door.readAccompaniedFile({ params: which }));
    expect(read).toMatchObject({ owners: ["Lucie Perrin"], as: { quality: "accountant" } });
    expect(accepted(await handIn(which, "accounts", "Bilan")).side).toBe("firm");
    const message = accepted(await write(which, "Voici le bilan."));
    expect(message.told).toEqual(["Anne Moreau"]);
    expect(await toldTo(which, "sendMessage")).toEqual(["Anne Moreau"]);

    const signed = `adviser, expert-comptable, pour ${read.firm.name}`;
    expect(message.messages.map(({ by }) => plain(by))).toEqual([signed]);
    const history = await desk.history(which);
    expect(history.slice(-2).map(({ kind, by, why }) => [kind, plain(by.name), plain(why ?? "")])).toEqual([
      ["adviser-invited", "owner", "Sophie Conseil, expert-comptable"],
      ["document-received", signed, "les derniers comptes ou la situation de départ"],
    ]);
    const { documents } = accepted(await door.listDocuments({ params: which }));
    const accounts = documents.find(({ kind }) => kind === "accounts");
    expect(plain(accounts?.versions[0]?.by ?? "")).toBe(signed);
  });

  it("is told what the owner is told, once each, and reads it on their own page", async () => {
    const which = await desk.aFile();
    desk.asLucie();
    accepted(await desk.invite(which));
    desk.asAnne();
    expect(accepted(await write(which, "Il manque les devis.")).told.toSorted()).toEqual([
      "Lucie Perrin",
      "Sophie Conseil",
    ]);
    accepted(await desk.ask(which, [field("headcount")]));
    expect((await toldTo(which, "sendMessage")).toSorted()).toEqual(["Lucie Perrin", "Sophie Conseil"]);
    expect((await toldTo(which, "askCorrections")).toSorted()).toEqual(["Lucie Perrin", "Sophie Conseil"]);
    const links = (await mailsIn(database, territory))
      .filter(
        ({ object_id, person_name }) => object_id === which.application && person_name === "Sophie Conseil",
      )
      .map(({ text }) => /https:\S+/.exec(text)?.[0]);
    const page = `${publicAddress}/territoires/${territory}/dossiers-accompagnes/${which.application}`;
    expect(new Set(links)).toEqual(new Set([page]));
    desk.asSophie();
    expect((await desk.tasks(which)).map(({ kind }) => kind)).toEqual([
      "messages-unread",
      "accompanied-corrections",
    ]);
  });

  it("prepares corrections that the owner alone sends back, over what was read", async () => {
    const which = await desk.aFile();
    desk.asLucie();
    accepted(await desk.invite(which));
    desk.asAnne();
    accepted(await desk.ask(which, [field("headcount"), field("title")]));
    desk.asSophie();
    const { params: one } = await desk.last(which);
    const prepare = async (version: number, headcount: number) =>
      door.prepareCorrections({
        params: one,
        body: { version, typed: { headcount, activity: "Autre" }, lines: null, answers: [] },
        key: key(),
      });
    const twice = await Promise.all([prepare(0, 7), prepare(0, 8)]);
    expect(twice.map(reasonOf).toSorted()).toEqual(["accepted", "prepared-meanwhile"]);
    accepted(await prepare(1, 9));
    expect(reasonOf(await desk.send(which, { typed: { headcount: 9 } }))).toBe("not-allowed");
    expect(await toldTo(which, "prepareCorrections")).toEqual(["Lucie Perrin"]);

    desk.asAnne();
    expect((await desk.read(which)).preparation).toBeNull();
    desk.asLucie();
    const told = await desk.read(which);
    expect(told.preparation).toMatchObject({ version: 2, typed: { headcount: 9 } });
    expect(told.preparation?.typed).not.toHaveProperty("activity");
    expect(told.content.headcount).toBe(5);
    const answers = [{ position: 2, isExact: true, word: "" }];
    accepted(await desk.send(which, { typed: { headcount: 9 }, answers }));
    expect((await desk.read(which)).content.headcount).toBe(9);
    desk.asSophie();
    expect(reasonOf(await prepare(2, 10))).toBe("correction-not-with-firm");
    expect((await desk.history(which)).filter(({ kind }) => kind === "corrections-prepared")).toHaveLength(2);
  });

  it("never reads what bears a bank account, nor hands it in", async () => {
    const which = await desk.aFile();
    desk.asLucie();
    accepted(await handIn(which, "bank-details", "FR76"));
    const { id: document, versions } = await lineOf(which, "bank-details");
    accepted(await desk.invite(which));
    desk.asAnne();
    const asked = { label: "Mandat SEPA signé", isRequired: true };
    accepted(await door.askDocument({ params: which, body: asked, key: key() }));
    desk.asSophie();
    expect(await lineOf(which, "bank-details")).toMatchObject({
      isReserved: true,
      versions: [],
      reusable: [],
      state: "received",
    });
    expect(await lineOf(which, "other")).toMatchObject({ isReserved: true });
    expect(reasonOf(await handIn(which, "bank-details", "FR77"))).toBe("document-reserved");
    expect(reasonOf(await handIn(which, "other", "FR77"))).toBe("document-reserved");
    const version = versions[0]?.id ?? "";
    const octets = await door.downloadDocument({ params: { ...which, document, version } });
    expect(reasonOf(octets)).toBe("document-reserved");
  });

  it("takes up documents of the files they help with, and of no other file of the firm", async () => {
    const siren = "552100554";
    const first = await desk.aFileOf(siren);
    desk.asLucie();
    accepted(await handIn(first, "registration", "Kbis"));
    accepted(await desk.invite(first));
    desk.asAnne();
    accepted(await door.withdrawApplication({ params: first, body: { why: "Essai" }, key: key() }));
    const second = await desk.aFileOf(siren);
    desk.asLucie();
    const offered = (await lineOf(second, "registration")).reusable;
    expect(offered).toHaveLength(1);
    const reuse = async () => {
      const { id: document } = await lineOf(second, "registration");
      const body = { version: offered[0]?.version ?? "" };
      return door.reuseDocument({ params: { ...second, document }, body, key: key() });
    };
    accepted(await desk.invite(second, { name: "Hervé Appui", email: `${herve}@exemple.fr` }));
    desk.asHerve();
    expect((await lineOf(second, "registration")).reusable).toEqual([]);
    expect(reasonOf(await reuse())).toBe("document-not-reusable");
    desk.asLucie();
    accepted(await desk.invite(second));
    desk.asSophie();
    expect((await lineOf(second, "registration")).reusable).toEqual(offered);
    accepted(await reuse());
  });
});

describe("what an adviser may not do", () => {
  it("is everything that takes the owner's word, and all that the desk keeps", async () => {
    const [which, other] = [await desk.aFile(), await desk.aFile()];
    desk.asLucie();
    accepted(await desk.invite(which));
    desk.asSophie();
    const asked = { params: which };
    const refused = [
      await door.prepareCopy({ ...asked, body: {}, key: key() }),
      await door.submitApplication({ ...asked, body: {}, key: key() }),
      await door.readApplication(asked),
      await door.listNotes(asked),
      await door.readScores(asked),
      await door.listOpinions(asked),
      await door.readAccounts(asked),
      await door.readOwnFile(asked),
      await door.listApplications({ params }),
      await desk.invite(which, { name: "Hervé Appui", email: "931@exemple.fr" }),
    ];
    expect(refused.map(reasonOf)).toEqual(refused.map(() => "not-allowed"));
    const elsewhere = Object.values(await knock(other));
    expect(elsewhere).toEqual(elsewhere.map(() => 403));
  });

  it("stays so for an adviser who runs another firm: no copy, no answer, no invitation", async () => {
    const which = await desk.aFile();
    desk.asLucie();
    accepted(await desk.invite(which, { name: "Paul Marchand", email: "911@exemple.fr" }));
    desk.asPaul();
    expect(reasonOf(await door.prepareCopy({ params: which, body: {}, key: key() }))).toBe("not-your-firm");
    expect(reasonOf(await desk.invite(which))).toBe("not-your-firm");
    desk.asAnne();
    accepted(await desk.ask(which, [field("headcount")]));
    const { params: one } = await desk.last(which);
    desk.asPaul();
    const body = { hash: "0".repeat(64), typed: {}, lines: null, answers: [] };
    expect(reasonOf(await door.sendCorrections({ params: one, body, key: key() }))).toBe("not-your-firm");
  });
});

describe("an accompaniment that ends", () => {
  it("closes every door at once, takes back the mails set aside, and the seat with the last file", async () => {
    const [which, other] = [await desk.aFile(), await desk.aFile()];
    desk.asLucie();
    const [adviser] = accepted(await desk.invite(which)).advisers;
    accepted(await desk.invite(other));
    const paces = { messages: "daily", files: "weekly", advances: "at-once" } as const;
    await database.transaction({ read: [] }, async (transaction) => setPaces(transaction, id(sophie), paces));
    desk.asAnne();
    accepted(await write(which, "À demain."));
    accepted(await write(other, "À demain."));
    desk.asSophie();
    const open = await knock(which);
    expect(Object.keys(open).length).toBeGreaterThan(12);
    expect(Object.entries(open).filter(([, status]) => status === 403)).toEqual([]);

    desk.asLucie();
    const { advisers } = accepted(await desk.end(which, adviser?.id ?? ""));
    expect(advisers).toMatchObject([{ ended: { side: "owner" } }]);
    desk.asSophie();
    const closed = await knock(which);
    expect(closed).toEqual(Object.fromEntries(Object.keys(open).map((name) => [name, 403])));
    const { files } = accepted(await door.listAccompaniedFiles({ params }));
    expect(files.map(({ id: file }) => file)).not.toContain(which.application);
    expect(await desk.tasks(which)).toEqual([]);
    const states = await database.transaction(scope, async (transaction) =>
      mailsOf(transaction)
        .selectFrom("mail")
        .select(["object_id", "state"])
        .where("person_id", "=", id(sophie))
        .where("object_id", "in", [which.application, other.application])
        .where("event", "=", "application.message")
        .execute(),
    );
    expect(Object.fromEntries(states.map(({ object_id, state }) => [object_id, state]))).toEqual({
      [which.application]: "withdrawn",
      [other.application]: "set-aside",
    });
    expect(await toldTo(which, "endAdviser")).toEqual(["Sophie Conseil"]);
    desk.asLucie();
    expect(reasonOf(await desk.end(which, adviser?.id ?? ""))).toBe("adviser-already-ended");
    await database.transaction({ read: [] }, async (transaction) =>
      setPaces(transaction, id(sophie), { ...paces, messages: "at-once", files: "at-once" }),
    );
  });

  it("may be the adviser's own word, of their own help alone; the seat goes with the last file", async () => {
    const which = await desk.aFile();
    desk.asLucie();
    const [own] = accepted(await desk.invite(which, nadia)).advisers;
    const [, ofSophie] = accepted(await desk.invite(which)).advisers;
    expect(await isSeated(nadia.name)).toBe(true);
    desk.asSophie();
    expect(reasonOf(await desk.end(which, own?.id ?? ""))).toBe("not-your-firm");
    accepted(await desk.end(which, ofSophie?.id ?? ""));
    expect(await toldTo(which, "endAdviser")).toEqual(["Lucie Perrin"]);
    desk.asAnne();
    accepted(await desk.end(which, own?.id ?? ""));
    expect(await isSeated(nadia.name)).toBe(false);
    const told = ["Lucie Perrin", "Lucie Perrin", nadia.name];
    expect((await toldTo(which, "endAdviser")).toSorted()).toEqual(told);
    // Invited again the same day, they come in again.
    desk.asLucie();
    accepted(await desk.invite(which, nadia));
    expect(await isSeated(nadia.name)).toBe(true);
  });
});
