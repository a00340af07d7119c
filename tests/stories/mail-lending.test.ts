import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import type { MailTables } from "#platform/mail/tables.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { coordinator, lendingDesk, owner, treasurer } from "../lending-desk.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
const { lending, key, sit } = desk;

type Town = Awaited<ReturnType<typeof desk.aTerritory>>;

async function mailsOf({ scope }: Town) {
  return database.transaction(scope, async (transaction) =>
    transaction
      .tables<MailTables>()
      .selectFrom("mail")
      .select(["act", "person_id", "address", "subject", "text", "language", "object_kind", "object_id"])
      .orderBy("queued_at")
      .execute(),
  );
}

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

/** An advance paid out to a firm whose owner is known, and asks for a delay. */
async function asked(town: Town) {
  const advance = await town.grant({ firm: "Toiture Lorraine", amount: "15000", decidedOn: "2027-01-15" });
  await town.sitAsOwner(advance);
  await town.payOut(advance, "2027-02-01");
  await town.sitAsOwner(advance);
  const params = town.which(advance);
  const body = { askedOn: plainDate("2027-03-01"), from: 1, count: 2, reason: "Chantier arrêté" };
  const read = accepted(await lending.askDelay({ params, body, key: key() }));
  sit("coordinator", coordinator, town.territory);
  return { params, request: read.delays[0]?.id ?? "" };
}

describe("the owner of a firm is written to", () => {
  it("when the transfer is released, once, about a file that can be closed to others", async () => {
    const town = await desk.aTerritory("2027-03-01");
    const { params } = await asked(town);
    const mails = await mailsOf(town);
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    const { application, order } = accepted(await lending.readAdvance({ params, query: {} }));
    expect(mail).toMatchObject({
      act: `lending.releaseDisbursement/${order?.id}`,
      person_id: owner,
      address: "32@exemple.fr",
      language: "fr",
      object_kind: "application",
      object_id: application,
    });
    expect(plain(mail?.subject ?? "")).toBe("Votre avance est versée : 15 000,00 €");
    expect(plain(mail?.text ?? "")).toContain("1er février 2027");
  });

  it("when the delay they asked for is declined, with the reason", async () => {
    const town = await desk.aTerritory("2027-03-01");
    const { params, request } = await asked(town);
    const body = { request, answeredOn: plainDate("2027-03-01"), why: "Le bilan manque." };
    const given = { params, body, key: key() };
    accepted(await lending.answerDelay(given));
    accepted(await lending.answerDelay(given));
    const mails = (await mailsOf(town)).filter(({ act }) => act === `lending.answerDelay/${request}`);
    expect(mails).toHaveLength(1);
    expect(plain(mails[0]?.text ?? "")).toContain("Voici pourquoi : Le bilan manque.");
  });

  it("when it is granted, with the next instalment; a refused answer writes nothing", async () => {
    const town = await desk.aTerritory("2027-03-01");
    const { params, request } = await asked(town);
    const deferral = { from: 1, count: 2, keepTerm: false, reason: "Chantier arrêté" };
    const early = { ...deferral, decidedOn: plainDate("2027-04-01"), request };
    expect(await lending.deferInstalments({ params, body: early, key: key() })).toMatchObject({ ok: false });
    expect(await mailsOf(town)).toHaveLength(1);

    const body = { ...deferral, decidedOn: plainDate("2027-03-01"), request };
    const { nextDebit } = accepted(await lending.deferInstalments({ params, body, key: key() }));
    const mails = (await mailsOf(town)).filter(({ act }) => act === `lending.deferInstalments/${request}`);
    expect(mails).toHaveLength(1);
    const text = plain(mails[0]?.text ?? "");
    expect(text).toContain("les échéances 1 à 2 sont reportées");
    expect(nextDebit).not.toBeNull();
    expect(text).toContain("La prochaine échéance est de");
  });
});

describe("where nobody is known to run the firm", () => {
  it("nobody is written to, the act goes through, and the page can say so", async () => {
    const town = await desk.aTerritory("2027-03-01");
    const advance = await town.grant({ firm: "Sans dirigeant", amount: "5000", decidedOn: "2027-01-15" });
    await town.payOut(advance, "2027-02-01");
    expect(await mailsOf(town)).toEqual([]);
    const params = town.which(advance);
    expect(accepted(await lending.listOwners({ params })).owners).toEqual([]);

    await town.sitAsOwner(advance);
    sit("treasurer", treasurer, town.territory);
    expect(accepted(await lending.listOwners({ params })).owners).toEqual([
      { id: owner, name: "Odile Toiture", address: "32@exemple.fr" },
    ]);
    sit("owner", owner, town.territory);
    expect(await lending.listOwners({ params })).toMatchObject({ refusal: { reason: "not-allowed" } });
  });
});
