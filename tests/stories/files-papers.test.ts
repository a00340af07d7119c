import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Outcome, Refusal } from "#kernel/outcome.ts";
import { recordDenial } from "#network/index.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { coordinator, lendingDesk, owner, treasurer } from "../lending-desk.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
const { lending, key, sit } = desk;
const town = await desk.aTerritory("2027-03-01");
let advance = "";

beforeAll(async () => {
  advance = await town.grant({ firm: "Toiture Lorraine", amount: "15000", decidedOn: "2027-01-15" });
});

const params = () => town.which(advance);

/** A scan of so many octets: no two are the same. */
function aScan(length = 500): Uint8Array<ArrayBuffer> {
  const scan = new Uint8Array(length);
  scan.set(Buffer.from(`%PDF-1.7\n% ${randomUUID()}\n`));
  return scan;
}

interface Given {
  readonly file?: Uint8Array<ArrayBuffer>;
  readonly name?: string;
  readonly kind?: "signed-contract" | "bank-proof";
  readonly key?: string;
}

async function add({
  file = aScan(),
  name = "Contrat signé.pdf",
  kind = "signed-contract",
  ...given
}: Given = {}) {
  // A second later each time: papers are listed in the order in which they came.
  desk.clock.at = new Date(Date.parse(desk.clock.at) + 1000).toISOString();
  return lending.addPaper({ params: params(), query: { kind, name }, file, key: given.key ?? key() });
}

async function papers() {
  return accepted(await lending.listPapers({ params: params() })).papers;
}

/** Of the paper last added. */
async function paper(): Promise<string> {
  return (await papers()).at(-1)?.id ?? "";
}

async function whole(url: string): Promise<{ headers: Headers; length: number }> {
  const response = await fetch(url);
  return { headers: response.headers, length: (await response.arrayBuffer()).byteLength };
}

async function refusalOf(answer: Promise<Outcome<unknown, Refusal & { sentence: string }>>) {
  const said = await answer;
  return said.ok ? null : said.refusal;
}

describe("a paper of an advance", () => {
  it("comes back octet for octet, to be saved and never shown", async () => {
    const file = aScan(4321);
    accepted(await add({ file, name: "Contrat signé – n° 3.pdf" }));
    const [first] = await papers();
    expect(first).toMatchObject({
      kind: "signed-contract",
      name: "Contrat signé – n° 3.pdf",
      mediaType: "application/pdf",
      byteLength: 4321,
      addedBy: "Claire Fontaine",
      withdrawn: null,
    });
    const which = { ...params(), paper: first?.id ?? "" };
    const read = accepted(await lending.downloadPaper({ params: which }));
    expect(read.name).toBe("Contrat signé – n° 3.pdf");
    expect(Buffer.from(read.content).equals(Buffer.from(file))).toBe(true);

    const url = `${desk.base}/api/v1/territories/${town.territory}/advances/${advance}/papers/${first?.id}/content`;
    const { headers, ...response } = await whole(url);
    expect(response.length).toBe(4321);
    expect(headers.get("content-type")).toBe("application/pdf");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-disposition")).toMatch(/^attachment; filename=/);
  });

  it("is what its content says, whatever its name says", async () => {
    const program = new Uint8Array(Buffer.from("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0ÿÿ\0\0", "latin1"));
    const refused = await refusalOf(add({ file: program, name: "facture.pdf" }));
    expect(refused).toMatchObject({
      reason: "file-type-refused",
      facts: { name: "facture.pdf", found: "EXE" },
    });
    expect(refused?.sentence).toContain("EXE");
    accepted(await add({ file: aScan(), name: "../../tableau.xlsx" }));
    expect((await papers()).at(-1)).toMatchObject({ name: "tableau.pdf", mediaType: "application/pdf" });
  });

  it("of exactly the limit is taken; one octet beyond is refused, with both figures", async () => {
    accepted(await add({ file: aScan(10_000_000) }));
    const refused = await refusalOf(add({ file: aScan(10_000_001) }));
    expect(refused).toMatchObject({
      reason: "file-too-large",
      facts: { bytes: 10_000_001, most: 10_000_000 },
    });
    expect(refused?.sentence.replaceAll(/[\u00a0\u202f]/g, " ")).toContain(
      "10,1 Mo ; la limite est de 10 Mo",
    );
  });

  it("that says nothing of its length is refused as soon as it is too long", async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1_000_000;
        controller.enqueue(aScan(1_000_000));
        if (sent > 50_000_000) controller.close();
      },
    });
    const url = `${desk.base}/api/v1/territories/${town.territory}/advances/${advance}/papers?kind=other&name=a.pdf`;
    const headers = { "content-type": "application/octet-stream", "idempotency-key": key() };
    const response = await fetch(url, { method: "POST", body, headers, duplex: "half" } as RequestInit);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ reason: "file-too-large", facts: { most: 10_000_000 } });
  });

  it("that is empty, or no file at all, is refused", async () => {
    expect(await refusalOf(add({ file: new Uint8Array() }))).toMatchObject({ reason: "file-missing" });
  });

  it("already there is refused, and the one that is there is named; withdrawn, it may come again", async () => {
    const file = aScan();
    accepted(await add({ file, name: "Première.pdf" }));
    const refused = await refusalOf(add({ file, name: "Seconde.pdf" }));
    expect(refused).toMatchObject({ reason: "file-already-there", facts: { name: "Première.pdf" } });

    const which = { ...params(), paper: await paper() };
    accepted(await lending.withdrawPaper({ params: which, body: { why: "Illisible" }, key: key() }));
    accepted(await add({ file, name: "Seconde.pdf" }));
  });

  it("sent twice at once is kept once, with one key or with two", async () => {
    const before = (await papers()).length;
    const [same, other] = [aScan(), aScan()];
    const one = key();
    const answers = await Promise.all([
      add({ file: same, key: one }),
      add({ file: same, key: one }),
      add({ file: other }),
      add({ file: other }),
    ]);
    expect(answers.slice(0, 2).every(({ ok }) => ok)).toBe(true);
    expect(answers.slice(2).filter(({ ok }) => ok)).toHaveLength(1);
    expect(await papers()).toHaveLength(before + 2);
    expect(await refusalOf(add({ file: aScan(), key: one }))).toMatchObject({ reason: "key-reused" });
  });
});

