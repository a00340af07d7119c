import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { treasurer } from "../lending-desk.ts";
import { id } from "../network.ts";
import { readPdf } from "../read-pdf.ts";
import { mailsOf, odile, paul, secretSentTo, signingDesk } from "../signature-desk.ts";

const database = await testDatabase();
const { lending, signature, key, sit, time, sent, linkOf, requestOf, visit } = await signingDesk(database);
describe("a contract signed by personal links", () => {
  it("is signed once both have, and may then be paid out", async () => {
    const { town, advance, params } = await sent({ asksCode: true });
    const mails = await mailsOf(database, town);
    expect(mails.map(({ address }) => address).toSorted()).toEqual([odile, paul]);
    expect(mails[0]?.text).not.toContain("#");

    const first = await visit(await linkOf(town, odile));
    expect(first.told).toMatchObject({
      asker: "Chambre (démonstration)",
      me: { name: "Odile Toiture", state: "asked" },
      others: [{ name: "Paul Bureau", state: "asked" }],
      asksCode: true,
    });
    expect(await first.sign({ name: "Odile Toiture", code: null })).toMatchObject({
      refusal: { reason: "code-needed" },
    });
    accepted(await first.door.sendCode({ params: first.params, body: {}, key: key() }));
    const code = await secretSentTo(database, town, { address: odile, act: "signature.code" });
    expect(code).toMatch(/^\d{6}$/);
    const signed = accepted(await first.sign({ name: "odile TOITURE", code }));
    expect(signed).toMatchObject({ isCompleted: false, me: { state: "signed", signedOn: "2026-11-23" } });
    expect(await town.read(advance)).toMatchObject({ status: "to-sign" });

    const second = await visit(await linkOf(town, paul, "signature.ask"));
    accepted(await second.door.sendCode({ params: second.params, body: {}, key: key() }));
    const other = await secretSentTo(database, town, { address: paul, act: "signature.code" });
    expect(accepted(await second.sign({ name: "Paul Bureau", code: other })).isCompleted).toBe(true);

    expect(await town.read(advance)).toMatchObject({ status: "to-disburse", signedOn: "2026-11-23" });
    const body = { payOn: plainDate("2026-11-23") };
    const proposed = accepted(await lending.proposeDisbursement({ params, body, key: key() }));
    sit("treasurer", treasurer, town.territory);
    const order = proposed.order?.id ?? "";
    accepted(await lending.releaseDisbursement({ params, body: { order }, key: key() }));
    expect(await town.read(advance)).toMatchObject({ status: "running" });
  });

  it("leaves the very bytes that were sent, and a certificate that names the evidence", async () => {
    const { town, advance, params } = await sent();
    const before = accepted(await lending.readContractFile({ params }));
    const first = await visit(await linkOf(town, odile));
    const { sha256 } = accepted(await first.door.readLink({ params: first.params })).document;
    expect(createHash("sha256").update(before.content).digest("hex")).toBe(sha256);
    accepted(await first.sign({ name: "Odile Toiture", code: null }));
    expect(await first.door.readLinkCertificate({ params: first.params })).toMatchObject({
      refusal: { reason: "certificate-not-made" },
    });
    const today = time.at;
    time.at = Date.parse("2026-11-24T07:29:58.000Z");
    const second = await visit(await linkOf(town, paul));
    accepted(await second.sign({ name: "Paul Bureau", code: null }));
    time.at = today;

    const after = accepted(await lending.readContractFile({ params }));
    expect(Buffer.from(after.content).equals(Buffer.from(before.content))).toBe(true);
    const request = await requestOf(town, advance);
    const of = { territory: town.territory, request: request.id };
    const certificate = accepted(await signature.downloadCertificate({ params: of }));
    const same = accepted(await first.door.readLinkCertificate({ params: first.params }));
    expect(Buffer.from(same.content).equals(Buffer.from(certificate.content))).toBe(true);
    const pdf = await readPdf(certificate.content);
    expect(pdf).toMatchObject({ isTagged: true, language: "fr-FR", title: "Certificat de preuve" });
    const words = pdf.text.replaceAll(/\s+/g, " ");
    for (const told of [
      "Odile Toiture",
      "Paul Bureau",
      "127.0.0.1",
      "Téléphone d'essai",
      "2026-11-24T07:30",
      "24 novembre 2026",
      "J’ai lu ce document",
      sha256.slice(0, 8),
    ])
      expect(words).toContain(told);

    const copies = (await mailsOf(database, town)).filter(
      ({ act }) => act === `signature.complete/${request.id}`,
    );
    expect(copies.map(({ address }) => address).toSorted()).toEqual(["30@exemple.fr", odile, paul]);
  });

  it("refuses a name that is not theirs, a consent that is missing, another document", async () => {
    const { town, advance } = await sent();
    const { sign } = await visit(await linkOf(town, odile));
    const name = "Odile Toiture";
    const reasons = [
      await sign({ name: "Paul Bureau", code: null }),
      await sign({ name, code: null, consents: false }),
      await sign({ name, code: null, sha256: "0".repeat(64) }),
    ].map((answer) => (answer.ok ? "" : answer.refusal.reason));
    expect(reasons).toEqual(["name-does-not-match", "consent-missing", "document-not-that-one"]);
    expect((await requestOf(town, advance)).signatories[0]).toMatchObject({ state: "asked" });
  });

  it("counts the tries of a code even when they are refused, and lets it be sent few times", async () => {
    const { town } = await sent({ asksCode: true });
    const { door, params, sign } = await visit(await linkOf(town, odile));
    accepted(await door.sendCode({ params, body: {}, key: key() }));
    expect(await door.sendCode({ params, body: {}, key: key() })).toMatchObject({
      refusal: { reason: "code-too-soon" },
    });
    const code = await secretSentTo(database, town, { address: odile, act: "signature.code" });
    const wrong = code === "000000" ? "000001" : "000000";
    for (let left = 4; left >= 0; left -= 1)
      expect(await sign({ name: "Odile Toiture", code: wrong })).toMatchObject({
        refusal: { reason: "code-wrong", facts: { left } },
      });
    expect(await sign({ name: "Odile Toiture", code })).toMatchObject({
      refusal: { reason: "code-expired" },
    });
  });

  it("gives five tries to those who guess at once, and none to who has not the link", async () => {
    const { town } = await sent({ asksCode: true });
    const link = await linkOf(town, odile);
    const { door, params, sign } = await visit(link);
    accepted(await door.sendCode({ params, body: {}, key: key() }));
    const mail = (await mailsOf(database, town)).find(({ act }) => act.startsWith("signature.code"));
    expect(mail?.text).toContain("⟨code personnel⟩");
    const code = mail?.secret ?? "";
    const wrong = code === "000000" ? "000001" : "000000";

    const stranger = await visit({ ...link, token: "x".repeat(43) });
    for (let tries = 0; tries < 6; tries += 1)
      expect(await stranger.sign({ name: "Odile Toiture", code: wrong })).toMatchObject({ ok: false });
    const guesses = await Promise.all(
      Array.from({ length: 8 }, async () => sign({ name: "Odile Toiture", code: wrong })),
    );
    const reasons = guesses.map((guess) => (guess.ok ? "signed" : guess.refusal.reason));
    expect(reasons).not.toContain("signed");
    expect(reasons.filter((reason) => reason === "code-wrong").length).toBeLessThanOrEqual(5);
    expect(await sign({ name: "Odile Toiture", code })).toMatchObject({
      refusal: { reason: "code-expired" },
    });
  });

  it("lets whoever has the link sign after a stranger guessed", async () => {
    const { town } = await sent({ asksCode: true });
    const link = await linkOf(town, odile);
    const { door, params, sign } = await visit(link);
    accepted(await door.sendCode({ params, body: {}, key: key() }));
    const code = await secretSentTo(database, town, { address: odile, act: "signature.code" });
    const stranger = await visit({ ...link, token: "x".repeat(43) });
    for (let tries = 0; tries < 6; tries += 1) await stranger.sign({ name: "Odile Toiture", code: "000000" });
    accepted(await sign({ name: "Odile Toiture", code }));
  });
});

