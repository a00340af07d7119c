import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "#kernel/role.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { longwyFiles, reportingDesk } from "../reporting-desk.ts";
import type { SeededFile } from "../seed-files.ts";

/** A baker three instalments late. */
const late: SeededFile = {
  firm: "Boulangerie en retard",
  activity: "boulangerie",
  headcount: 12,
  outcome: "approved",
  on: "2010-01-15",
  amountCents: 3_600_00,
  unpaid: 3,
};

describe("the figures of Longwy, one firm of which is late", () => {
  let desk: Awaited<ReturnType<typeof reportingDesk>>;

  const database = testDatabase();
  beforeAll(async () => {
    desk = await reportingDesk(await database, [...longwyFiles, late]);
  });

  async function figuresAs(...roles: Role[]) {
    desk.sit(...roles);
    const read = accepted(await desk.reporting.readTerritoryFigures({ params: desk.params }));
    desk.sit("coordinator");
    return read;
  }

  it.each([
    "coordinator",
    "treasurer",
    "auditor",
    "chair",
    "secretary",
    "committee-member",
  ] as const)("show the %s what is late and the smallest cells", async (role) => {
    const { figures, hidden, byActivity } = await figuresAs(role);
    expect(figures).toMatchObject({ arrears: 300_00n, "advances-late": 1n, losses: 0n });
    expect(hidden).toEqual([]);
    expect(byActivity.find(({ key }) => key === "boulangerie")).toEqual({ key: "boulangerie", firms: 2n });
  });

  it.each([
    "public-funder",
    "regional-pilot",
    "network-head",
  ] as const)("show the %s what is late in total, and no cell of fewer than five firms", async (role) => {
    const { figures, bySize, byActivity } = await figuresAs(role);
    expect(figures.arrears).toBe(300_00n);
    expect(byActivity).toEqual([{ key: null, firms: 11n }]);
    // Ten small firms and one of twelve: alone in its cell, it takes the others with it.
    expect(bySize).toEqual([{ key: null, firms: 11n }]);
  });

  it.each([
    "partner-referent",
    "administrator",
  ] as const)("never show the %s that a firm is late", async (role) => {
    const { figures, hidden } = await figuresAs(role);
    expect(figures).toMatchObject({ arrears: null, "advances-late": null, losses: null });
    expect(hidden).toEqual(["arrears", "advances-late", "losses"]);
    expect(figures["firms-helped"]).toBe(11n);
  });

  it("show whoever holds two seats what the widest of them shows", async () => {
    expect((await figuresAs("partner-referent", "treasurer")).hidden).toEqual([]);
  });

  it.each(["owner", "expert"] as const)("are closed to the %s", async (role) => {
    desk.sit(role);
    expect(await desk.reporting.readTerritoryFigures({ params: desk.params })).toMatchObject({
      refusal: { reason: "not-allowed" },
    });
    desk.sit("coordinator");
  });

  it("are public in total: the same sums, without arrears nor small cells", async () => {
    const inside = await figuresAs("partner-referent");
    desk.leave();
    const open = accepted(await desk.reporting.readPublicFigures({ params: { slug: "longwy" } }));
    desk.sit("coordinator");

    expect(open.territory.name).toBe("Longwy");
    expect(open.figures).toEqual(inside.figures);
    expect([open.bySize, open.byActivity]).toEqual([inside.bySize, inside.byActivity]);
    expect(open.figures.arrears).toBeNull();
  });

  it("count a firm helped twice with one headcount, within and in public", async () => {
    const before = (await figuresAs("partner-referent")).figures;
    const { territory } = desk.params;
    const twin = await (await database).asOwner(async (owner) => {
      await owner.query("select set_config('app.write', $1, false), set_config('app.read', $2, false)", [
        territory,
        `{${territory}}`,
      ]);
      // The two helped first become one firm: its baseline is the first's, its headcount the second's.
      const { rows } = await owner.query<{ first: number; last: number }>(`
        with two as (select * from job_commitment order by decided_on, id limit 2),
        merged as (
          update job_commitment set firm_id = (select firm_id from two order by decided_on, id limit 1)
          where id in (select id from two)
        )
        select
          (select baseline_heads from two order by decided_on desc, id desc limit 1) as first,
          (select count.headcount from two join job_count as count on count.commitment_id = two.id
            order by count.counted_on, two.decided_on, two.id limit 1) as last`);
      return rows[0];
    });
    const after = (await figuresAs("partner-referent")).figures;
    expect(twin).toBeDefined();
    expect(after["headcount-baseline"]).toBe((before["headcount-baseline"] ?? 0n) - BigInt(twin?.first ?? 0));
    expect(after["headcount-helped"]).toBe((before["headcount-helped"] ?? 0n) - BigInt(twin?.last ?? 0));
    expect(after["jobs-hired"]).toBe(before["jobs-hired"]);
    desk.leave();
    const open = accepted(await desk.reporting.readPublicFigures({ params: { slug: "longwy" } }));
    desk.sit("coordinator");
    expect(open.figures).toEqual(after);
  });

  it("say that nobody knows a territory of another name", async () => {
    expect(await desk.reporting.readPublicFigures({ params: { slug: "nulle-part" } })).toMatchObject({
      refusal: { reason: "territory-unknown", sentence: expect.stringMatching(/nulle-part/) },
    });
  });

  it("are closed to everyone without a seat, the dictionary is open", async () => {
    desk.leave();
    expect(await desk.reporting.readTerritoryFigures({ params: desk.params })).toMatchObject({
      refusal: { reason: "not-signed-in" },
    });
    const { indicators } = accepted(await desk.reporting.readDictionary({}));
    expect(indicators.find(({ key }) => key === "acceptance-rate")).toMatchObject({
      unit: "RATE",
      version: 1,
      source: ["figures_application_files_v1"],
    });
    desk.sit("coordinator");
  });
});

describe("the figures of a territory that helped four firms", () => {
  it("never tell a partner nor the public what those firms received together", async () => {
    const desk = await reportingDesk(await testDatabase(), longwyFiles.slice(0, 4));
    const read = async () => accepted(await desk.reporting.readTerritoryFigures({ params: desk.params }));

    expect((await read()).figures["mean-advance"]).toBe(18_500_00n);
    desk.sit("partner-referent");
    const seen = await read();
    expect(seen.hidden).toEqual(
      expect.arrayContaining(["mean-advance", "amount-granted", "fund-outstanding", "headcount-helped"]),
    );
    expect([seen.figures["mean-advance"], seen.bySize, seen.byActivity]).toEqual([null, [], []]);
    const open = accepted(await desk.reporting.readPublicFigures({ params: { slug: "longwy" } }));
    expect(open.figures["amount-disbursed"]).toBeNull();
    expect([open.figures["headcount-helped"], open.figures["jobs-hired"]]).toEqual([null, null]);
    expect(open.figures["firms-helped"]).toBe(4n);
  });
});