describe("withdrawing a paper", () => {
  it("keeps it, with who did it and why, and cannot be done twice", async () => {
    accepted(await add());
    const which = { ...params(), paper: await paper() };
    sit("treasurer", treasurer, town.territory);
    accepted(
      await lending.withdrawPaper({ params: which, body: { why: "Mauvaise entreprise" }, key: key() }),
    );
    expect((await papers()).at(-1)?.withdrawn).toMatchObject({
      by: "Marc Thiry",
      why: "Mauvaise entreprise",
    });
    accepted(await lending.downloadPaper({ params: which }));
    const again = lending.withdrawPaper({ params: which, body: { why: "Encore" }, key: key() });
    expect(await refusalOf(again)).toMatchObject({ reason: "paper-already-withdrawn" });
    sit("coordinator", coordinator, town.territory);
  });

  it("wants a reason, and the database never lets go of the octets", async () => {
    const which = { ...params(), paper: await paper() };
    const url = `${desk.base}/api/v1/territories/${town.territory}/advances/${advance}/papers/${which.paper}/withdrawal`;
    const headers = { "content-type": "application/json", "idempotency-key": key() };
    const response = await fetch(url, { method: "POST", headers, body: '{"why":"  "}' });
    expect(await response.json()).toMatchObject({ reason: "input-refused", field: "why" });
    const erased = database.transaction(town.scope, async (transaction) =>
      transaction.tables<{ stored_file: { id: string } }>().deleteFrom("stored_file").execute(),
    );
    await expect(erased).rejects.toThrow(/permission denied/);
  });
});

