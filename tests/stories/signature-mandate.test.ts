import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { ibans } from "../banking-cast.ts";
import { bankingDesk, chair } from "../banking-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { readPdf } from "../read-pdf.ts";
import { dueOn, mailsOf, readLink, secretSentTo, visitor } from "../signature-desk.ts";

const database = await testDatabase();
const { banking, signature, key, sit, aFund, base } = await bankingDesk(database);
const odile = "odile@exemple.test";
type Town = Awaited<ReturnType<typeof aFund>>;

async function ready() {
  const town = await aFund("2026-11-23");
  await town.openAccount();
  const { advance } = await town.lend("Boulangerie");
  town.asTreasurer();
  return { town, advance };
}

async function ask(town: Town, advance: string) {
  const { territory } = town;
  const signatory = { name: "Odile Toiture", email: odile };
  const account = town.account();
  const body = { scheme: "CORE" as const, account, signatory, asksCode: false, dueOn };
  return banking.askMandateSignature({ params: { territory, advance }, body, key: key() });
}

describe("a mandate signed by a personal link", () => {
  it("stands from that day under its RUM and its ICS; its account awaits a second person", async () => {
    const { town, advance } = await ready();
    accepted(await ask(town, advance));
    expect(await ask(town, advance)).toMatchObject({ refusal: { reason: "request-already-open" } });
    expect(await town.sign(advance)).toMatchObject({ refusal: { reason: "mandate-under-signature" } });

    const { door, params, told, sign } = await visitor(
      base,
      readLink(await secretSentTo(database, town, { address: odile, act: "signature.ask" })),
    );
    expect(JSON.stringify(told)).toContain("•••• ••••");
    const pdf = await readPdf(accepted(await door.readLinkDocument({ params })).content);
    expect(pdf).toMatchObject({ isTagged: true, title: "Mandat de prélèvement SEPA" });
    const words = pdf.text.replaceAll(/\s+/g, " ");
    expect(words).toContain(ibans.firm);
    expect(words).toContain("huit semaines");

    const query = { kind: "sepa-mandate", subject: advance };
    const { requests } = accepted(
      await signature.listRequests({ params: { territory: town.territory }, query }),
    );
    const mandateFile = { territory: town.territory, request: requests[0]?.id ?? "" };
    accepted(await signature.downloadDocument({ params: mandateFile }));
    sit("chair", chair, town.territory);
    expect(await signature.downloadDocument({ params: mandateFile })).toMatchObject({
      refusal: { reason: "document-sealed" },
    });
    town.asTreasurer();

    accepted(await sign({ name: "Odile Toiture", code: null }));
    const which = { territory: town.territory, advance };
    const { mandates } = accepted(await banking.readAdvanceMandates({ params: which }));
    expect(mandates).toMatchObject([
      { signature: "electronic", signedOn: "2026-11-23", scheme: "CORE", standing: "account-to-confirm" },
    ]);
    const [mandate] = mandates;
    expect(words).toContain(mandate?.reference);
    expect(words).toContain(mandate?.creditorId);
    await town.confirm(mandate?.id ?? "", mandate?.waiting?.id ?? "");
    const after = accepted(await banking.readAdvanceMandates({ params: which })).mandates;
    expect(after).toMatchObject([{ standing: "valid", account: { iban: "FR76 •••• •••• 189" } }]);
    const copy = (await mailsOf(database, town)).filter(({ act }) => act.startsWith("signature.complete"));
    expect(copy.map(({ text }) => text.includes("Le document signé se relit par votre lien"))).toContain(
      true,
    );
  });

  it("leaves no account number in clear, in any table", async () => {
    const { town, advance } = await ready();
    accepted(await ask(town, advance));
    const link = readLink(await secretSentTo(database, town, { address: odile, act: "signature.ask" }));
    accepted(await (await visitor(base, link)).sign({ name: "Odile Toiture", code: null }));
    const telling = await database.transaction(town.scope, async (transaction) => {
      const tables = transaction.tables();
      const { rows } = await sql<{ name: string }>`
        select relname as name from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege(oid, 'select')`.execute(
        tables,
      );
      expect(rows.map(({ name }) => name)).toEqual(
        expect.arrayContaining(["mandate_to_sign", "signature_document", "stored_file", "mail"]),
      );
      const found: string[] = [];
      const iban = ibans.firm.replaceAll(" ", "");
      for (const { name } of rows) {
        const clear = sql`select from ${sql.table(name)} as row where strpos(replace(row::text, ' ', ''), ${iban}) > 0`;
        if ((await clear.execute(tables)).rows.length > 0) found.push(name);
      }
      return found;
    });
    expect(telling).toEqual([]);
  });

  it("is closed by its paper too, and says nothing once cancelled", async () => {
    const { town, advance } = await ready();
    accepted(await ask(town, advance));
    const { territory } = town;
    const query = { kind: "sepa-mandate", subject: advance };
    const { requests } = accepted(await signature.listRequests({ params: { territory }, query }));
    const params = { territory, request: requests[0]?.id ?? "" };
    accepted(await signature.cancelRequest({ params, body: { why: "Autre compte" }, key: key() }));
    expect(accepted(await banking.readAdvanceMandates({ params: { territory, advance } })).mandates).toEqual(
      [],
    );

    accepted(await ask(town, advance));
    const again = accepted(await signature.listRequests({ params: { territory }, query })).requests[0];
    const signatory = again?.signatories[0]?.id ?? "";
    const file = new TextEncoder().encode("%PDF-1.7\n% mandat signé\n");
    const paper = { name: "mandat.pdf", signedOn: plainDate("2026-11-23") };
    accepted(
      await signature.recordPaper({
        params: { territory, request: again?.id ?? "", signatory },
        query: paper,
        file,
        key: key(),
      }),
    );
    expect(
      accepted(await banking.readAdvanceMandates({ params: { territory, advance } })).mandates,
    ).toMatchObject([{ state: "standing", signature: "paper", signedOn: "2026-11-23" }]);
    const handed = { params: { territory, request: again?.id ?? "", signatory } };
    expect((await signature.downloadSignedPaper(handed)).ok).toBe(true);
    sit("chair", chair, territory);
    expect(await signature.downloadSignedPaper(handed)).toMatchObject({
      refusal: { reason: "document-sealed" },
    });
  });
});
