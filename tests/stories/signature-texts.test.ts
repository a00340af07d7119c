import { describe, expect, it } from "vitest";
import { setMobile } from "#platform/mail/texts/mobiles.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { owner } from "../lending-desk.ts";
import { mailsOf, readLink, secretSentTo, signingDesk } from "../signature-desk.ts";

const database = await testDatabase();
const { signature, key, sent, time, requestOf, paramsOf, visit } = await signingDesk(database);

describe("a signatory reminded by text", () => {
  it("signs by the link of the text; the number and the way of the last reminder are shown", async () => {
    const { town, advance } = await sent();
    const params = (await paramsOf(town, advance)).signatory("Paul Bureau");
    const before = (await mailsOf(database, town)).length;
    accepted(await signature.remindSignatory({ params, body: { mobile: "06 12 34 56 78" }, key: key() }));
    const mails = await mailsOf(database, town);
    expect(mails).toHaveLength(before + 1);
    expect(mails.at(-1)).toMatchObject({ address: "+33612345678" });
    expect(mails.at(-1)?.text.replaceAll(/\s/gu, " ")).toMatch(
      /^.+ attend votre signature de « .+ », au plus tard le 23 décembre 2026\. Lien personnel pour lire et signer : ⟨lien personnel⟩$/,
    );
    const told = (await requestOf(town, advance)).signatories.find(({ name }) => name === "Paul Bureau");
    expect(told).toMatchObject({
      mobile: "+33612345678",
      remindedByText: true,
      remindedOn: "2026-11-23",
      reminders: 1,
      mayBeReminded: false,
    });
    const link = readLink(
      await secretSentTo(database, town, { address: "+33612345678", act: "signature.remind" }),
    );
    const { sign } = await visit(link);
    accepted(await sign({ name: "Paul Bureau", code: null }));
    expect(
      await signature.remindSignatory({ params, body: { mobile: "06 12 34 56 78" }, key: key() }),
    ).toMatchObject({
      refusal: { reason: "already-signed" },
    });
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
