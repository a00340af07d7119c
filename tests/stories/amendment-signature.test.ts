import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { amendmentDesk } from "../amendment-desk.ts";
import { calledConvention } from "../called-convention.ts";
import { cast, pledgeBalances } from "../convention-cast.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { place } from "../network.ts";
import { readLink, secretSentTo, visitor } from "../signature-desk.ts";

const database = await testDatabase();
const day = plainDate;
const { story, which } = await calledConvention(database);
const { desk, key } = story;
const town = { territory: place.longwy, scope: { read: [place.longwy], write: place.longwy } };
const { prepare, sign, list, paper } = amendmentDesk(story, which);

const address = (party: string) => `${party.slice(-2)}@partie.example`;
const nameOf = (party: string) => `Signataire ${party.slice(-2)}`;

async function aPledgeChanged(amount: number) {
  const { pledges } = await story.page(which.convention);
  const pledge = pledges.find(({ holder, unit }) => holder.id === cast.association && unit === "EUR");
  const terms = { pledge: { id: pledge?.id ?? "", amount } };
  const effectiveOn = day("2011-01-01");
  return accepted(await prepare({ kind: "pledge-changed", terms, effectiveOn }));
}

async function ask(
  amendment: string,
  { inTurn = false, parties }: { inTurn?: boolean; parties?: readonly string[] } = {},
) {
  const { signers } = await one(amendment);
  const asked = parties ?? signers.map(({ id }) => id);
  const signatories = asked.map((organisation) => {
    return { organisation, name: nameOf(organisation), email: address(organisation) };
  });
  const body = { signatories, inTurn, asksCode: false, dueOn: day("2011-03-08") };
  return desk.convention.askAmendmentSignature({ params: { ...which, amendment }, body, key: key() });
}

async function one(amendment: string) {
  const found = (await list()).find(({ id }) => id === amendment);
  if (found === undefined) throw new Error("the amendment is listed");
  return found;
}

async function linkOf(party: string) {
  return readLink(await secretSentTo(database, town, { address: address(party), act: "signature." }));
}

async function signs(party: string) {
  const seat = await visitor(desk.base, await linkOf(party));
  return seat.sign({ name: nameOf(party), code: null });
}

async function requestsOf(amendment: string) {
  const query = { kind: "convention-amendment", subject: amendment };
  return accepted(await desk.signature.listRequests({ params: story.params, query })).requests;
}

describe("an amendment sent to be signed", () => {
  it("asks each party for its signatory, and nobody else's", async () => {
    const { id, signers } = await aPledgeChanged(132_000_00);
    const [first, ...others] = signers.map((signer) => signer.id);
    expect(signers.length).toBeGreaterThan(2);
    expect(await ask(id, { parties: others })).toMatchObject({
      refusal: { reason: "signatory-of-a-party-missing" },
    });
    expect(await ask(id, { parties: [first ?? "", ...others, place.longwy] })).toMatchObject({
      refusal: { reason: "signatory-of-no-party" },
    });
    expect(await requestsOf(id)).toEqual([]);
  });

  it("is signed when the last party has, and the journal follows then, not before", async () => {
    const [amendment] = await list();
    const id = amendment?.id ?? "";
    accepted(await ask(id));
    const before = await pledgeBalances(database);
    const sent = (await paper(id)).text;
    const parties = amendment?.signers.map((signer) => signer.id) ?? [];
    for (const party of parties.slice(0, -1)) accepted(await signs(party));
    expect((await one(id)).status).toBe("prepared");
    expect(await pledgeBalances(database)).toEqual(before);

    accepted(await signs(parties.at(-1) ?? ""));
    expect(await one(id)).toMatchObject({ status: "signed", endedOn: "2011-02-08" });
    const after = await pledgeBalances(database);
    expect((after["EUR promised"] ?? 0n) - (before["EUR promised"] ?? 0n)).toBe(40_000_00n);
    const [request] = await requestsOf(id);
    expect(request).toMatchObject({ state: "completed" });
    // The bytes that were signed stay those that are read.
    expect((await paper(id)).text).toBe(sent);
  });

  it("is not signed by hand meanwhile, and one who signs in turn waits", async () => {
    const { id, signers } = await aPledgeChanged(142_000_00);
    accepted(await ask(id, { inTurn: true }));
    expect(await sign(id)).toMatchObject({
      refusal: { reason: "signature-under-way", facts: { number: 2 } },
    });
    const [request] = await requestsOf(id);
    expect(request?.signatories.map(({ state }) => state)).toEqual([
      "asked",
      ...signers.slice(1).map(() => "waits-turn"),
    ]);
  });

  it("that says something else now is signed by nobody until it is sent again: what was signed is void", async () => {
    const amendment = (await list()).find(({ status }) => status === "prepared");
    const id = amendment?.id ?? "";
    const first = amendment?.signers[0]?.id ?? "";
    const second = amendment?.signers[1]?.id ?? "";
    accepted(await signs(first));
    // A party is called otherwise: the paper names it.
    await database.asOwner(async (owner) =>
      owner.query("update organisation set name = 'Agglomération nouvelle' where id = $1", [cast.community]),
    );
    expect(await signs(second)).toMatchObject({ refusal: { reason: "document-out-of-date" } });

    const params = { ...which, amendment: id };
    const body = { why: "La communauté a changé de nom." };
    accepted(await desk.convention.renewAmendmentSignature({ params, body, key: key() }));
    const [request] = await requestsOf(id);
    expect(request?.signatories.map(({ state }) => state)[0]).toBe("asked");
    expect(await desk.convention.renewAmendmentSignature({ params, body, key: key() })).toMatchObject({
      refusal: { reason: "document-unchanged" },
    });
    expect((await paper(id)).text).toContain("Agglomération nouvelle");
  });

  it("that is given up asks nobody any more", async () => {
    const id = (await list()).find(({ status }) => status === "prepared")?.id ?? "";
    const params = { ...which, amendment: id };
    const body = { reason: "Le comité y renonce." };
    accepted(await desk.convention.withdrawAmendment({ params, body, key: key() }));
    expect((await requestsOf(id))[0]).toMatchObject({ state: "cancelled" });
    expect(await ask(id)).toMatchObject({ refusal: { reason: "amendment-already-ended" } });
  });

  it("is not sent before its day of effect when it moves promises", async () => {
    const { pledges } = await story.page(which.convention);
    const pledge = pledges.find(({ holder, unit }) => holder.id === cast.association && unit === "EUR");
    const terms = { pledge: { id: pledge?.id ?? "", amount: 150_000_00 } };
    const later = accepted(await prepare({ kind: "pledge-changed", terms, effectiveOn: day("2011-06-01") }));
    expect(await ask(later.id)).toMatchObject({ refusal: { reason: "effect-in-the-future" } });
  });
});
