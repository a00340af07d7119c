import { createHash, randomUUID } from "node:crypto";
import Fastify from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountingContract, accountingHandlers } from "#accounting/index.ts";
import { aidHandlers } from "#aid/index.ts";
import { committeeHandlers } from "#committee/index.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import { lendingHandlers } from "#lending/index.ts";
import { recordDenial } from "#network/index.ts";
import { client } from "#platform/contract/client.ts";
import { mount } from "#platform/http/mount.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { closingsDesk } from "../closings-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { coordinator, treasurer } from "../lending-desk.ts";
import { id, person } from "../network.ts";
import { readZip } from "../read-zip.ts";

const database = await testDatabase();
const desk = await closingsDesk(database);
const auditor = id(33);
const recused = id(34);
const key = () => randomUUID();

let actor: Actor | null = null;
const app = Fastify();
const doors = {
  lending: lendingHandlers({ areConditionsMet: async () => true, lateSurveys: async () => [] }),
  committee: committeeHandlers({ database, publicAddress: "http://localhost" }),
  aid: aidHandlers({ find: async () => null, ownedFirms: async () => new Set<string>() }),
};
mount(
  app,
  { database, clock: desk.clock, authenticate: async () => actor },
  accountingContract,
  accountingHandlers(doors),
);
const accounting = client(accountingContract, await app.listen({ port: 0, host: "127.0.0.1" }));
afterAll(async () => app.close());

let story: Awaited<ReturnType<typeof desk.aTerritory>>;
let bakery = "";
let joiner = "";

function sit(role: Role, who: string) {
  const seat = { seat: randomUUID(), role, organisation: null, territories: [story.territory] };
  actor = { person: who, name: who === auditor ? "Inès Contrôle" : role, seats: [seat] };
}

const until = plainDate("2008-03-31");
const march = { until, kind: "month" as const, seed: "2008-A", size: 50 };

async function take(asked: Partial<{ until: typeof until; size: number; seed: string }> = {}) {
  return accounting.takeEvidence({
    params: { territory: story.territory },
    body: { ...march, ...asked },
    key: key(),
  });
}

async function download(bundle: string) {
  return accounting.downloadEvidence({ params: { territory: story.territory, bundle } });
}

/** A bundle whose sample leaves that advance out. */
async function takeWithout(folder: string) {
  for (let seed = 0; seed < 40; seed += 1) {
    const taken = await take({ seed: `sans-${seed}`, size: 1 });
    const sample = (await contentOf(accepted(taken).id)).get("echantillon.csv")?.toString() ?? folder;
    if (!sample.includes(folder)) return taken;
  }
  throw new Error("a seed draws another advance");
}

/** What a bundle holds, by path. */
async function contentOf(bundle: string) {
  return readZip(accepted(await download(bundle)).content);
}

const hashOf = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");
const rowsOf = (file: Buffer | undefined) => (file?.toString() ?? "").trim().split("\r\n");

// A bakery and a joiner are lent money in March 2008; the bakery's contract was handed in; three months are closed.
beforeAll(async () => {
  await person(database, 33, "Inès Contrôle");
  await person(database, 34, "Rémi Déport");
  story = await desk.aTerritory("2008-03-03");
  desk.clock.now = () => {
    desk.clock.at = new Date(Date.parse(desk.clock.at) + 1_000).toISOString();
    return desk.clock.at;
  };
  bakery = await story.grant({ firm: "Boulangerie", amount: "15000", decidedOn: "2008-03-03" });
  joiner = await story.grant({ firm: "Menuiserie", amount: "9000", decidedOn: "2008-03-03" });
  for (const advance of [bakery, joiner]) await story.payOut(advance, "2008-03-03");
  desk.sit("coordinator", coordinator, story.territory);
  accepted(
    await desk.lending.addPaper({
      params: { territory: story.territory, advance: bakery },
      query: { kind: "bank-proof", name: "Avis de virement.pdf" },
      file: Buffer.from(`%PDF-1.7\n% ${randomUUID()}\n`),
      key: key(),
    }),
  );
  await story.close("2008-04-02");
  await story.closeBooks("2008-03-31");
});

