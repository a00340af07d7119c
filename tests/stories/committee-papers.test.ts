import { beforeAll, describe, expect, it } from "vitest";
import { moveApplication } from "#application/index.ts";
import { addDays, plainDate } from "#kernel/plain-date.ts";
import type { MailTables } from "#platform/mail/tables.ts";
import { applicationDesk, bakery, balancedPlan } from "../application-desk.ts";
import { bank, committeeDesk, grantOf, later, yes } from "../committee-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { id, place, seat } from "../network.ts";
import { readPdf } from "../read-pdf.ts";

const territory = place.longwy;
const scope = { read: [territory], write: territory };

type Desk = Awaited<ReturnType<typeof committeeDesk>>;

async function wordsOf(file: { readonly content: Uint8Array }) {
  const pdf = await readPdf(file.content);
  return { ...pdf, text: pdf.text.replaceAll(/\s+/gu, " ") };
}

describe("minutes on paper", async () => {
  const database = await testDatabase();
  let desk: Desk;
  let sitting = "";
  let items: string[] = [];

  const which = (index: number) => ({ ...desk.params, sitting, item: items[index] ?? "" });
  const minutes = async () =>
    accepted(await desk.committee.readMinutesPaper({ params: { ...desk.params, sitting } }));
  const extract = async (index: number) => desk.committee.readExtract({ params: which(index) });

  beforeAll(async () => {
    desk = await committeeDesk(database, 47_500_00n);
    const files = [
      desk.file("Boulangerie du Port", 5_000_00),
      desk.file("Garage du Pont", 6_000_00, [{ organisation: bank, name: "", kind: "bank" }]),
    ];
    desk.sit("coordinator");
    const page = accepted(await desk.convene(files));
    sitting = page.id;
    items = page.items.map((one) => one.id);
    desk.sit("secretary");
    accepted(await desk.open(sitting));
    const body = { stage: "brief" as const };
    accepted(await desk.committee.callItem({ params: which(0), body, key: desk.key() }));
    accepted(
      await desk.decide(sitting, items[0] ?? "", {
        outcome: "approved-with-conditions",
        grant: grantOf(5_000_00),
        conditions: ["La banque confirme son prêt."],
        reasons: "",
        derogation: null,
        ballot: { manner: "unanimous" },
      }),
    );
  });

  it("are a draft until the sitting closes, and no extract is drawn from them", async () => {
    expect((await wordsOf(await minutes())).text).toContain("Projet : la séance n’est pas close.");
    expect(await extract(0)).toMatchObject({ refusal: { reason: "minutes-not-sealed" } });
    accepted(await desk.decide(sitting, items[1] ?? "", later("Il manque un devis.")));
    const params = { ...desk.params, sitting };
    accepted(await desk.committee.closeSitting({ params, body: {}, key: desk.key() }));
  });

  it("say who was there, each item in order, the vote, the terms in words, and the hash that seals them", async () => {
    const params = { ...desk.params, sitting };
    const { hash } = accepted(await desk.committee.readMinutes({ params }));
    const { text, isTagged, title } = await wordsOf(await minutes());
    expect([isTagged, title]).toEqual([true, "Procès-verbal du comité d’agrément"]);
    for (const told of [
      "Préside : Hélène Fondeur. Secrétaire de séance : Sacha Greffe.",
      "1. Boulangerie du Port",
      "19:00, exposé de l’animateur",
      "Accord sous conditions. Accord unanime constaté, 6 votants.",
      "(cinq mille euros)",
      "La banque confirme son prêt.",
      "2. Garage du Pont",
      "Déport de Nadia Banque, qui quitte la salle",
      "Motif : Il manque un devis.",
      `empreinte SHA-256 : ${hash}`,
    ])
      expect(text).toContain(told);
  });

  it("give each file its extract, without the other firm", async () => {
    const { text } = await wordsOf(accepted(await extract(0)));
    expect(text).toContain("Boulangerie du Port");
    expect(text).not.toContain("Garage");
  });

  it("keep a file closed to who is recused from it, on paper too", async () => {
    desk.sitAs("Nadia Banque");
    accepted(
      await desk.committee.declareLink({
        params: which(0),
        body: { link: null, reason: "" },
        key: desk.key(),
      }),
    );
    const { text } = await wordsOf(await minutes());
    expect(text).toContain("Boulangerie du Port");
    expect(text).toContain("Le reste de ce point est fermé à qui demande cette copie.");
    expect(text).not.toContain("Il manque un devis");
    expect(text).not.toContain("Projet de Garage du Pont");
    expect(await extract(1)).toMatchObject({ refusal: { reason: "recused" } });
    expect((await extract(0)).ok).toBe(true);
  });
});

