import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { deniedObjects, endDenials, isDenied, perimeterAt, recordDenial } from "#network/index.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { testDatabase } from "../../../tests/database.ts";
import { enterNetwork, id, person, place } from "../../../tests/network.ts";

const database = await testDatabase();
const anne: Actor = { person: id(30), name: "Anne Moreau", seats: [] };
const bruno: Actor = { person: id(31), name: "Bruno Klein", seats: [] };
const file = { territory: place.longwy, kind: "application", id: id(50) };
const denial = { ...file, person: anne.person, reason: "Sa sœur dirige l'entreprise", untilAt: null };
const longwy = { read: [place.longwy], write: place.longwy };
const monday = "2026-11-23T09:00:00.000Z";
const tuesday = "2026-11-24T09:00:00.000Z";
const wednesday = "2026-11-25T09:00:00.000Z";

beforeAll(async () => {
  await enterNetwork(database);
  await person(database, 30, "Anne Moreau");
  await person(database, 31, "Bruno Klein");
  await database.transaction(longwy, async (transaction) =>
    recordDenial(transaction, { ...denial, fromAt: tuesday }),
  );
});

async function countIn(table: string, read: string[]): Promise<number> {
  return database.transaction({ read }, async (transaction) => {
    const { rows } = await sql<{ count: bigint }>`select count(*) from ${sql.table(table)}`.execute(
      transaction.tables<Record<string, never>>(),
    );
    return Number(rows[0]?.count);
  });
}

describe("a raw query under the application's role", () => {
  it.each([
    "territory_setting",
    "perimeter",
    "perimeter_commune",
  ])("sees of %s the territories it reads and nothing else", async (table) => {
    expect(await countIn(table, [])).toBe(0);
    expect(await countIn(table, [place.toul])).toBe(1);
    expect(await countIn(table, [place.longwy, place.toul, place.mulhouse])).toBe(3);
  });

  it("sees no denial of another territory", async () => {
    expect(await countIn("denial", [place.toul])).toBe(0);
    expect(await countIn("denial", [place.longwy])).toBe(1);
  });

  it.each([
    "delete from perimeter",
    "update perimeter set from_on = '2000-01-01'",
    "delete from denial",
    "update denial set person_id = person_id",
    "delete from seat",
    "update seat set role = 'administrator'",
    "update unit set parent_id = null",
    "delete from person",
    "update sign_in_session set person_id = person_id",
  ])("may not %s", async (statement) => {
    const forbidden = database.transaction(longwy, async (transaction) =>
      sql.raw(statement).execute(transaction.tables<Record<string, never>>()),
    );
    await expect(forbidden).rejects.toThrow(/permission denied/);
  });

  it("writes in its own territory only", async () => {
    const astray = database.transaction(longwy, async (transaction) =>
      recordDenial(transaction, { ...denial, territory: place.toul, fromAt: monday }),
    );
    await expect(astray).rejects.toThrow(/row-level security/);
  });
});

describe("a denial", () => {
  it("holds for one person and one object, from its instant", async () => {
    await database.transaction({ read: [place.longwy] }, async (transaction) => {
      expect(await isDenied(transaction, anne, file, monday)).toBe(false);
      expect(await isDenied(transaction, anne, file, tuesday)).toBe(true);
      expect(await isDenied(transaction, bruno, file, tuesday)).toBe(false);
      expect(await isDenied(transaction, anne, { ...file, id: id(51) }, tuesday)).toBe(false);
      expect(await isDenied(transaction, anne, { ...file, kind: "loan" }, tuesday)).toBe(false);
      expect(await deniedObjects(transaction, anne, file, tuesday)).toEqual(new Set([file.id]));
    });
  });

  it("ends, and stays on record", async () => {
    await database.transaction(longwy, async (transaction) => {
      await endDenials(transaction, anne.person, file, wednesday);
      expect(await isDenied(transaction, anne, file, wednesday)).toBe(false);
      expect(await isDenied(transaction, anne, file, tuesday)).toBe(true);
    });
    expect(await countIn("denial", [place.longwy])).toBe(1);
  });
});

describe("the perimeter behind the door", () => {
  it("is the one of the day, and nobody's outside its territory", async () => {
    await database.transaction({ read: [place.longwy] }, async (transaction) => {
      const on = plainDate("2011-02-08");
      expect((await perimeterAt(transaction, place.longwy, on))?.version).toBe(1);
      expect(await perimeterAt(transaction, place.longwy, plainDate("2005-12-31"))).toBeNull();
      expect(await perimeterAt(transaction, place.toul, on)).toBeNull();
    });
  });
});