describe("the evidence bundle of a closed month", () => {
  it("holds totals, books, the journal with its hashes, the papers of the sample, and an index that adds up", async () => {
    sit("auditor", auditor);
    const taken = accepted(await take());
    const content = await contentOf(taken.id);
    expect([...content.keys()]).toEqual([
      "LISEZ-MOI.txt",
      "totaux-de-controle.csv",
      "echantillon.csv",
      "journal.csv",
      "comptes/Fonds/balance.csv",
      "comptes/Fonds/controles.csv",
      "comptes/Fonds/ecritures-fec.txt",
      ...["avance-001", "avance-002"].flatMap((folder) => [
        `avances/${folder}/contrat.pdf`,
        `avances/${folder}/echeancier.pdf`,
        `avances/${folder}/releve.pdf`,
        ...(folder === "avance-001" ? [`avances/${folder}/pieces/01 bank-proof Avis de virement.pdf`] : []),
      ]),
      "INDEX.csv",
      "SHA256SUMS",
    ]);
    for (const line of rowsOf(content.get("INDEX.csv")).slice(1)) {
      const [path = "", octets, sha256] = line.split(";");
      const file = content.get(path);
      expect([path, file?.length, hashOf(file ?? Buffer.of())]).toEqual([path, Number(octets), sha256]);
    }
    const sums = content.get("SHA256SUMS")?.toString().trim().split("\n") ?? [];
    expect(sums).toHaveLength(content.size - 1);
    expect(taken.files).toBe(content.size - 2);
    for (const sum of sums) expect(hashOf(content.get(sum.slice(66)) ?? Buffer.of())).toBe(sum.slice(0, 64));
    expect(content.get("avances/avance-001/contrat.pdf")?.subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("tells each entry of the period with the hash of the one before it, and where its papers are", async () => {
    sit("auditor", auditor);
    const content = await contentOf(accepted(await take()).id);
    const journal = rowsOf(content.get("journal.csv"))
      .slice(1)
      .map((row) => row.split(";"));
    const chained = new Map(journal.map((row) => [Number(row[0]), { previous: row[9], hash: row[10] }]));
    for (const [number, { previous }] of chained)
      if (chained.has(number - 1)) expect(previous).toBe(chained.get(number - 1)?.hash);
    const sample = rowsOf(content.get("echantillon.csv"))
      .slice(1)
      .map((row) => row.split(";"));
    expect(sample).toHaveLength(4);
    for (const row of sample) {
      expect(chained.get(Number(row[0]))?.hash).toBe(row[9]);
      expect(row[10]).toMatch(/^avance-00[12]$/);
    }
    expect(content.get("totaux-de-controle.csv")?.toString()).toContain("écritures;4");
    const fec = rowsOf(content.get("comptes/Fonds/ecritures-fec.txt"));
    expect(fec[0]).toMatch(/^JournalCode\t/);
    expect(fec.filter((line) => line.includes("Boulangerie"))).not.toEqual([]);
    expect(content.get("LISEZ-MOI.txt")?.toString()).toContain("Constitué par Inès Contrôle");
  });

  it("is kept as an act: who took it, when, its hash; nobody else opens it, nor any reader of another role", async () => {
    sit("auditor", auditor);
    const taken = accepted(await take({ seed: "acte" }));
    const file = accepted(await download(taken.id));
    expect(hashOf(file.content)).toBe(taken.sha256);
    expect(file.name).toBe("dossier-de-preuve-2008-03-31-acte.zip");
    sit("treasurer", treasurer);
    const { bundles } = accepted(await accounting.listEvidence({ params: { territory: story.territory } }));
    expect(bundles[0]).toEqual({ ...taken, isOwn: false, takenAt: expect.stringMatching(/^2026-11-23T18:/) });
    expect(await download(taken.id)).toMatchObject({
      refusal: { reason: "evidence-of-another", facts: { by: "Inès Contrôle" } },
    });
    sit("coordinator", coordinator);
    expect(await take()).toMatchObject({ refusal: { reason: "not-allowed" } });
    const lines = await database.transaction(story.scope, async (transaction) =>
      transaction
        .tables<{ audit_line: { territory_id: string; act: string; actor: string } }>()
        .selectFrom("audit_line")
        .select(["act", "actor"])
        .where("territory_id", "=", story.territory)
        .where("act", "=", "accounting.takeEvidence")
        .execute(),
    );
    expect(lines.at(-1)).toEqual({ act: "accounting.takeEvidence", actor: auditor });
  });

  it("is the same sample for the same seed, and says which period is not closed", async () => {
    sit("auditor", auditor);
    const read = async (seed: string) =>
      (await contentOf(accepted(await take({ seed, size: 2 })).id)).get("echantillon.csv")?.toString();
    expect(await read("deux")).toBe(await read("deux"));
    expect(await take({ until: plainDate("2008-04-30") })).toMatchObject({
      refusal: { reason: "closing-unknown", facts: { until: "2008-04-30" } },
    });
  });

  it("never holds what the reader may not see: a recused file leaves its place in the chain and nothing else", async () => {
    sit("auditor", recused);
    const before = accepted(await take({ seed: "avant" }));
    const { id: withoutPapers } = accepted(await takeWithout("avance-001"));
    const { application } = accepted(
      await database.transaction(story.scope, async (transaction) => {
        const [row] = await transaction
          .tables<{ advance: { id: string; application_id: string } }>()
          .selectFrom("advance")
          .select("application_id as application")
          .where("id", "=", bakery)
          .execute();
        return { ok: true as const, value: row ?? { application: "" } };
      }),
    );
    await database.transaction(story.scope, async (transaction) =>
      recordDenial(transaction, {
        person: recused,
        territory: story.territory,
        kind: "application",
        id: application,
        reason: "recusal",
        fromAt: "2008-01-01T00:00:00.000Z",
        untilAt: null,
      }),
    );
    const taken = accepted(await take());
    const content = await contentOf(taken.id);
    const texts = [...content].filter(([path]) => !path.endsWith(".pdf"));
    for (const [path, file] of texts) {
      expect([path, file.toString().includes("Boulangerie")]).toEqual([path, false]);
      expect([path, file.toString().includes(bakery)]).toEqual([path, false]);
    }
    expect([...content.keys()].some((path) => path.startsWith("avances/avance-001"))).toBe(false);
    expect(content.has("avances/avance-002/contrat.pdf")).toBe(true);
    expect(content.get("LISEZ-MOI.txt")?.toString()).toContain(
      "2 écritures tirées touchent un dossier fermé",
    );
    const journal = rowsOf(content.get("journal.csv"))
      .slice(1)
      .map((row) => row.split(";"));
    expect(journal.filter((row) => row[6] === "non communiquée")).toHaveLength(2);
    expect(journal.every((row) => /^[0-9a-f]{64}$/.test(row[10] ?? ""))).toBe(true);
    expect(await download(before.id)).toMatchObject({
      refusal: { reason: "evidence-names-a-recused-file" },
    });
    // Its sample never touched that file, but its books name the firm.
    expect(await download(withoutPapers)).toMatchObject({
      refusal: { reason: "evidence-names-a-recused-file" },
    });
  });
});
