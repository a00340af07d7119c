import { describe, expect, it } from "vitest";
import { setMobile } from "#platform/mail/texts/mobiles.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { coordinator, owner } from "../lending-desk.ts";
import { mailsOf, paul, signingDesk } from "../signature-desk.ts";

const database = await testDatabase();
const { signature, key, sit, sent, linkOf, time, requestOf, paramsOf, visit } = await signingDesk(database);

describe("a signatory reminded by text", () => {
  it("is written to by mail as well, where the link is; the number and the way of the last reminder are shown", async () => {
    const { town, advance } = await sent();
    const params = (await paramsOf(town, advance)).signatory("Paul Bureau");
    const before = (await mailsOf(database, town)).length;
    accepted(await signature.remindSignatory({ params, body: { mobile: "06 12 34 56 78" }, key: key() }));
    const [mail, text, ...others] = (await mailsOf(database, town)).slice(before);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ address: paul, secret: expect.stringContaining("/signer/") });
    expect(text).toMatchObject({ address: "+33612345678", secret: null });
    expect(text?.text.replaceAll(/\s/gu, " ")).toMatch(
      /^.+ attend votre signature de « .+ », au plus tard le 23 décembre 2026\. Votre lien est dans le courriel envoyé à paul@chambre\.example ; regardez aussi dans les indésirables\.$/,
    );
    expect(text?.text).not.toMatch(/https?:|⟨/);
    const told = (await requestOf(town, advance)).signatories.find(({ name }) => name === "Paul Bureau");
    expect(told).toMatchObject({
      mobile: "+33612345678",
      remindedByText: true,
      remindedOn: "2026-11-23",
      reminders: 1,
      mayBeReminded: false,
    });
    const { sign } = await visit(await linkOf(town, paul, "signature.remind"));
    accepted(await sign({ name: "Paul Bureau", code: null }));
    expect(
      await signature.remindSignatory({ params, body: { mobile: "06 12 34 56 78" }, key: key() }),
    ).toMatchObject({ refusal: { reason: "already-signed" } });
  });

  it("is known by their number to those who may remind them, and to no other follower", async () => {
    const { town, advance } = await sent();
    const params = (await paramsOf(town, advance)).signatory("Paul Bureau");
    accepted(await signature.remindSignatory({ params, body: { mobile: "06 12 34 56 78" }, key: key() }));
    sit("auditor", coordinator, town.territory);
    const { signatories } = await requestOf(town, advance);
    expect(signatories.map(({ mobile }) => mobile)).toEqual([null, null]);
    expect(signatories.some(({ remindedByText }) => remindedByText)).toBe(true);
  });

  it("is proposed the number of their account", async () => {
    const { town, advance } = await sent();
    const now = new Date(time.at).toISOString();
    await database.transaction({ read: [] }, async (transaction) =>
      setMobile(transaction, { person: owner, number: "+33756789012", now }),
    );
    const { signatories, takesTexts } = await requestOf(town, advance);
    expect(takesTexts).toBe(true);
    expect(signatories.map(({ name, mobile }) => [name, mobile])).toEqual([
      ["Odile Toiture", "+33756789012"],
      ["Paul Bureau", null],
    ]);
  });

  it("is not written to at a wrong number, nor at night: the reminder is still to come", async () => {
    const { town, advance } = await sent();
    const params = (await paramsOf(town, advance)).signatory("Paul Bureau");
    expect(
      await signature.remindSignatory({ params, body: { mobile: "03 82 12 34 56" }, key: key() }),
    ).toMatchObject({
      refusal: { reason: "mobile-malformed", field: "mobile" },
    });
    const day = time.at;
    time.at = Date.parse("2026-11-23T20:00:00.000Z");
    expect(
      await signature.remindSignatory({ params, body: { mobile: "06 12 34 56 78" }, key: key() }),
    ).toMatchObject({
      refusal: { reason: "texts-asleep", facts: { at: "2026-11-24" } },
    });
    time.at = day;
    const told = (await requestOf(town, advance)).signatories.find(({ name }) => name === "Paul Bureau");
    expect(told).toMatchObject({ mobile: null, reminders: 0, mayBeReminded: true });
  });
});
