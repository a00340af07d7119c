import { describe, expect, it } from "vitest";
import { adviserDesk, herve, plain, publicAddress, territory, type Which } from "../adviser-desk.ts";
import { reasonOf } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { field } from "../corrections-desk.ts";
import { testDatabase } from "../database.ts";
import { utf8 } from "../documents-desk.ts";
import { mailsIn } from "../entry-desk.ts";

const database = await testDatabase();
const desk = await adviserDesk(database);
const { application: door, key, params } = desk;

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

describe("someone who helps with a file", () => {
  it("is invited by its owner, hands in a document, writes, and signs in the history as who they are", async () => {
    const which = await desk.aFile();
    desk.asSophie();
    expect(reasonOf(await door.readAccompaniedFile({ params: which }))).toBe("not-your-firm");
    desk.asLucie();
    expect(accepted(await desk.invite(which)).advisers).toMatchObject([
      { name: "Sophie Conseil", quality: "accountant", askedBy: "owner", isSelf: false, ended: null },
    ]);
    expect(await desk.toldTo(which, "inviteAdviser")).toEqual(["Sophie Conseil"]);

    desk.asSophie();
    const { files } = accepted(await door.listAccompaniedFiles({ params }));
    expect(files.map(({ id: file }) => file)).toEqual([which.application]);
    const read = accepted(await door.readAccompaniedFile({ params: which }));
    expect(read).toMatchObject({ owners: ["Lucie Perrin"], as: { quality: "accountant" } });
    expect(accepted(await handIn(which, "accounts", "Bilan")).side).toBe("firm");
    const message = accepted(await desk.write(which, "Voici le bilan."));
    expect(message.told).toEqual(["Anne Moreau"]);
    expect(await desk.toldTo(which, "sendMessage")).toEqual(["Anne Moreau"]);

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
    expect(accepted(await desk.write(which, "Il manque les devis.")).told.toSorted()).toEqual([
      "Lucie Perrin",
      "Sophie Conseil",
    ]);
    accepted(await desk.ask(which, [field("headcount")]));
    expect((await desk.toldTo(which, "sendMessage")).toSorted()).toEqual(["Lucie Perrin", "Sophie Conseil"]);
    expect((await desk.toldTo(which, "askCorrections")).toSorted()).toEqual([
      "Lucie Perrin",
      "Sophie Conseil",
    ]);
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
    expect(await desk.toldTo(which, "prepareCorrections")).toEqual(["Lucie Perrin"]);

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