describe("the letter that tells a firm", async () => {
  const database = await testDatabase();
  let desk: Desk;
  let decision = "";
  let sitting = "";

  const write = async () =>
    desk.committee.writeLetter({
      params: { ...desk.params, decision },
      body: {},
      key: desk.key(),
    });
  const letter = async () => desk.committee.readLetter({ params: { ...desk.params, decision } });
  const tasks = async () =>
    accepted(await desk.committee.listTasks({ params: desk.params })).tasks.map(({ kind }) => kind);
  const mails = async () =>
    database.transaction({ read: [territory] }, async (transaction) =>
      transaction
        .tables<MailTables>()
        .selectFrom("mail")
        .select(["act", "address", "text"])
        .where("territory_id", "=", territory)
        .where("act", "=", `committee.writeLetter/${decision}`)
        .execute(),
    );

  async function moveDay(on: string): Promise<void> {
    await database.transaction(scope, async (transaction) => {
      await transaction
        .tables<{ territory_setting: { territory_id: string; business_date: string } }>()
        .updateTable("territory_setting")
        .set({ business_date: on })
        .where("territory_id", "=", territory)
        .execute();
    });
  }

  beforeAll(async () => {
    desk = await committeeDesk(database, 47_500_00n, "record");
    const files = await applicationDesk(database, territory);
    files.sit("coordinator");
    const opening = { params: { territory }, body: bakery(), key: files.key() };
    const file = accepted(await files.application.openApplication(opening)).id;
    const params = { territory, application: file };
    const body = { lines: balancedPlan };
    accepted(await files.application.replaceFinancingPlan({ params, body, key: files.key() }));
    for (const to of ["submitted", "appraised", "ready"] as const) {
      await database.transaction(scope, async (transaction) => {
        const by = { person: null, name: "tests/committee-papers" };
        const on = plainDate("2008-11-01");
        const now = "2008-11-01T09:00:00.000Z";
        accepted(await moveApplication(transaction, { ...params, to, on, by, why: null, now }));
      });
    }
    await seat(database, 3300, { person: id(37), role: "owner", unit: territory });
    const owner = { person: id(37), fromOn: plainDate("2006-01-01") };
    accepted(await files.application.nameOwner({ params, body: owner, key: files.key() }));
    desk.sit("coordinator");
    const page = accepted(await desk.convene([file]));
    sitting = page.id;
    desk.sit("secretary");
    accepted(await desk.open(sitting));
    accepted(await desk.decide(sitting, page.items[0]?.id ?? "", yes(15_000_00)));
    decision = desk.decisions.at(-1)?.decision ?? "";
  });

  it("waits for the minutes to be sealed", async () => {
    desk.sit("coordinator");
    expect(await write()).toMatchObject({ refusal: { reason: "minutes-not-sealed" } });
    expect(await letter()).toMatchObject({ refusal: { reason: "letter-not-written" } });
    desk.sit("secretary");
    const params = { ...desk.params, sitting };
    accepted(await desk.committee.closeSitting({ params, body: {}, key: desk.key() }));
  });

  it("is written once, by one of two at once, and mailed once to who runs the firm, with the last day of the offer", async () => {
    desk.sit("coordinator");
    const { on } = accepted(await desk.committee.readOfferRules({ params: desk.params }));
    const [one, other] = await Promise.all([write(), write()]);
    expect(one.ok).not.toBe(other.ok);
    const written = accepted(one.ok ? one : other);
    expect(one.ok ? other : one).toMatchObject({ refusal: { reason: "letter-already-written" } });
    expect(written).toEqual({ writtenOn: on, standsUntil: addDays(on, 90), mailedTo: ["Alix Greffe"] });
    expect(await mails()).toHaveLength(1);

    const { text, isTagged } = await wordsOf(accepted(await letter()));
    expect(isTagged).toBe(true);
    expect(text).toContain("Le comité d’agrément vous donne son accord");
    expect(text).toContain("(quinze mille euros)");
    expect(text).toMatch(/Cette offre tient jusqu’au .* inclus/);
  });

  it("is followed by a task once its offer is over, until the money is freed", async () => {
    desk.sit("coordinator");
    expect(await tasks()).not.toContain("offer-ended");
    const { on } = accepted(await desk.committee.readOfferRules({ params: desk.params }));
    await moveDay(addDays(on, 90));
    expect(await tasks()).not.toContain("offer-ended");
    await moveDay(addDays(on, 91));
    expect(await tasks()).toContain("offer-ended");
    const body = { lapsedOn: addDays(on, 91), reason: "L'offre n'a pas été prise." };
    const params = { ...desk.params, decision };
    accepted(await desk.committee.releaseHold({ params, body, key: desk.key() }));
    expect(await tasks()).not.toContain("offer-ended");
  });

  it("follows a rule that is said ahead, once for a day", async () => {
    desk.sit("coordinator");
    const { on } = accepted(await desk.committee.readOfferRules({ params: desk.params }));
    const set = async (fromOn: typeof on) =>
      desk.committee.setOfferRule({ params: desk.params, body: { fromOn, days: 45 }, key: desk.key() });
    expect(await set(addDays(on, -1))).toMatchObject({ refusal: { reason: "rule-in-the-past" } });
    expect(accepted(await set(on)).days).toBe(45);
    expect(await set(on)).toMatchObject({ refusal: { reason: "rule-already-said" } });
  });
});
