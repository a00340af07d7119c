import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { LetterKind } from "#kernel/letter-kinds.ts";
import { euros } from "#kernel/money.ts";
import { addDays, type PlainDate, plainDate } from "#kernel/plain-date.ts";
import { moveBusinessDate, networkContract } from "#network/index.ts";
import { client } from "#platform/contract/client.ts";
import { calledConvention } from "../called-convention.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { networkServer, password, personWithPassword, place, seat } from "../network.ts";
import { readPdf } from "../read-pdf.ts";

const database = await testDatabase();
const today = plainDate("2011-02-08");
const params = { territory: place.longwy };
const { story, which } = await calledConvention(database);
let door: Awaited<ReturnType<typeof signedIn>>;

async function signedIn() {
  const coordinator = await personWithPassword(database, 60, "Claire Martin");
  await seat(database, 6000, { person: coordinator, role: "coordinator", unit: place.longwy });
  const server = await networkServer(database);
  const { cookie } = await server.signIn("60@exemple.fr", password);
  return client(networkContract, server.base, { headers: { cookie } });
}

async function adopt(
  letter: LetterKind,
  given: { opening?: string; closing?: string; fromOn: ReturnType<typeof plainDate> },
) {
  const body = { opening: "", closing: "", ...given };
  return door.adoptLetterWords({ params: { ...params, letter }, body, key: randomUUID() });
}

async function unpaidLine() {
  const { calls } = await story.page(which.convention);
  const line = calls.flatMap(({ lines }) => lines).find(({ left }) => left > 0n);
  if (line === undefined) throw new Error("a line that waits");
  return line;
}

/** The receipt of a payment of that day. */
async function receiptOf(paidOn: PlainDate) {
  const { id: callLine } = await unpaidLine();
  const body = { callLine, paidOn, amount: euros(10), bankReference: `VIR ${randomUUID().slice(0, 8)}` };
  const paid = accepted(await story.desk.convention.recordPayment({ params: which, body, key: story.key() }));
  const read = async () => {
    const given = { params: { ...which, callLine, payment: paid.payment.id } };
    const { content } = accepted(await story.desk.convention.readReceipt(given));
    return (await readPdf(content)).text.replaceAll(/\s+/g, " ");
  };
  return read;
}

beforeAll(async () => {
  door = await signedIn();
});

describe("what a territory says in its letters", () => {
  const opening = "Depuis 2007, les entreprises du bassin s'entraident.\n\nMerci d'en être.";
  const closing = "Notre porte est ouverte le mardi !";

  it("is tried on a sample letter, between its greeting and its leave, and changes none", async () => {
    const query = { opening, closing };
    const { text, isTagged, language } = await readPdf(
      accepted(await door.previewLetterWords({ params, query })).content,
    );
    const places = ["Madame, Monsieur,", "Depuis 2007", "Merci d’en être.", "Notre porte", "Veuillez agréer"];
    expect(places.map((told) => text.indexOf(told))).toEqual(
      places.map((told) => text.indexOf(told)).toSorted((one, other) => one - other),
    );
    expect(text.indexOf("Madame, Monsieur,")).toBeGreaterThan(0);
    expect({ isTagged, language }).toEqual({ isTagged: true, language: "fr-FR" });
    expect(accepted(await door.readLetterWords({ params })).versions).toEqual([]);
  });

  it("is said by that letter alone, from its day on, the letter's own text whole", async () => {
    const ofToday = await receiptOf(today);
    const before = await ofToday();
    accepted(await adopt("receipt", { opening, closing, fromOn: addDays(today, 1) }));
    accepted(await adopt("reminder", { opening: "Autre chose.", fromOn: addDays(today, 1) }));
    await tomorrow();

    const after = await (await receiptOf(addDays(today, 1)))();
    expect(after).toContain("Depuis 2007, les entreprises du bassin s’entraident. Merci d’en être.");
    expect(after).toContain("Ce n’est pas un reçu fiscal");
    expect(after.indexOf("Notre porte")).toBeGreaterThan(after.indexOf("Merci"));
    expect(after).not.toContain("Autre chose");
    expect(await ofToday()).toBe(before);
    expect(before).not.toContain("Depuis 2007");
  });

  it("never begins in the past nor before other words of that letter; two adopted at once follow each other", async () => {
    const day = addDays(today, 1);
    expect(await adopt("receipt", { opening, fromOn: today })).toMatchObject({
      refusal: { reason: "letter-words-in-the-past", facts: { today: day } },
    });
    accepted(await adopt("call", { opening, fromOn: addDays(today, 9) }));
    expect(await adopt("call", { opening, fromOn: addDays(today, 8) })).toMatchObject({
      refusal: { reason: "letter-words-not-later", facts: { latest: addDays(today, 9) } },
    });
    const both = await Promise.all(
      ["Un.", "Deux."].map(async (told) => adopt("aid", { opening: told, fromOn: day })),
    );
    const { versions } = accepted(await door.readLetterWords({ params }));
    const kept = versions.filter(({ letter }) => letter === "aid");
    expect(kept).toHaveLength(both.filter(({ ok }) => ok).length);
    expect(kept.map(({ version }) => version)).toEqual(kept.map((_, index) => index + 1));
  });

  it("goes back to the house's letter", async () => {
    accepted(await adopt("receipt", { fromOn: addDays(today, 1) }));
    const receipt = await receiptOf(addDays(today, 1));
    expect(await receipt()).not.toContain("Depuis 2007");
  });

  it("is refused for a letter that has none, such as a formal notice, and beyond its room", async () => {
    const fromOn = addDays(today, 9);
    expect(await adopt("formal-notice" as LetterKind, { opening, fromOn })).toMatchObject({
      refusal: { field: "letter" },
    });
    expect(await adopt("call", { opening: "x".repeat(1501), fromOn })).toMatchObject({
      refusal: { field: "opening" },
    });
  });
});

async function tomorrow() {
  await database.transaction({ read: [place.longwy], write: place.longwy }, async (transaction) =>
    moveBusinessDate(transaction, place.longwy, addDays(today, 1)),
  );
}
