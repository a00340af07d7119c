import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { enterPerson } from "#network/index.ts";
import longwy from "../../src/demo/cases/longwy.json" with { type: "json" };
import { cast, longwyStory, pledgeBalances, signing } from "../convention-cast.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { id, place } from "../network.ts";
import { readPdf } from "../read-pdf.ts";
import { readLink, secretSentTo, visitor } from "../signature-desk.ts";

const database = await testDatabase();
const story = await longwyStory(database);
const { desk, key, params, fund } = story;
await database.transaction({ read: [place.longwy], write: place.longwy }, async (transaction) =>
  enterPerson(transaction, {
    id: id(900),
    name: "Camille Perrin",
    email: "camille@exemple.fr",
    language: "fr",
  }),
);
desk.clock.at = "2011-02-08T09:00:00.000Z";
const { convention } = desk;
const town = { territory: place.longwy, scope: { read: [place.longwy], write: place.longwy } };
const address = (party: string) => `${party.slice(-2)}@partie.example`;
const nameOf = (party: string) => `Signataire ${party.slice(-2)}`;

/** What the case's parties would sign, its private cash another where told. */
function terms({ cash, ...dates }: { cash?: number; startsOn?: string; endsOn?: string } = {}) {
  const [pledge] = longwy.story.convention.pledges;
  const stake = { cash: cash ?? pledge?.cashCents ?? 0, halfDays: pledge?.halfDays ?? 0 };
  const told = { ...longwy.story.convention, ...dates };
  const { signedOn: _, ...draft } = signing(fund, told, stake);
  return { ...draft, extension: null };
}

const prepare = async (given = terms(), previous: string | null = null) =>
  convention.prepareConvention({ params, body: { previous, terms: given }, key: key() });

async function aDraft(given = terms()) {
  return accepted(await prepare(given)).draft;
}

const which = (draft: string) => ({ ...params, draft });
const read = async (draft: string) =>
  accepted(await convention.readConventionDraft({ params: which(draft) }));

const change = async (draft: string, version: number, given = terms()) =>
  convention.changeConventionDraft({ params: which(draft), body: { version, terms: given }, key: key() });

async function send(draft: string, parties?: readonly string[]) {
  const asked = parties ?? (await read(draft)).signers.map((one) => one.id);
  const signatories = asked.map((organisation) => {
    return { organisation, name: nameOf(organisation), email: address(organisation) };
  });
  const dueOn = plainDate("2011-03-08");
  const body = { signatories, inTurn: false, asksCode: false, dueOn };
  return convention.askConventionSignature({ params: which(draft), body, key: key() });
}

const resend = async (draft: string) =>
  convention.renewConventionSignature({
    params: which(draft),
    body: { why: "La mise change." },
    key: key(),
  });

const drop = async (draft: string) =>
  convention.dropConventionDraft({ params: which(draft), body: { why: "Remis à plus tard." }, key: key() });

const linkOf = async (party: string) =>
  readLink(await secretSentTo(database, town, { address: address(party), act: "signature." }));

async function signs(party: string) {
  return (await visitor(desk.base, await linkOf(party))).sign({ name: nameOf(party), code: null });
}

async function paper(draft: string) {
  const { content } = accepted(await convention.readConventionDraftPaper({ params: which(draft) }));
  const told = await readPdf(content);
  return { content, ...told, text: told.text.replaceAll(/\s+/g, " ") };
}

const parties = [cast.association, cast.community, cast.department, cast.region, cast.state, cast.chamber];