describe("who may open a paper", () => {
  it("the owner of the firm adds and reads, sees nothing that was withdrawn, and withdraws nothing", async () => {
    accepted(await add({ name: "Retirée.pdf" }));
    const withdrawn = { ...params(), paper: await paper() };
    accepted(await lending.withdrawPaper({ params: withdrawn, body: { why: "Doublon" }, key: key() }));

    await town.sitAsOwner(advance);
    const shown = accepted(await add({ name: "Facture de l'échelle.pdf" })).papers;
    expect(shown.at(-1)).toMatchObject({ name: "Facture de l'échelle.pdf", addedBy: "Odile Toiture" });
    expect(shown.map(({ name }) => name)).not.toContain("Retirée.pdf");
    expect(await refusalOf(lending.downloadPaper({ params: withdrawn }))).toMatchObject({
      reason: "paper-unknown",
    });
    const which = { ...params(), paper: await paper() };
    accepted(await lending.downloadPaper({ params: which }));
    const tried = lending.withdrawPaper({ params: which, body: { why: "Non" }, key: key() });
    expect(await refusalOf(tried)).toMatchObject({ reason: "not-allowed" });
    sit("coordinator", coordinator, town.territory);
  });

  it("the owner of another firm does not", async () => {
    const other = await town.grant({ firm: "Autre", amount: "5000", decidedOn: "2027-01-15" });
    await town.sitAsOwner(other, owner);
    const denied = { reason: "file-denied" };
    expect(await refusalOf(lending.listPapers({ params: params() }))).toMatchObject(denied);
    expect(await refusalOf(add())).toMatchObject(denied);
    sit("coordinator", coordinator, town.territory);
    const which = { ...params(), paper: await paper() };
    await town.sitAsOwner(other, owner);
    expect(await refusalOf(lending.downloadPaper({ params: which }))).toMatchObject(denied);
    sit("coordinator", coordinator, town.territory);
  });

  it("an auditor reads, and adds nothing", async () => {
    sit("auditor", treasurer, town.territory);
    expect((await papers()).length).toBeGreaterThan(0);
    expect(await refusalOf(add())).toMatchObject({ reason: "not-allowed" });
    sit("coordinator", coordinator, town.territory);
  });

  it.each([
    "chair",
    "secretary",
  ] as const)("a %s neither reads nor adds, while nothing waits for them", async (role) => {
    sit(role, treasurer, town.territory);
    expect(await refusalOf(lending.listPapers({ params: params() }))).toMatchObject({
      reason: "file-denied",
    });
    expect(await refusalOf(add())).toMatchObject({ reason: "not-allowed" });
    sit("coordinator", coordinator, town.territory);
  });

  it("whoever is recused from the file does not, whatever their role", async () => {
    const recused = await town.grant({ firm: "Liée", amount: "5000", decidedOn: "2027-01-15" });
    const which = town.which(recused);
    const file = aScan();
    accepted(
      await lending.addPaper({ params: which, query: { kind: "other", name: "a.pdf" }, file, key: key() }),
    );
    const [first] = accepted(await lending.listPapers({ params: which })).papers;
    const { application } = accepted(await lending.readAdvance({ params: which, query: {} }));
    await database.transaction(town.scope, async (transaction) => {
      const object = { territory: town.territory, kind: "application", id: application };
      const said = { person: coordinator, reason: "lien", fromAt: "2026-11-01T00:00:00.000Z", untilAt: null };
      await recordDenial(transaction, { ...object, ...said });
    });
    const denied = { reason: "file-denied" };
    expect(await refusalOf(lending.listPapers({ params: which }))).toMatchObject(denied);
    const content = lending.downloadPaper({ params: { ...which, paper: first?.id ?? "" } });
    expect(await refusalOf(content)).toMatchObject(denied);
    const query = { kind: "other", name: "b.pdf" } as const;
    expect(
      await refusalOf(lending.addPaper({ params: which, query, file: aScan(), key: key() })),
    ).toMatchObject(denied);
  });

  it("another territory sees nothing, even by the id", async () => {
    const which = { ...params(), paper: await paper() };
    const elsewhere = await desk.aTerritory("2027-03-01");
    const tried = lending.downloadPaper({ params: { ...which, territory: elsewhere.territory } });
    expect(await refusalOf(tried)).toMatchObject({ reason: "advance-unknown" });
    const seen = await database.transaction(elsewhere.scope, async (transaction) =>
      transaction.tables<{ stored_file: { id: string } }>().selectFrom("stored_file").select("id").execute(),
    );
    expect(seen).toEqual([]);
    sit("coordinator", coordinator, town.territory);
  });
});
