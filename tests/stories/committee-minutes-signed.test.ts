import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { signedMinutes } from "#committee/index.ts";
import { addDays, plainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { MailTables } from "#platform/mail/tables.ts";
import { findSignature } from "#signature/index.ts";
import { bank, committeeDesk, later, yes } from "../committee-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { place } from "../network.ts";
import { readPdf } from "../read-pdf.ts";

const territory = place.longwy;
const scope = { read: [territory], write: territory };

describe("minutes sent to be signed", async () => {
  const database = await testDatabase();
  let desk: Awaited<ReturnType<typeof committeeDesk>>;
  let sitting = "";
  let items: string[] = [];

  const at = () => ({ ...desk.params, sitting });
  const ask = async () => {
    const today = await database.transaction({ read: [territory] }, async (transaction) =>
      businessDateOf(transaction, territory),
    );
    const body = { dueOn: addDays(today, 30), asksCode: true };
    return desk.committee.askMinutesSignature({ params: at(), body, key: desk.key() });
  };
  const correct = async (text: string, item: string | null = null) =>
    desk.committee.correctMinutes({ params: at(), body: { text, item }, key: desk.key() });
  const read = async () => accepted(await desk.committee.readMinutes({ params: at() }));
  const mails = async () =>
    database.transaction({ read: [territory] }, async (transaction) =>
      transaction
        .tables<MailTables>()
        .selectFrom("mail")
        .select(["person_name", "subject", "text"])
        .where("territory_id", "=", territory)
        .where("text", "like", "%Procès-verbal%")
        .execute(),
    );
  const boundTo = async () =>
    database.transaction({ read: [territory] }, async (transaction) =>
      findSignature(transaction, { territory, subject: { kind: "committee-minutes", id: sitting } }),
    );
  const toBeSigned = async () =>
    database.transaction(scope, async (transaction) =>
      signedMinutes.hold(transaction, { territory, id: sitting }),
    );

  beforeAll(async () => {
    desk = await committeeDesk(database, 47_500_00n);
    const files = [
      desk.file("Boulangerie du Port", 5_000_00),
      desk.file("Garage du Pont", 6_000_00, [{ organisation: bank, name: "", kind: "bank" }]),
    ];
    desk.sit("coordinator");
    const page = accepted(await desk.convene(files));
    sitting = page.id;
    items = page.items.map(({ id }) => id);
    desk.sit("secretary");
    accepted(await desk.open(sitting));
    accepted(await desk.decide(sitting, items[0] ?? "", yes(5_000_00)));
  });

  it("are sealed first", async () => {
    expect(await ask()).toMatchObject({ refusal: { reason: "minutes-not-sealed" } });
    expect(await correct("Une erreur.")).toMatchObject({ refusal: { reason: "minutes-not-sealed" } });
    accepted(await desk.decide(sitting, items[1] ?? "", later("Il manque un devis.")));
    accepted(await desk.committee.closeSitting({ params: at(), body: {}, key: desk.key() }));
    expect((await read()).signing).toBeNull();
  });

  it("leave to who presided and to who kept them, once, bound to the hash that seals them", async () => {
    const [one, other] = await Promise.all([ask(), ask()]);
    expect(one.ok).not.toBe(other.ok);
    expect(one.ok ? other : one).toMatchObject({ refusal: { reason: "request-already-open" } });
    const { signing, hash } = await read();
    expect(signing).toBe("open");
    expect(await boundTo()).toMatchObject({ state: "open", fingerprint: hash });
    expect(await toBeSigned()).toBe(hash);
    const sent = await mails();
    expect(sent.map(({ person_name }) => person_name).toSorted((a, b) => a.localeCompare(b))).toEqual([
      "Hélène Fondeur",
      "Sacha Greffe",
    ]);
  });

  it("are not corrected by a member, nor on an item by who is recused from it", async () => {
    desk.sitAs("Karim Logis");
    expect((await correct("Une erreur.")).ok).toBe(false);
    desk.sitAs("Nadia Banque", "chair");
    expect(await correct("Le devis existe.", items[1] ?? "")).toMatchObject({
      refusal: { reason: "recused" },
    });
  });

  it("once corrected, void what was sent and say so to each; the request is bound to the new hash", async () => {
    const { hash: before } = await read();
    const already = (await mails()).length;
    desk.sit("secretary");
    const { hash, corrections, signing } = accepted(
      await correct("Le devis date du 3 novembre.", items[1] ?? ""),
    );
    expect(hash).not.toBe(before);
    expect(corrections).toMatchObject([{ rank: 1, text: "Le devis date du 3 novembre." }]);
    expect(signing).toBe("open");
    expect(await boundTo()).toMatchObject({ fingerprint: hash });
    expect((await mails()).length).toBeGreaterThan(already);
  });

  it("keep a correction about a file from who is recused from it, on paper too", async () => {
    desk.sitAs("Nadia Banque");
    expect((await read()).corrections).toEqual([]);
    const closed = accepted(await desk.committee.readMinutesPaper({ params: at() }));
    expect((await readPdf(closed.content)).text).not.toContain("3 novembre");
    desk.sit("secretary");
    const open = accepted(await desk.committee.readMinutesPaper({ params: at() }));
    const { text } = await readPdf(open.content);
    expect(text).toContain("Rectifications");
    expect(text.replaceAll(/\s+/gu, " ")).toContain("Le devis date du 3 novembre.");
  });
  it("once their last day is over, may be sent again: the request that expired gives its place", async () => {
    desk.sit("secretary");
    const expired = await boundTo();
    await database.transaction({ read: [territory], write: territory }, async (transaction) => {
      await sql`update territory_setting set business_date = '2030-01-02' where territory_id = ${territory}`.execute(
        transaction.tables<object>(),
      );
    });
    expect((await read()).signing).toBe("expired");
    expect(await boundTo()).toMatchObject({ state: "open", isExpired: true });
    const params = at();
    const body = { dueOn: plainDate("2030-02-01"), asksCode: false };
    accepted(await desk.committee.askMinutesSignature({ params, body, key: desk.key() }));
    expect((await read()).signing).toBe("open");
    const renewed = await boundTo();
    expect(renewed).toMatchObject({ isExpired: false });
    expect(renewed?.request).not.toBe(expired?.request);
  });
});
