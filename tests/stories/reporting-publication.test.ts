import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { canonicalJson } from "#reporting/domain/canonical-json.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { longwyFiles, reportingDesk } from "../reporting-desk.ts";

const database = await testDatabase();
let desk: Awaited<ReturnType<typeof reportingDesk>>;
let published = "";

beforeAll(async () => {
  desk = await reportingDesk(database, longwyFiles.slice(0, 12));
});

async function publish() {
  const report = { kind: "convention", convention: desk.convention } as const;
  return desk.reporting.publishReport({ params: desk.params, body: { report }, key: randomUUID() });
}

const readPublished = async () =>
  accepted(await desk.reporting.readPublished({ params: { ...desk.params, report: published } }));

describe("publishing the report of a convention", () => {
  it("is the coordinator's act alone", async () => {
    for (const role of ["treasurer", "chair", "auditor", "administrator", "public-funder"] as const) {
      desk.sit(role);
      expect([role, (await publish()).ok]).toEqual([role, false]);
    }
    desk.sit("coordinator");
  });

  it("freezes it once, even when two publish it at the same instant", async () => {
    const outcomes = await Promise.all([publish(), publish(), publish()]);
    const [first] = outcomes.filter(({ ok }) => ok).map(accepted);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      refusal: {
        reason: "report-already-published",
        sentence: expect.stringMatching(/déjà publié.*8 février 2011/u),
      },
    });
    expect(first).toMatchObject({ isSame: true, differences: [] });
    expect(first?.publication).toMatchObject({
      kind: "convention",
      convention: { number: 1 },
      publishedBy: { name: "Claire Fontaine" },
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    published = first?.publication.id ?? "";
    expect(accepted(await desk.reporting.listReports({ params: desk.params })).published).toMatchObject([
      { id: published, readOn: "2011-02-08" },
    ]);
  });

  it("stays what it was when the data change, shows the difference, and computes to the same bytes", async () => {
    await database.asOwner(async (owner) => {
      await owner.query("select set_config('app.write', $1, false), set_config('app.read', $2, false)", [
        desk.params.territory,
        `{${desk.params.territory}}`,
      ]);
      await owner.query(
        "update application set oriented_result = 'not-helped' where oriented_result = 'helped'",
      );
    });
    const { report, isSame, differences } = await readPublished();
    expect(isSame).toBe(true);
    expect(report.figures["files-oriented-helped"]).toBe(1n);
    expect(differences).toEqual([{ key: "files-oriented-helped", frozen: 1n, today: 0n }]);
    expect(report.matching?.lines).toHaveLength(2);
  });

  it("may be done again once the data differ: both stand", async () => {
    expect(accepted(await publish()).report.figures["files-oriented-helped"]).toBe(0n);
    expect(accepted(await desk.reporting.listReports({ params: desk.params })).published).toHaveLength(2);
    expect((await readPublished()).differences).toHaveLength(1);
  });

  it("stays computable when the dictionary has changed since, and still tells a false figure", async () => {
    const { territory } = desk.params;
    type Document = { figures: Record<string, number | null>; versions: Record<string, number> };
    const publishAs = async (year: number, change: (document: Document) => void) =>
      database.asOwner(async (owner) => {
        await owner.query("select set_config('app.write', $1, false), set_config('app.read', $2, false)", [
          territory,
          `{${territory}}`,
        ]);
        const { rows } = await owner.query<{ document: string }>(
          "select document from report where id = $1",
          [published],
        );
        const document = JSON.parse(rows[0]?.document ?? "{}") as Document;
        change(document);
        const text = canonicalJson(document);
        const added = await owner.query<{ id: string }>(
          `insert into report (territory_id, id, kind, year, read_on, published_by, published_at, document, hash)
           select territory_id, gen_random_uuid(), 'year', $1, read_on, published_by, published_at, $2,
             encode(sha256(convert_to($2, 'UTF8')), 'hex')
           from report where id = $3 returning id`,
          [year, text, published],
        );
        return added.rows[0]?.id ?? "";
      });
    const isSame = async (report: string) =>
      accepted(await desk.reporting.readPublished({ params: { ...desk.params, report } })).isSame;

    const older = await publishAs(2008, ({ figures, versions }) => {
      figures["files-accepted"] = 99;
      versions["files-accepted"] = 0;
      delete figures["rotation"];
      delete versions["rotation"];
    });
    expect(await isSame(older)).toBe(true);
    const forged = await publishAs(2009, ({ figures }) => {
      figures["files-accepted"] = 99;
    });
    expect(await isSame(forged)).toBe(false);
  });

  it("hides in the frozen report what the reader may not see", async () => {
    desk.sit("partner-referent");
    const { report } = await readPublished();
    desk.sit("coordinator");
    expect([report.hidden.includes("arrears"), report.figures.arrears]).toEqual([true, null]);
  });

  it("is refused of a convention nobody signed, of a year to come, of a report nobody published", async () => {
    const body = (report: { kind: "convention"; convention: string } | { kind: "year"; year: number }) => ({
      params: desk.params,
      body: { report },
      key: randomUUID(),
    });
    const { reporting } = desk;
    expect(
      await reporting.publishReport(body({ kind: "convention", convention: randomUUID() })),
    ).toMatchObject({ refusal: { reason: "convention-unknown" } });
    expect(await reporting.publishReport(body({ kind: "year", year: 2012 }))).toMatchObject({
      refusal: { reason: "year-in-the-future" },
    });
    expect(await reporting.readPublished({ params: { ...desk.params, report: randomUUID() } })).toMatchObject(
      { refusal: { reason: "report-unknown" } },
    );
    expect(accepted(await reporting.publishReport(body({ kind: "year", year: 2010 }))).report.year).toBe(
      2010,
    );
  });
});

