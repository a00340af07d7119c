import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { blankContent } from "#application/domain/file-content.ts";
import { rechercheEntreprises } from "#application/index.ts";
import { applicationDesk, bakery, reasonOf } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { lastLinkTo, mailsIn, visitorOf } from "../entry-desk.ts";
import { enterNetwork, id, person, place, seat } from "../network.ts";
import { recordedReply, registerServer } from "../register-server.ts";

const database = await testDatabase();
const register = await registerServer();
const { longwy: territory } = place;
const directory = rechercheEntreprises({ address: register.address, agent: "Alize/test" });
const desk = await applicationDesk(database, territory, {
  directory,
  publicAddress: "https://alize.example",
});
const { application: door, params, key, clock, base } = desk;

const rose = { name: "Rose Levain", email: "rose@fournil.example", language: "fr" as const };
const whole = {
  ...blankContent,
  name: "Fournil du Pont",
  communeInsee: "54323",
  communeName: "Longwy",
  activity: "Boulangerie",
  ownerName: "Rose Levain",
  headcount: 4,
  title: "Un four de plus",
  amountCents: 1_500_000,
  jobsCreated: 2,
};

beforeAll(async () => {
  await enterNetwork(database);
  await person(database, 900, "Anne Moreau");
  await seat(database, 90_000, { person: id(900), role: "coordinator", unit: place.lorraine });
});

beforeEach(() => {
  desk.sit(null);
  clock.at = "2011-02-08T18:00:00.000Z";
});

const ask = async (who: { name: string; email: string; language: "fr" | "en" } = rose) =>
  door.askDraftLink({ params, body: who, key: key() });

/** Someone asked, opened the link that they alone received, and holds it. */
async function begun(email: string, name = "Rose Levain") {
  accepted(await ask({ ...rose, name, email }));
  return reopened(email);
}

async function reopened(email: string) {
  const link = await lastLinkTo(database, territory, email);
  const visit = await visitorOf(base, "file-drafts", link);
  const one = { territory, draft: link.what };
  return {
    ...visit,
    link,
    one,
    read: async () => accepted(await visit.door.readDraft({ params: one })),
    save: async (version: number, content = whole) =>
      visit.door.saveDraft({ params: one, body: { version, content }, key: key() }),
    submit: async (version: number) => visit.door.submitDraft({ params: one, body: { version }, key: key() }),
  };
}

describe("a link to begin a request", () => {
  it("is answered alike whether the address has a request, an account or nothing", async () => {
    const known = accepted(await ask({ ...rose, email: "900@exemple.fr" }));
    const first = accepted(await ask());
    const again = accepted(
      await ask({ ...rose, name: "Quelqu'un d'autre", email: " Rose@Fournil.example".trim() }),
    );
    expect(first).toEqual(known);
    expect(again).toEqual(first);
    expect(first).toEqual({ days: 30, demonstrationLink: null });
    const mails = (await mailsIn(database, territory)).filter(({ address }) => address === rose.email);
    expect(mails).toHaveLength(2);
    // Whoever types someone else's address does not write in the mail that they receive.
    expect(mails.map(({ person_name }) => person_name)).toEqual(["Rose Levain", "Rose Levain"]);
    for (const { text } of mails) expect(text).toContain("⟨lien personnel⟩");
    const [one, two] = mails.map(({ secret }) => new URL(secret ?? ""));
    expect(one?.pathname).toBe(two?.pathname);
    expect(one?.hash).not.toBe(two?.hash);
  });

  it("is asked five times an hour for an address, then waits", async () => {
    clock.at = "2011-01-02T10:00:00.000Z";
    for (let times = 0; times < 5; times += 1)
      accepted(await ask({ ...rose, email: "encore@fournil.example" }));
    const sixth = await ask({ ...rose, email: "Encore@fournil.example" });
    expect(sixth).toMatchObject({ ok: false, refusal: { reason: "too-many-asks", facts: { minutes: 60 } } });
    clock.at = "2011-01-02T11:00:00.000Z";
    accepted(await ask({ ...rose, email: "encore@fournil.example" }));
  });

  it("is refused where no request is taken, and to a name that would carry an address of a page", async () => {
    const nowhere = { params: { territory: id(77) }, body: rose, key: key() };
    expect(reasonOf(await door.askDraftLink(nowhere))).toBe("territory-not-open");
    expect(reasonOf(await ask({ ...rose, name: "Voir http://ailleurs" }))).toBe("input-refused");
  });

  it("opens to its token alone, which comes back as a cookie of its address, until its day", async () => {
    const held = await begun("jeton@fournil.example");
    expect(held.setCookie).toContain(`Path=/api/v1/territories/${territory}/file-drafts/${held.link.what}`);
    expect(held.setCookie).toMatch(/HttpOnly.*SameSite=Strict/);
    const wrong = await visitorOf(base, "file-drafts", { ...held.link, token: "x".repeat(43) });
    expect([wrong.status, wrong.setCookie, wrong.told["reason"]]).toEqual([404, "", "draft-unknown"]);
    expect(reasonOf(await door.readDraft({ params: held.one }))).toBe("draft-not-open");
    const { rows } = await database.asOwner(async (owner) => {
      await owner.query("select set_config('app.whole', 'yes', false)");
      return owner.query("select encode(token_hash, 'hex') as hash from file_draft_link");
    });
    expect(JSON.stringify(rows).includes(held.link.token)).toBe(false);

    accepted(await held.save(0));
    clock.at = "2011-03-09T18:00:00.000Z";
    accepted(await held.save(1, { ...whole, headcount: 5 }));
    clock.at = "2011-03-10T18:00:00.000Z";
    expect(reasonOf(await held.door.readDraft({ params: held.one }))).toBe("draft-link-expired");
    // Another link takes up what waits there.
    const after = await begun("jeton@fournil.example");
    expect(await after.read()).toMatchObject({ version: 2, content: { headcount: 5 } });
  });
});

