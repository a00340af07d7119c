import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { type NewMail, queueMail } from "#platform/mail/queue-mail.ts";
import { mailsOf } from "#platform/mail/tables.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { aMail, scope, territory } from "../mail-cast.ts";
import { enterNetwork, networkServer, person, seat } from "../network.ts";

const database = await testDatabase();
const network = await networkServer(database, true);
const off = await networkServer(database, true, false);
const noon = "2026-11-23T11:00:00.000Z";
const night = "2026-11-23T21:00:00.000Z";
const link = "https://alize.example/seances/12";
let number = 70;

beforeAll(async () => enterNetwork(database, true));

async function someone() {
  number += 1;
  const reader = await person(database, number, `Odile ${number}`);
  await seat(database, 900 + number, { person: reader, role: "coordinator", unit: territory });
  const me = await network.as(reader);
  const choose = async (given: string | null) => me.setMobile({ body: { number: given }, key: randomUUID() });
  return { reader, me, choose };
}

async function write(reader: string, given: Partial<NewMail>): Promise<void> {
  const mail = aMail({
    to: { person: reader, name: "Odile", address: `odile${reader.slice(-4)}@toiture.example` },
    values: { link },
    now: noon,
    ...given,
  });
  await database.transaction(scope, async (transaction) => queueMail(transaction, mail));
}

async function textsTo(reader: string) {
  return database.transaction(scope, async (transaction) =>
    mailsOf(transaction)
      .selectFrom("mail")
      .select(["address", "act", "subject", "text", "state", "secret", "object_id as object"])
      .where("person_id", "=", reader)
      .where("channel", "=", "text")
      .orderBy("queued_at")
      .orderBy("id")
      .execute(),
  );
}

describe("a mobile number", () => {
  it("is given by its owner; a first text says so to it, once", async () => {
    const { reader, me, choose } = await someone();
    expect(accepted(await me.readMobile({}))).toMatchObject({ number: null, takesTexts: true });
    expect(accepted(await choose("06 12 34 56 78"))).toMatchObject({ number: "+33612345678" });
    accepted(await choose("+33 6 12 34 56 78"));
    const texts = await textsTo(reader);
    expect(texts).toMatchObject([{ address: "+33612345678", state: "queued" }]);
    expect(texts[0]?.text).toMatch(/^Alizé, Longwy\. Odile \d+ a donné ce numéro/);

    accepted(await choose("07 56 78 90 12"));
    expect((await textsTo(reader)).map(({ address }) => address)).toEqual(["+33612345678", "+33756789012"]);
  });

  it("is taken back", async () => {
    const { reader, choose } = await someone();
    accepted(await choose("06 12 34 56 78"));
    expect(accepted(await choose(null))).toMatchObject({ number: null });
    await write(reader, { event: "committee.moved" });
    expect(await textsTo(reader)).toHaveLength(1);
  });

  it("that is none is refused, named", async () => {
    const { reader, choose } = await someone();
    expect(await choose("03 82 12 34 56")).toMatchObject({
      refusal: { reason: "mobile-malformed", field: "number", facts: { text: "03 82 12 34 56" } },
    });
    expect(await textsTo(reader)).toEqual([]);
  });

  it("may not be changed over and over, at the cost of a text to anyone each time", async () => {
    const { reader, choose } = await someone();
    for (const last of [1, 2, 3, 4, 5]) accepted(await choose(`06 12 34 56 0${last}`));
    expect(await choose("06 12 34 56 06")).toMatchObject({
      refusal: { reason: "too-many-tries" },
    });
    expect(await textsTo(reader)).toHaveLength(5);
  });

  it("is not taken where no text leaves, and can still be taken back there", async () => {
    const { reader, choose } = await someone();
    accepted(await choose("06 12 34 56 78"));
    const me = await off.as(reader);
    const body = { number: "06 12 34 56 79" };
    expect(await me.setMobile({ body, key: randomUUID() })).toMatchObject({
      refusal: { reason: "texts-off" },
    });
    expect(accepted(await me.setMobile({ body: { number: null }, key: randomUUID() }))).toMatchObject({
      number: null,
      takesTexts: false,
    });
  });
});

describe("what presses", () => {
  it("is told by text beside its mail, once, with the page to open and what it speaks of", async () => {
    const { reader, choose } = await someone();
    accepted(await choose("06 12 34 56 78"));
    const object = { kind: "application", id: randomUUID() };
    const moved = {
      event: "committee.moved",
      subject: "Séance déplacée au 12 décembre",
      act: `committee.move/${number}`,
      object,
    };
    await write(reader, moved);
    await write(reader, moved);
    const [, ...beside] = await textsTo(reader);
    expect(beside).toEqual([
      {
        address: "+33612345678",
        act: moved.act,
        subject: moved.subject,
        text: `Alizé. Séance déplacée au 12 décembre. Pour voir : ${link}`,
        state: "queued",
        secret: null,
        object: object.id,
      },
    ]);
  });

  it("carries no personal link: that one stays in the mail", async () => {
    const { reader, choose } = await someone();
    accepted(await choose("06 12 34 56 78"));
    const secret = "https://alize.example/signer/a/b#jeton";
    await write(reader, {
      event: "signature.ask",
      subject: "À signer : Contrat",
      values: { link: "⟨lien personnel⟩" },
      text: "Pour signer : ⟨lien personnel⟩",
      secret,
    });
    expect((await textsTo(reader)).at(-1)).toMatchObject({
      text: "Alizé. À signer : Contrat. Le détail est dans votre courriel.",
      secret: null,
    });
  });

  it("is not told of at night where the morning might belie it", async () => {
    const { reader, choose } = await someone();
    accepted(await choose("06 12 34 56 78"));
    await write(reader, { event: "signature.ask", now: night });
    expect(await textsTo(reader)).toHaveLength(1);
    await write(reader, { event: "banking.debit-notice", now: night });
    expect(await textsTo(reader)).toHaveLength(2);
  });

  it("is all that is told: a message, or the mail of someone without a number, goes alone", async () => {
    const { reader, choose } = await someone();
    await write(reader, { event: "committee.moved" });
    expect(await textsTo(reader)).toEqual([]);
    accepted(await choose("06 12 34 56 78"));
    await write(reader, { event: "application.message" });
    expect(await textsTo(reader)).toHaveLength(1);
  });

  it("is listed to whoever gives a number", async () => {
    const { me } = await someone();
    // The desk of this test knows the occasions of the network alone, and none of those presses.
    expect(accepted(await me.readMobile({})).occasions).toEqual([]);
  });
});
