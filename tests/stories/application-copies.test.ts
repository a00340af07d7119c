import { createHash } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { recordDenial } from "#network/index.ts";
import { reasonOf } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { anne, documentsDesk, jean, lucie, paul, territory } from "../documents-desk.ts";
import { id } from "../network.ts";
import { readPdf } from "../read-pdf.ts";
import { readZip } from "../read-zip.ts";

const database = await testDatabase();
const desk = await documentsDesk(database);
const { application: door, key, scope, aFile, lineOf, handIn, judge } = desk;

beforeAll(desk.enter);

/** As `use-cases/gather-copy.ts` has it. */
const mostFiles = 200;

type Which = Awaited<ReturnType<typeof aFile>>;

const prepare = async (which: Which) => door.prepareCopy({ params: which, body: {}, key: key() });
const download = async (which: Which, copy: string) => door.downloadCopy({ params: { ...which, copy } });
const sha256 = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");

async function take(which: Which) {
  const { copy, ...told } = accepted(await prepare(which));
  const { content } = accepted(await download(which, copy));
  return { ...told, content, held: await readZip(content) };
}

/** A file with an appraisal, one document in two versions. */
async function aFullFile() {
  const which = await aFile();
  const { number } = accepted(await door.readApplication({ params: which }));
  accepted(await door.submitApplication({ params: which, body: {}, key: key() }));
  const opinion = { opinion: "favourable" as const, text: "Carnet de commandes plein." };
  accepted(await door.appraise({ params: which, body: opinion, key: key() }));
  accepted(await handIn(which, "quotes", "Devis un"));
  accepted(await handIn(which, "quotes", "Devis deux"));
  return { which, number };
}

describe("the copy of a file", () => {
  it("holds its sheet and its documents by kind, with their sums; its hash stays in the history", async () => {
    const { which, number } = await aFullFile();
    const { content, held, sha256: told, files } = await take(which);
    expect([...held.keys()]).toEqual([
      `Dossier ${number}.pdf`,
      "Pièces/les devis/Versions remplacées/quotes.txt",
      "Pièces/les devis/quotes.txt",
      "SHA256SUMS",
    ]);
    expect(held.get("Pièces/les devis/quotes.txt")?.toString()).toBe("Devis deux");
    expect([sha256(content), files]).toEqual([told, 3]);
    const sheet = await readPdf(new Uint8Array(held.get(`Dossier ${number}.pdf`) ?? []));
    expect(sheet.text).toContain("Carnet de commandes plein.");
    const { history } = accepted(await door.readApplication({ params: which }));
    expect(history.at(-1)).toMatchObject({
      kind: "copied",
      why: `SHA-256 ${told}`,
      by: { person: id(anne) },
    });
  });

  it("has nothing of what its reader may not read: the owner's sheet is without the appraisal", async () => {
    const { which, number } = await aFullFile();
    desk.sit("owner", lucie);
    const { held } = await take(which);
    const sheet = await readPdf(new Uint8Array(held.get(`Dossier ${number}.pdf`) ?? []));
    expect(sheet.text).toContain("Un second four");
    expect(sheet.text).not.toContain("Carnet de commandes");
  });

  it("is its taker's alone, and says when the file has changed since", async () => {
    const { which } = await aFullFile();
    const { copy } = accepted(await prepare(which));
    desk.sit("coordinator", jean);
    expect(reasonOf(await download(which, copy))).toBe("copy-unknown");
    desk.sit("coordinator", anne);
    accepted(await download(which, copy));
    accepted(await handIn(which, "quotes", "Devis trois"));
    expect(reasonOf(await download(which, copy))).toBe("copy-out-of-date");
    accepted(await judge(which, "quotes", "accepted"));
    expect((await lineOf(which, "quotes")).versions).toHaveLength(3);
  });

  it("is refused, with its figures, beyond what one copy holds", async () => {
    const { which } = await aFullFile();
    const add = async (first: number, last: number) =>
      database.transaction(scope, async (transaction) =>
        sql`
          insert into document_version (
            territory_id, id, application_id, document_id, number, file_id, file_document_id, dated_on, received_on, side,
            person_id, person_name, recorded_at
          )
          select territory_id, gen_random_uuid(), application_id, document_id, rank, file_id, file_document_id, dated_on,
            received_on, side, person_id, person_name, recorded_at
          from document_version, generate_series(${first}::int, ${last}::int) as rank
          where application_id = ${which.application}::uuid and number = 1
        `.execute(transaction.tables<object>()),
      );
    await add(3, mostFiles);
    accepted(await prepare(which));
    await add(mostFiles + 1, mostFiles + 1);
    const refused = await prepare(which);
    expect(refused.ok ? null : refused.refusal).toMatchObject({
      reason: "copy-too-large",
      facts: { files: mostFiles + 1, mostFiles },
    });
  });

  it("is refused to whoever is recused, to another firm's owner, and to who reads no files", async () => {
    const { which } = await aFullFile();
    desk.sit("coordinator", jean);
    const { copy } = accepted(await prepare(which));
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
    expect(reasonOf(await prepare(which))).toBe("file-denied");
    expect(reasonOf(await download(which, copy))).toBe("file-denied");
    desk.sit("owner", paul);
    expect(reasonOf(await prepare(which))).toBe("not-your-firm");
    desk.sit("committee-member", paul);
    expect(reasonOf(await prepare(which))).toBe("not-allowed");
  });
});