describe("a request that is being written", () => {
  it("is saved as it is typed, and taken up on another device", async () => {
    const here = await begun("deux@fournil.example");
    expect(await here.read()).toMatchObject({
      state: "open",
      version: 0,
      savedAt: null,
      content: blankContent,
    });
    clock.at = "2011-02-08T18:02:00.000Z";
    const saved = accepted(await here.save(0, { ...whole, title: "" }));
    expect(saved).toEqual({ version: 1, savedAt: clock.at, erasedAt: "2011-03-10T18:02:00.000Z" });
    const phone = await reopened("deux@fournil.example");
    expect(await phone.read()).toMatchObject({ version: 1, content: { name: "Fournil du Pont", title: "" } });
    accepted(await phone.save(1));
    expect(await here.read()).toMatchObject({ version: 2, content: { title: "Un four de plus" } });
  });

  it("is never overwritten unseen by a second page, even at once", async () => {
    const one = await begun("onglets@fournil.example");
    const two = await reopened("onglets@fournil.example");
    const both = await Promise.all([
      one.save(0, { ...whole, headcount: 7 }),
      two.save(0, { ...whole, headcount: 8 }),
    ]);
    expect(both.map(reasonOf).toSorted()).toEqual(["accepted", "draft-changed-elsewhere"]);
    const kept = await one.read();
    expect(kept).toMatchObject({ version: 1 });
    // Whoever was refused chooses, over what they have now seen.
    accepted(await two.save(1, { ...whole, headcount: 9 }));
    expect(reasonOf(await one.save(1, whole))).toBe("draft-changed-elsewhere");
    // The same words again are no conflict.
    expect(accepted(await one.save(1, { ...whole, headcount: 9 })).version).toBe(2);
  });

  it("is filled in from the public register, a few times", async () => {
    register.answers({ body: recordedReply() });
    const held = await begun("registre@fournil.example");
    const look = async () =>
      held.door.lookUpForDraft({ params: held.one, body: { number: "732829320" }, key: key() });
    expect(accepted(await look())).toMatchObject({ state: "found", notice: { name: "BOULANGERIE DU PORT" } });
    for (let times = 1; times < 20; times += 1) accepted(await look());
    expect(reasonOf(await look())).toBe("look-ups-used-up");
  });

  it("is told to the coordinator as a number, and no word of it stands in the trail", async () => {
    const held = await begun("secret@fournil.example");
    accepted(await held.save(0, { ...whole, description: "Un secret de fabrication" }));
    desk.sit("coordinator");
    const counts = accepted(await door.countDrafts({ params }));
    expect(counts.underWay).toBeGreaterThanOrEqual(1);
    expect(Object.keys(counts).toSorted()).toEqual(["resting", "restingDays", "underWay"]);
    const { rows } = await database.asOwner(async (owner) => {
      await owner.query("select set_config('app.whole', 'yes', false)");
      const audit = await owner.query("select * from audit_line");
      const keys = await owner.query("select * from request_key");
      return { rows: [...audit.rows, ...keys.rows] as unknown[] };
    });
    const kept = JSON.stringify(rows);
    for (const word of ["secret de fabrication", "secret@fournil.example", held.link.token])
      expect([word, kept.includes(word)]).toEqual([word, false]);
    desk.sit("owner");
    expect(reasonOf(await door.countDrafts({ params }))).toBe("not-allowed");
  });
});

