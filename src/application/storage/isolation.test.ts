import { beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { applicationDesk, bakery, balancedPlan } from "../../../tests/application-desk.ts";
import { accepted } from "../../../tests/convention-desk.ts";
import { testDatabase } from "../../../tests/database.ts";
import { enterNetwork, id, person, place, seat } from "../../../tests/network.ts";
import { defaultPolicy } from "../domain/eligibility-policy.ts";
import { applications } from "./applications.ts";

const database = await testDatabase();
const { longwy: territory } = place;
const desk = await applicationDesk(database, territory);
const tables = [
  "firm",
  "firm_link",
  "firm_owner",
  "application",
  "financing_line",
  "application_document",
  "appraisal",
  "application_event",
  "eligibility_policy",
];

beforeAll(async () => {
  await enterNetwork(database);
  desk.sit("coordinator");
  const { application: door, params, key } = desk;
  const which = { ...params, application: (await desk.open(bakery())).id };
  accepted(await door.submitApplication({ params: which, body: {}, key: key() }));
  accepted(await door.replaceFinancingPlan({ params: which, body: { lines: balancedPlan }, key: key() }));
  const opinion = { opinion: "reserved" as const, text: "À revoir." };
  accepted(await door.appraise({ params: which, body: opinion, key: key() }));
  await person(database, 900, "Anne Moreau");
  await seat(database, 90_000, { person: id(900), role: "owner", unit: territory });
  const owner = { person: id(900), fromOn: plainDate("2010-11-02") };
  accepted(await door.nameOwner({ params: which, body: owner, key: key() }));
  const rules = { fromOn: plainDate("2010-01-01"), policy: defaultPolicy };
  accepted(await door.setPolicy({ params, body: rules, key: key() }));
});

async function countsSeenFrom(read: readonly string[]): Promise<number[]> {
  return database.transaction({ read }, async (transaction) => {
    const open = transaction.tables<Record<string, { territory_id: string }>>();
    const counts: number[] = [];
    for (const table of tables)
      counts.push((await open.selectFrom(table).select("territory_id").execute()).length);
    return counts;
  });
}

describe("another territory", () => {
  it("sees no row of these files, and writes none", async () => {
    expect((await countsSeenFrom([territory])).every((count) => count > 0)).toBe(true);
    expect(await countsSeenFrom([place.toul])).toEqual(tables.map(() => 0));

    const foreign = database.transaction({ read: [place.toul], write: place.toul }, async (transaction) =>
      transaction
        .tables<{ eligibility_policy: Record<string, unknown> }>()
        .insertInto("eligibility_policy")
        .values({ territory_id: territory, from_on: "2012-01-01", policy: "{}", recorded_at: "2011-02-08" })
        .execute(),
    );
    await expect(foreign).rejects.toThrow(/row-level security/);
  });

  it("stays hidden after the public question: the transaction forgets whom it read", async () => {
    const seen = await database.transaction({ read: [] }, async (transaction) => {
      expect(await applications.findPublicRules(transaction, "longwy")).not.toBeNull();
      return transaction
        .tables<{ application: { id: string } }>()
        .selectFrom("application")
        .select("id")
        .execute();
    });
    expect(seen).toEqual([]);
  });
});
