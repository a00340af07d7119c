import { beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { recordDenial } from "#network/index.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { expertiseDesk, people } from "../expertise-desk.ts";
import { foundry, id, place } from "../network.ts";
import { readPdf } from "../read-pdf.ts";
import { mailsOf, readLink, secretSentTo, visitor } from "../signature-desk.ts";

const database = await testDatabase();
const desk = await expertiseDesk(database);
const { expertise, signature, params, key } = desk;
const scope = { read: [place.longwy], write: place.longwy };
const town = { territory: place.longwy, scope };
const referent = { name: "Rose Atelier", email: "rose@fonderie.example" };
const operator = { name: "Paul Bureau", email: "paul@chambre.example" };
const names = ["Lucie Perrin", "Anne Moreau", referent.name, operator.name];

const noLink = readLink("http://localhost/signer/none/none#none");

let anne = "";
let file = "";

beforeAll(async () => {
  anne = await desk.enrol(people.anne, foundry);
  file = await desk.aFile("Boulangerie du Haut-Pays", { owner: people.owner });
});

const aLetter = async (count: number) => desk.aDrawnLetter(await desk.aNeed(file, count), anne, count);

async function send(mission: string, given: { inTurn?: boolean; dueOn?: string } = {}) {
  const signers = {
    owner: { person: people.owner },
    expert: { person: people.anne },
    employer: referent,
    operator,
  };
  const { inTurn = false, dueOn = "2011-03-10" } = given;
  const body = { signers, inTurn, asksCode: false, dueOn: plainDate(dueOn) };
  return expertise.askLetterSignature({ params: { ...params, mission }, body, key: key() });
}

async function paperOf(mission: string) {
  const { name, content } = accepted(await expertise.readLetterFile({ params: { ...params, mission } }));
  const told = await readPdf(content);
  return { name, content, ...told, text: told.text.replaceAll(/\s+/g, " ") };
}

async function requestOf(mission: string) {
  const query = { kind: "mission-letter", subject: mission };
  const { requests } = accepted(await signature.listRequests({ params, query }));
  const [request] = requests;
  if (request === undefined) throw new Error("a request was made");
  return request;
}

/** The last link sent to each who signs, in the order of the letter. */
async function links(mission: string) {
  const { title, signatories } = await requestOf(mission);
  const mails = await mailsOf(database, town);
  return signatories.map(({ name }) => {
    const mail = mails.findLast(
      ({ secret, text }) => secret !== null && text.includes(name) && text.includes(title),
    );
    return readLink(mail?.secret ?? "");
  });
}

const signBy = async (link: ReturnType<typeof readLink>, name: string) =>
  (await visitor(desk.base, link)).sign({ name, code: null });

describe("the letter of a mission, on paper", () => {
  it("says who advises whom, for how long in figures and in words, at no cost, and promises no tax receipt", async () => {
    const mission = await aLetter(5);
    const paper = await paperOf(mission);
    expect(paper).toMatchObject({ isTagged: true, language: "fr-FR", accessibility: "1" });
    expect(paper.title).toMatch(/^Lettre de mission n° \d+$/u);
    for (const told of [
      "Boulangerie du Haut-Pays",
      "Lucie Perrin",
      "Anne Moreau",
      "Fonderie du Rocher",
      "Chambre (démonstration), qui anime le programme",
      "2,5 journées (cinq demi-journées)",
      "du 15 février 2010 au 30 juin 2010",
      "Association des entreprises du bassin",
      "Un suivi de la qualité que l’atelier tient seul",
      "Rien de ce qui est vu ne sort de l’entreprise",
      "L’expert conseille ; le dirigeant décide",
      "sous l’autorité de son employeur",
      "aucun reçu fiscal",
    ])
      expect(paper.text).toContain(told);
    expect(Buffer.from((await paperOf(mission)).content).equals(Buffer.from(paper.content))).toBe(true);
  });

  it("is read by its parties, and by nobody else: neither another firm, nor whoever is recused", async () => {
    const mission = await aLetter(1);
    const read = async () => expertise.readLetterFile({ params: { ...params, mission } });
    const outcomes: Record<string, unknown> = {};
    for (const [who, role, organisation] of [
      [people.owner, "owner", undefined],
      [people.anne, "expert", undefined],
      [people.referent, "partner-referent", foundry],
      [people.otherOwner, "owner", undefined],
      [people.outsider, "partner-referent", id(47)],
    ] as const) {
      desk.sit({ role, who, ...(organisation === undefined ? {} : { organisation }) });
      const told = await read();
      outcomes[`${role} ${who}`] = told.ok ? "read" : told.refusal.reason;
    }
    await database.transaction(scope, async (transaction) =>
      recordDenial(transaction, {
        territory: place.longwy,
        person: people.member,
        kind: "application",
        id: file,
        reason: "Employeur concurrent",
        fromAt: "2011-02-08T17:00:00.000Z",
        untilAt: null,
      }),
    );
    desk.sit({ role: "committee-member", who: people.member });
    const recused = await read();
    desk.coordinate();
    expect(Object.values(outcomes)).toEqual(["read", "read", "read", "not-your-mission", "not-your-mission"]);
    expect(recused).toMatchObject({ refusal: { reason: "file-denied" } });
  });
});

describe("the letter of a mission, signed by personal links", () => {
  it("is suggested to those the accounts know, sent to four, and plans the days with the last signature", async () => {
    const mission = await aLetter(4);
    const suggested = accepted(await expertise.suggestSigners({ params: { ...params, mission } }));
    expect(suggested).toMatchObject({ owner: [{ name: "Lucie Perrin" }], expert: [{ name: "Anne Moreau" }] });

    const before = await desk.holdings({ mission });
    const sent = accepted(await send(mission));
    expect(sent).toMatchObject({ letterIsOut: true, may: { sign: [], sendLetter: true } });
    expect(await desk.sign(mission, "owner")).toMatchObject({ refusal: { reason: "signature-under-way" } });
    expect(await send(mission)).toMatchObject({ refusal: { reason: "request-already-open" } });
    const asked = await paperOf(mission);

    const four = await links(mission);
    for (const [index, link] of four.entries()) {
      const signed = accepted(await signBy(link, names[index] ?? ""));
      expect(signed.isCompleted).toBe(index === 3);
      const { status } = await desk.read(mission);
      expect(status).toBe(index === 3 ? "signed" : "drawn-up");
    }
    const after = await desk.read(mission);
    expect(after.signatures).toEqual(
      ["owner", "expert", "employer", "operator"].map((party, index) => ({
        party,
        signed: { on: "2011-02-08", by: names[index], recordedBy: null },
      })),
    );
    expect(before["mission planned"]).toBeUndefined();
    expect(await desk.holdings({ mission })).toMatchObject({ "mission planned": "4 dj" });
    expect(Buffer.from((await paperOf(mission)).content).equals(Buffer.from(asked.content))).toBe(true);
    const certificate = accepted(
      await signature.downloadCertificate({ params: { ...params, request: (await requestOf(mission)).id } }),
    );
    expect((await readPdf(certificate.content)).text).toContain("Rose Atelier");
  });

  it("asks everyone again when it says something else, and tells why", async () => {
    const mission = await aLetter(1);
    accepted(await send(mission));
    const former = await links(mission);
    accepted(await signBy(former[0] ?? noLink, names[0] ?? ""));
    const renew = async () =>
      expertise.renewLetterSignature({
        params: { ...params, mission },
        body: { why: "Le nom de l'employeur." },
        key: key(),
      });
    expect(await renew()).toMatchObject({ refusal: { reason: "document-unchanged" } });
    await rename("Fonderie du Rocher SAS");
    expect(await signBy(former[1] ?? noLink, names[1] ?? "")).toMatchObject({
      refusal: { reason: "document-out-of-date" },
    });
    accepted(await renew());
    expect((await paperOf(mission)).text).toContain("Fonderie du Rocher SAS");
    expect((await visitor(desk.base, former[1] ?? noLink)).told).toMatchObject({
      reason: "document-changed",
    });
    for (const [index, link] of (await links(mission)).entries())
      accepted(await signBy(link, names[index] ?? ""));
    expect(await desk.read(mission)).toMatchObject({ status: "signed", letterIsOut: false });
    await rename("Fonderie du Rocher");
  });

  it("is not sent beyond the pledge; where the pledge was spent meanwhile, the last signature waits and says why", async () => {
    const left = await promisedLeft();
    const [first, second, third] = [await aLetter(left), await aLetter(1), await aLetter(left)];
    accepted(await send(first));
    accepted(await send(second));
    const [waiting, other] = [await links(first), await links(second)];
    for (const [index, link] of other.entries()) accepted(await signBy(link, names[index] ?? ""));
    expect(await send(third)).toMatchObject({
      refusal: { reason: "pledge-lacks-days", facts: { available: left - 1, wanted: left } },
    });
    for (const [index, link] of waiting.slice(0, 3).entries())
      accepted(await signBy(link, names[index] ?? ""));
    const last = waiting[3] ?? noLink;
    const refused = await signBy(last, operator.name);
    expect(refused).toMatchObject({ refusal: { reason: "signature-cannot-count" } });
    expect(refused).toMatchObject({
      refusal: {
        sentence: expect.stringMatching(/de ce qu’a promis Association des entreprises du bassin/),
      },
    });
    expect((await requestOf(first)).signatories.map(({ state }) => state)).toEqual([
      "signed",
      "signed",
      "signed",
      "asked",
    ]);
    expect(await desk.read(first)).toMatchObject({ status: "drawn-up", unsigned: { length: 4 } });

    // The other mission is given up: what it had is promised again, and the same link serves.
    await giveUp(second);
    accepted(await signBy(last, operator.name));
    expect(await desk.read(first)).toMatchObject({ status: "signed" });
  });

  it("is given up with its mission: links say so", async () => {
    // What the last test spent is given back.
    for (const mission of await running()) await giveUp(mission);
    const mission = await aLetter(1);
    accepted(await send(mission));
    const [link] = await links(mission);
    await giveUp(mission);
    expect((await visitor(desk.base, link ?? noLink)).told).toMatchObject({
      reason: "request-cancelled",
    });
    expect((await requestOf(mission)).state).toBe("cancelled");
  });

  it("stays signed by hand where someone signed so, and refuses links then", async () => {
    const mission = await aLetter(1);
    accepted(await desk.sign(mission, "owner"));
    expect(await send(mission)).toMatchObject({
      refusal: { reason: "letter-signed-by-hand", sentence: expect.stringContaining("Une signature") },
    });
  });

  it("gives one answer to two who sign last at once, and one request to two who send at once", async () => {
    const mission = await aLetter(1);
    const both = await Promise.all([send(mission), send(mission)]);
    expect(both.map((outcome) => (outcome.ok ? "sent" : outcome.refusal.reason)).toSorted()).toEqual([
      "request-already-open",
      "sent",
    ]);
    const four = await links(mission);
    for (const [index, link] of four.slice(0, 3).entries()) accepted(await signBy(link, names[index] ?? ""));
    const last = four[3] ?? noLink;
    const twice = await Promise.all([signBy(last, operator.name), signBy(last, operator.name)]);
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await desk.holdings({ mission })).toMatchObject({ "mission planned": "1 dj" });
    expect(await secretSentTo(database, town, { address: operator.email, act: "signature.ask" })).not.toBe(
      "",
    );
  });
});

async function rename(name: string) {
  await database.asOwner(async (owner) =>
    owner.query("update organisation set name = $1 where id = $2", [name, foundry]),
  );
}

/** Half-days of the association's pledge that no mission holds. */
async function promisedLeft(): Promise<number> {
  const need = await desk.aNeed(file, 1);
  const asked = { params: { ...params, need }, query: { convention: desk.convention } };
  const { suggestions } = accepted(await expertise.suggestExperts(asked));
  return Number(suggestions[0]?.expert.quota?.left ?? 0n);
}

async function running(): Promise<string[]> {
  const { missions } = accepted(await expertise.listMissions({ params }));
  return missions.filter(({ status }) => status === "signed").map(({ id: mission }) => mission);
}

async function giveUp(mission: string) {
  const body = { closedOn: plainDate("2011-02-08"), withoutReview: "Mission abandonnée" };
  accepted(await expertise.closeMission({ params: { ...params, mission }, body, key: key() }));
}