describe("a request that is submitted", () => {
  it("is one file, whoever presses twice, and is acknowledged once", async () => {
    const held = await begun("depot@fournil.example");
    expect(reasonOf(await held.submit(0))).toBe("content-incomplete");
    accepted(await held.save(0));
    expect(reasonOf(await held.submit(0))).toBe("draft-changed-elsewhere");
    const [one, two] = (await Promise.all([held.submit(1), held.submit(1)])).map((answer) =>
      accepted(answer),
    );
    expect(one).toEqual(two);
    expect(one).toMatchObject({ state: "submitted", firm: "Fournil du Pont" });
    const number = one?.state === "submitted" ? one.number : 0;
    expect(accepted(await held.submit(1))).toEqual(one);
    expect(await held.save(1)).toMatchObject({
      ok: false,
      refusal: { reason: "draft-submitted", facts: { number } },
    });
    const mails = await mailsIn(database, territory);
    const told = mails.filter(
      ({ act, address }) => act.startsWith("application.submitDraft/") && address === "depot@fournil.example",
    );
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain(`C’est le dossier n° ${number}.`);

    desk.sit("coordinator");
    const { applications } = accepted(await door.listApplications({ params }));
    const rows = applications.filter(({ firm }) => firm.name === "Fournil du Pont");
    expect(rows.map(({ number: shown, status, amount }) => [shown, status, amount])).toEqual([
      [number, "submitted", 1_500_000n],
    ]);
    const which = { ...params, application: rows[0]?.id ?? "" };
    expect(told[0]?.object_id).toBe(which.application);
    const file = accepted(await door.readApplication({ params: which }));
    expect(file).toMatchObject({
      submittedOn: "2011-02-08",
      jobs: { created: 2 },
      firm: { ownerName: "Rose Levain", headcount: 4 },
    });
    expect(file.history.map(({ kind, by }) => [kind, by.name, by.person])).toEqual([
      ["opened", "Rose Levain", null],
      ["submitted", "Rose Levain", null],
    ]);
    const { state, confirmations } = accepted(await door.readConfirmations({ params: which }));
    expect(state).toBe("confirmed");
    expect(confirmations).toMatchObject([
      { way: "deposit", name: "Rose Levain", email: "depot@fournil.example" },
    ]);
  });

  it("changes nothing of a firm that is known, tells nothing of it, and waits for no other file of it", async () => {
    desk.sit("coordinator");
    const { id: file, firm } = await desk.open(bakery({ name: "Menuiserie du Pays", siren: "442293775" }));
    desk.sit(null);
    const held = await begun("connue@fournil.example");
    const copied = { ...whole, name: "Un tout autre nom", siren: "442 293 775" };
    accepted(await held.save(0, copied));
    const refused = await held.submit(1);
    expect(refused).toMatchObject({ ok: false, refusal: { reason: "submission-needs-the-coordinator" } });
    expect(JSON.stringify(refused)).not.toContain("Menuiserie");
    desk.sit("coordinator");
    accepted(
      await door.withdrawApplication({
        params: { ...params, application: file },
        body: { why: "Abandon" },
        key: key(),
      }),
    );
    desk.sit(null);
    accepted(await held.submit(1));
    desk.sit("coordinator");
    const { applications } = accepted(await door.listApplications({ params }));
    const mine = applications.find((row) => row.firm.id === firm.id && row.status === "submitted");
    expect(mine?.firm.name).toBe("Menuiserie du Pays");
    const which = { ...params, application: mine?.id ?? "" };
    const told = accepted(await door.readConfirmations({ params: which }));
    expect(told).toMatchObject({ state: "changed", confirmed: { name: "Un tout autre nom" } });
    expect(told.changed).toContain("name");
  });

  it("is followed by an account: its owner is invited, and reads their file", async () => {
    const held = await begun("compte@fournil.example", "Léa Compte");
    accepted(await held.save(0, { ...whole, name: "Fournil du compte" }));
    accepted(await held.submit(1));
    desk.sit("coordinator");
    const { applications } = accepted(await door.listApplications({ params }));
    const which = {
      ...params,
      application: applications.find((row) => row.firm.name === "Fournil du compte")?.id ?? "",
    };
    expect(accepted(await door.readConfirmations({ params: which })).invitable).toEqual({
      name: "Léa Compte",
      email: "compte@fournil.example",
    });
    const invited = accepted(await door.inviteOwner({ params: which, body: {}, key: key() }));
    expect(invited.owners).toMatchObject([{ person: { name: "Léa Compte" }, toOn: null }]);
    expect(reasonOf(await door.inviteOwner({ params: which, body: {}, key: key() }))).toBe(
      "nobody-to-invite",
    );
    const mails = await mailsIn(database, territory);
    const invitation = mails.find(
      ({ act, address }) => act.startsWith("network.grantSeat/") && address === "compte@fournil.example",
    );
    expect(invitation?.secret).toContain("https://alize.example/invitation/");
  });
});
