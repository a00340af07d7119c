import { beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { recordDenial } from "#network/index.ts";
import { reasonOf } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { anne, documentsDesk, jean, lucie, paul, territory, utf8 } from "../documents-desk.ts";
import { id } from "../network.ts";

const database = await testDatabase();
const desk = await documentsDesk(database);
const { application: door, key, scope, aFile, lineOf, handIn } = desk;

beforeAll(async () => {
  await desk.enter();
  desk.sit("coordinator", anne);
  const asked = [
    { kind: "registration" as const, validity: { mode: "months" as const, months: 3 } },
    { kind: "quotes" as const, validity: { mode: "this-file" as const } },
  ].map((one) => ({ ...one, label: null, isRequired: true, askedOf: ["existing" as const] }));
  const body = { fromOn: plainDate("2010-11-01"), asked };
  accepted(await door.setDocumentList({ params: { territory }, body, key: key() }));
});

describe("a document that another file of the firm holds", () => {
  const siren = "552100554";

  async function twoFiles() {
    const first = await aFile({ siren });
    desk.sit("owner", lucie);
    accepted(await handIn(first, "registration", `Kbis ${crypto.randomUUID()}`, { datedOn: "2010-12-01" }));
    accepted(await handIn(first, "quotes", "Devis du premier four"));
    desk.sit("coordinator", anne);
    const why = { on: plainDate("2011-01-05"), why: "Projet repris autrement" };
    accepted(await door.withdrawApplication({ params: first, body: why, key: key() }));
    return { first, second: await aFile({ siren }) };
  }

  it("is taken up while it is good: the same octets, and the file that it comes from", async () => {
    const { first, second } = await twoFiles();
    desk.sit("owner", lucie);
    const line = await lineOf(second, "registration");
    expect(line.reusable).toMatchObject([{ datedOn: "2010-12-01", expiresOn: "2011-02-28" }]);
    expect((await lineOf(second, "quotes")).reusable).toEqual([]);
    const version = line.reusable[0]?.version ?? "";
    const reuse = async () =>
      door.reuseDocument({ params: { ...second, document: line.id }, body: { version }, key: key() });
    accepted(await reuse());
    const taken = await lineOf(second, "registration");
    expect(taken).toMatchObject({ state: "received", expiresOn: "2011-02-28", reusable: [] });
    const number = accepted(await door.readOwnFile({ params: first })).number;
    expect(taken.versions).toMatchObject([{ reusedFrom: number, file: { name: "registration.txt" } }]);
    const octets = accepted(
      await door.downloadDocument({
        params: { ...second, document: line.id, version: taken.versions[0]?.id ?? "" },
      }),
    ).content;
    expect(new TextDecoder().decode(octets)).toMatch(/^Kbis/);
    const copies = await database.transaction(scope, async (transaction) =>
      transaction
        .tables<{ stored_file: { subject_id: string } }>()
        .selectFrom("stored_file")
        .select("subject_id")
        .where("subject_id", "=", line.id)
        .execute(),
    );
    expect(copies).toEqual([]);
    desk.sit("coordinator", anne);
    accepted(await door.withdrawApplication({ params: second, body: { why: "Essai" }, key: key() }));
  });

  it("is neither offered nor given to someone recused from the file that holds it", async () => {
    const { first, second } = await twoFiles();
    const line = await lineOf(second, "registration");
    const offered = line.reusable.map(({ version }) => version);
    expect(offered.length).toBeGreaterThan(0);
    const denial = { territory, kind: "application", person: id(jean), reason: "lien" };
    const always = { fromAt: "2010-01-01T00:00:00.000Z", untilAt: null };
    await database.transaction(scope, async (transaction) =>
      recordDenial(transaction, { ...denial, ...always, id: first.application }),
    );
    desk.sit("coordinator", jean);
    const left = (await lineOf(second, "registration")).reusable.map(({ version }) => version);
    const gone = offered.find((version) => !left.includes(version)) ?? "";
    expect(gone).not.toBe("");
    const asked = { params: { ...second, document: line.id }, body: { version: gone }, key: key() };
    expect(reasonOf(await door.reuseDocument(asked))).toBe("document-not-reusable");
    desk.sit("coordinator", anne);
    accepted(await door.withdrawApplication({ params: second, body: { why: "Essai" }, key: key() }));
  });
});

describe("the documents of a file", () => {
  it("are closed to another firm's owner, to whoever is recused, and to change once the file is over", async () => {
    const which = await aFile();
    accepted(await handIn(which, "quotes", "Devis"));
    const line = await lineOf(which, "quotes");
    const version = { ...which, document: line.id, version: line.versions[0]?.id ?? "" };
    desk.sit("owner", paul);
    expect(reasonOf(await door.listDocuments({ params: which }))).toBe("not-your-firm");
    expect(reasonOf(await door.downloadDocument({ params: version }))).toBe("not-your-firm");
    const handed = { query: { name: "a.txt" }, file: utf8("a") };
    expect(
      reasonOf(await door.handInDocument({ params: { ...which, document: line.id }, ...handed, key: key() })),
    ).toBe("not-your-firm");
    desk.sit("committee-member", jean);
    expect(reasonOf(await door.downloadDocument({ params: version }))).toBe("not-allowed");
    desk.sit("treasurer", paul);
    accepted(await door.downloadDocument({ params: version }));

    const denial = {
      territory,
      kind: "application",
      id: which.application,
      person: id(jean),
      reason: "lien",
    };
    const always = { fromAt: "2010-01-01T00:00:00.000Z", untilAt: null };
    await database.transaction(scope, async (transaction) =>
      recordDenial(transaction, { ...denial, ...always }),
    );
    desk.sit("coordinator", jean);
    expect(reasonOf(await door.listDocuments({ params: which }))).toBe("file-denied");
    expect(reasonOf(await door.downloadDocument({ params: version }))).toBe("file-denied");
    expect(
      reasonOf(
        await door.askDocument({ params: which, body: { label: "Bail", isRequired: true }, key: key() }),
      ),
    ).toBe("file-denied");

    desk.sit("coordinator", anne);
    accepted(await door.withdrawApplication({ params: which, body: { why: "Essai" }, key: key() }));
    expect(reasonOf(await handIn(which, "quotes", "Trop tard"))).toBe("status-does-not-allow");
    accepted(await door.downloadDocument({ params: version }));
  });
});