describe("signing in turn", () => {
  it("writes to the second once the first has signed", async () => {
    const { town } = await sent({ inTurn: true });
    expect((await mailsOf(database, town)).map(({ address }) => address)).toEqual([odile]);
    const first = await visit(await linkOf(town, odile));
    accepted(await first.sign({ name: "Odile Toiture", code: null }));
    const second = await visit(await linkOf(town, paul));
    expect(second.told).toMatchObject({ me: { state: "asked" }, others: [{ state: "signed" }] });
  });
});

describe("a contract that changes while it is being signed", () => {
  const nameOperator = async (name: string) =>
    database.asOwner(async (client) =>
      client.query("update organisation set name = $1 where id = $2", [name, id(45)]),
    );

  it("is signed by nobody until its new version is sent; the former links say so, the former signature is void", async () => {
    const { town, advance, params } = await sent();
    const first = await visit(await linkOf(town, odile));
    accepted(await first.sign({ name: "Odile Toiture", code: null }));
    const second = await visit(await linkOf(town, paul));
    await nameOperator("Agence (démonstration)");
    expect(await second.sign({ name: "Paul Bureau", code: null })).toMatchObject({
      refusal: { reason: "document-out-of-date" },
    });

    const why = "L'opérateur a changé de nom.";
    accepted(await lending.renewContractSignature({ params, body: { why }, key: key() }));
    const again = await second.sign({ name: "Paul Bureau", code: null });
    expect(again).toMatchObject({ refusal: { reason: "document-changed" } });
    if (!again.ok)
      expect(again.refusal.sentence.replaceAll(/[\u00a0\u202f]/g, " ")).toContain(
        "Ce document a changé le 23 novembre 2026 (L’opérateur a changé de nom)",
      );
    expect((await visit(await linkOf(town, odile, "signature.ask"))).status).toBe(410);
    const told = (await mailsOf(database, town)).filter(({ act }) => act.startsWith("signature.renew"));
    expect(
      Object.fromEntries(told.map(({ address, text }) => [address, text.includes("Votre signature")])),
    ).toEqual({
      [odile]: true,
      [paul]: false,
    });

    const request = await requestOf(town, advance);
    expect(request.document.version).toBe(2);
    expect(request.signatories.map(({ state }) => state)).toEqual(["asked", "asked"]);
    for (const [address, name] of [
      [odile, "Odile Toiture"],
      [paul, "Paul Bureau"],
    ] as const) {
      const renewed = await visit(await linkOf(town, address, "signature.renew"));
      accepted(await renewed.sign({ name, code: null }));
    }
    expect(await town.read(advance)).toMatchObject({ status: "to-disburse" });
    expect((await requestOf(town, advance)).story.map(({ kind: step }) => step)).toEqual([
      "asked",
      "changed",
      "voided",
    ]);
    await nameOperator("Chambre (démonstration)");
  });

  it("is sent again when it changed back: the same pages, a version of their own", async () => {
    const { town, advance, params } = await sent();
    const renew = async (why: string) =>
      accepted(await lending.renewContractSignature({ params, body: { why }, key: key() }));
    await nameOperator("Agence (démonstration)");
    await renew("L'opérateur a changé de nom.");
    await nameOperator("Chambre (démonstration)");
    await renew("C'était une erreur.");
    expect((await requestOf(town, advance)).document.version).toBe(3);
    const { sign } = await visit(await linkOf(town, odile, "signature.renew"));
    accepted(await sign({ name: "Odile Toiture", code: null }));
  });

  it("is not sent again when it says the same", async () => {
    const { params } = await sent();
    const body = { why: "Pour voir" };
    expect(await lending.renewContractSignature({ params, body, key: key() })).toMatchObject({
      refusal: { reason: "document-unchanged" },
    });
  });
});