describe("a convention in preparation", () => {
  it("promises nothing, tells its paper, and what it lacks to be signed", async () => {
    const before = await pledgeBalances(database);
    const draft = await aDraft();
    expect(await read(draft)).toMatchObject({ state: "open", version: 1, lacks: null, isOut: false });
    expect(new Set((await read(draft)).signers.map((one) => one.id))).toEqual(new Set(parties));
    const printed = await paper(draft);
    expect(printed).toMatchObject({
      isTagged: true,
      language: "fr-FR",
      title: "Convention d’objectifs et de moyens",
    });
    for (const told of ["122 000,00 €", "600 000,00 €", "jour de la dernière", "Annexe 1", "Annexe 2"])
      expect(printed.text).toContain(told);
    expect(printed.text).not.toMatch(/Convention n° 0|\{\{/u);
    expect(await pledgeBalances(database)).toEqual(before);

    const { authorities: _, ...without } = terms();
    const lacking = await aDraft({ ...without, authorities: [] });
    expect((await read(lacking)).lacks).toMatchObject({ reason: "authority-missing" });
    expect(await send(lacking)).toMatchObject({ refusal: { reason: "authority-missing" } });
    accepted(await drop(lacking));
    expect(await change(lacking, 1)).toMatchObject({
      refusal: { reason: "draft-ended", facts: { state: "dropped" } },
    });
  });

  it("is changed from what was read: of two at once, one is told who changed it", async () => {
    const draft = await aDraft();
    const both = await Promise.all([1, 2].map(async () => change(draft, 1, terms({ cash: 100_000_00 }))));
    expect(both.map((outcome) => (outcome.ok ? "kept" : outcome.refusal.reason)).toSorted()).toEqual([
      "draft-changed-meanwhile",
      "kept",
    ]);
    const { terms: kept, version } = await read(draft);
    expect(version).toBe(2);
    expect(kept).toEqual({ ...terms({ cash: 100_000_00 }) });
    accepted(await drop(draft));
  });

  it("is read by those who see every promise, and by nobody else", async () => {
    const draft = await aDraft();
    desk.sit("partner-referent", cast.association);
    const list = await convention.listConventionDrafts({ params });
    const page = await convention.readConventionDraft({ params: which(draft) });
    const sheet = await convention.readConventionDraftPaper({ params: which(draft) });
    desk.sit("coordinator");
    expect([list, page, sheet].map(({ ok }) => ok)).toEqual([false, false, false]);
    accepted(await drop(draft));
  });
});

describe("a convention sent to its parties", () => {
  let first = "";

  it("asks each party for its signatory, and nobody else's", async () => {
    first = await aDraft(terms({ cash: 100_000_00 }));
    const [one = "", ...others] = parties;
    expect(await send(first, others)).toMatchObject({ refusal: { reason: "signatory-of-a-party-missing" } });
    expect(await send(first, [one, ...others, place.longwy])).toMatchObject({
      refusal: { reason: "signatory-of-no-party" },
    });
  });

  it("is sent once by two at once, and not signed by hand meanwhile", async () => {
    const both = await Promise.all([send(first), send(first)]);
    expect(both.map((outcome) => (outcome.ok ? "sent" : outcome.refusal.reason)).toSorted()).toEqual([
      "request-already-open",
      "sent",
    ]);
    const body = { signedOn: plainDate("2011-02-08") };
    expect(await convention.signConventionDraft({ params: which(first), body, key: key() })).toMatchObject({
      refusal: { reason: "draft-under-way" },
    });
  });

  it("that changed is signed by nobody until it is sent again: what was signed is void", async () => {
    accepted(await signs(cast.association));
    accepted(await change(first, 1));
    expect(await read(first)).toMatchObject({ isOut: true, isOutOfDate: true });
    expect(await signs(cast.state)).toMatchObject({ refusal: { reason: "document-out-of-date" } });
    const former = await linkOf(cast.association);
    accepted(await resend(first));
    expect(await resend(first)).toMatchObject({ refusal: { reason: "document-unchanged" } });
    expect((await visitor(desk.base, former)).told).toMatchObject({ reason: "document-changed" });
    expect(await read(first)).toMatchObject({ isOut: true, isOutOfDate: false });
  });

  it("stands when the last party has signed, under the same id, and its promises are those of its paper", async () => {
    const sent = await paper(first);
    for (const party of parties.slice(0, -1)) accepted(await signs(party));
    expect(await pledgeBalances(database)).toEqual({});
    expect(
      await convention.readConvention({ params: { ...params, convention: first }, query: {} }),
    ).toMatchObject({
      refusal: { reason: "convention-unknown" },
    });

    accepted(await signs(parties.at(-1) ?? ""));
    const page = await story.page(first);
    expect(page.convention).toMatchObject({ id: first, number: 1, signedOn: "2011-02-08" });
    const balances = await pledgeBalances(database);
    expect(balances["EUR promised"]).toBe(600_000_00n);
    expect(balances["HALF-DAY promised"]).toBe(160n);
    expect(await read(first)).toMatchObject({ state: "signed", endedOn: "2011-02-08", isOut: false });
    expect(Buffer.from((await paper(first)).content).equals(Buffer.from(sent.content))).toBe(true);
    const query = { kind: "convention", subject: first };
    const { requests } = accepted(await desk.signature.listRequests({ params, query }));
    expect(requests).toMatchObject([{ state: "completed" }]);
    expect(await change(first, 2)).toMatchObject({
      refusal: { reason: "draft-ended", sentence: expect.stringMatching(/avenant/) },
    });
  });

  it("renews the one before, and is not signed once another has renewed it", async () => {
    const { renewal } = longwy.story;
    const given = terms({ startsOn: renewal.startsOn, endsOn: renewal.endsOn });
    const [kept, late] = [accepted(await prepare(given, first)), accepted(await prepare(given, first))];
    expect(await read(kept.draft)).toMatchObject({ follows: 1, lacks: null });
    const { text } = await paper(kept.draft);
    expect(text).toContain("Elle reconduit la convention n° 1");
    const body = { signedOn: plainDate("2011-02-08") };
    const signed = await convention.signConventionDraft({ params: which(kept.draft), body, key: key() });
    expect(accepted(signed)).toEqual({ convention: kept.draft });
    expect((await story.page(kept.draft)).convention).toMatchObject({ number: 2 });
    expect(await read(late.draft)).toMatchObject({ lacks: { reason: "already-renewed" } });
    expect(await send(late.draft)).toMatchObject({ refusal: { reason: "already-renewed" } });
  });

  it("is given up: links say so, and nothing was promised", async () => {
    const before = await pledgeBalances(database);
    const draft = await aDraft();
    accepted(await send(draft));
    const link = await linkOf(cast.state);
    accepted(await drop(draft));
    expect((await visitor(desk.base, link)).told).toMatchObject({ reason: "request-cancelled" });
    expect(await pledgeBalances(database)).toEqual(before);
    const { drafts } = accepted(await convention.listConventionDrafts({ params }));
    expect(drafts.find((one) => one.id === draft)).toMatchObject({
      state: "dropped",
      endedWhy: "Remis à plus tard.",
    });
    expect(drafts.map(({ number }) => number)).toEqual(drafts.map((_, index) => drafts.length - index));
  });

  it("of two who sign last and give up at once, one wins", async () => {
    const draft = await aDraft();
    accepted(await send(draft));
    for (const party of parties.slice(0, -1)) accepted(await signs(party));
    const last = await linkOf(parties.at(-1) ?? "");
    const hand = await visitor(desk.base, last);
    const [signed, dropped] = await Promise.all([
      hand.sign({ name: nameOf(parties.at(-1) ?? ""), code: null }),
      drop(draft),
    ]);
    expect([signed.ok, dropped.ok].filter(Boolean)).toHaveLength(1);
    expect((await read(draft)).state).toBe(signed.ok ? "signed" : "dropped");
  });
});