describe("a published report in the database", () => {
  const asOwner = async (statement: string) =>
    database.asOwner(async (owner) => {
      const { territory } = desk.params;
      await owner.query("select set_config('app.write', $1, false), set_config('app.read', $2, false)", [
        territory,
        `{${territory}}`,
      ]);
      return owner.query(statement);
    });

  it("is neither changed nor removed, by its owner either", async () => {
    await expect(asOwner("update report set document = document")).rejects.toThrow(/frozen/);
    await expect(asOwner("delete from report")).rejects.toThrow(/frozen/);
  });

  it("carries the hash of its own text, or is refused", async () => {
    const forged = asOwner(`
      insert into report (territory_id, id, kind, year, read_on, published_by, published_at, document, hash)
      select territory_id, gen_random_uuid(), 'year', 2009, read_on, published_by, published_at, '{}', repeat('0', 64)
      from report limit 1`);
    await expect(forged).rejects.toThrow(/report_hash_is_of_its_document/);
  });
});

describe("what reporting reads", () => {
  it("is the published views and its own shelf, never another's table", async () => {
    const folder = new URL("../../src/reporting/storage/", import.meta.url);
    const files = await readdir(folder);
    const sources = await Promise.all(files.map(async (name) => readFile(new URL(name, folder), "utf8")));
    const named = sources.flatMap(tablesIn);
    expect(named.length).toBeGreaterThan(15);
    expect(
      named.filter(
        (name) =>
          !/^(figures_[a-z_]+_v\d+|report|financial_report|financial_report_draft|steering_pack|public_figures)$/.test(
            name,
          ),
      ),
    ).toEqual([]);
  });

  it("would be caught reading anything else", () => {
    expect(tablesIn("with a as (select 1) select * from advance join a on true")).toEqual(["advance"]);
    expect(tablesIn('tables.selectFrom("pledge as p").innerJoin("call", x)')).toEqual(["pledge", "call"]);
  });
});

/** The tables and views that a source names, less what it names itself by `with … as`. */
function tablesIn(source: string): string[] {
  const own = new Set([...source.matchAll(/(?:with|,)\s+(\w+) as \(/g)].map(([, name]) => name));
  const code = source.replaceAll(/\/\*\*.*?\*\//gs, "").replaceAll(/^import .*$|^} from .*$|\/\/ .*$/gm, "");
  const inSql = [...code.matchAll(/\b(?:from|join|into|update)\s+(\w+)/g)].map(([, name = ""]) => name);
  const inCalls = [
    ...code.matchAll(/(?:selectFrom|[a-z]+Join|insertInto|updateTable|deleteFrom)\(\s*"(\w+)/g),
  ].map(([, name = ""]) => name);
  return [...inSql, ...inCalls].filter((name) => !own.has(name));
}
