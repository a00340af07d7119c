import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { moveApplication } from "#application/index.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { applicationDesk, bakery } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { enterNetwork, person, place } from "../network.ts";

const database = await testDatabase();
const { longwy: territory } = place;
const desk = await applicationDesk(database, territory);
const { application: door, params, key } = desk;

beforeAll(async () => {
  await enterNetwork(database);
  await person(database, 900, "Anne Moreau");
  desk.sit("coordinator");
});

async function move(application: string, steps: readonly (readonly [string, string])[]): Promise<void> {
  await database.transaction({ read: [territory], write: territory }, async (transaction) => {
    for (const [to, on] of steps) {
      const by = { person: null, name: "tests/application-figures" };
      const day = plainDate(on);
      const now = `${on}T09:00:00.000Z`;
      const step = { territory, application, to: to as "ready", on: day, by, why: null, now };
      accepted(await moveApplication(transaction, step));
    }
  });
}

async function figures(read: readonly string[], application: string) {
  return database.transaction({ read }, async (transaction) => {
    const { rows } = await sql<{ outcome: string | null; outcome_on: string | null }>`
      select outcome, outcome_on from figures_application_files_v1 where application_id = ${application}::uuid
    `.execute(transaction.tables());
    return rows[0];
  });
}

describe("the figures of the files", () => {
  it("say how each ended and on which day, and nothing while it runs", async () => {
    const approved = await desk.complete({ name: "Accordée" });
    expect(await figures([territory], approved.application)).toEqual({ outcome: null, outcome_on: null });
    await move(approved.application, [
      ["ready", "2010-12-01"],
      ["in-committee", "2010-12-02"],
      ["adjourned", "2010-12-02"],
      ["in-committee", "2011-01-10"],
      ["approved-with-conditions", "2011-01-10"],
      ["approved", "2011-02-01"],
    ]);
    expect(await figures([territory], approved.application)).toEqual({
      outcome: "accepted",
      outcome_on: "2011-01-10",
    });

    const refused = await desk.complete({ name: "Refusée" });
    await move(refused.application, [
      ["ready", "2010-12-01"],
      ["in-committee", "2010-12-02"],
      ["refused", "2010-12-02"],
    ]);
    expect(await figures([territory], refused.application)).toEqual({
      outcome: "refused",
      outcome_on: "2010-12-02",
    });

    const oriented = { ...params, application: (await desk.open(bakery({ name: "Orientée" }))).id };
    const sent = { to: "Initiative", result: null, why: null, on: plainDate("2010-12-10") };
    accepted(await door.orientApplication({ params: oriented, body: sent, key: key() }));
    const answered = { ...sent, result: "helped" as const, on: plainDate("2011-01-20") };
    accepted(await door.orientApplication({ params: oriented, body: answered, key: key() }));
    expect(await figures([territory], oriented.application)).toEqual({
      outcome: "oriented",
      outcome_on: "2010-12-10",
    });

    const adjourned = await desk.complete({ name: "Ajournée" });
    await move(adjourned.application, [
      ["ready", "2010-12-01"],
      ["in-committee", "2010-12-02"],
      ["adjourned", "2010-12-02"],
    ]);
    expect(await figures([territory], adjourned.application)).toEqual({ outcome: null, outcome_on: null });
    expect(await figures([place.toul], approved.application)).toBeUndefined();
  });

  it("add up each plan by side and kind", async () => {
    const which = await desk.complete({ name: "Planifiée" });
    const rows = await database.transaction({ read: [territory] }, async (transaction) => {
      const found = await sql<{ side: string; kind: string; amount: bigint }>`
        select side, kind, amount from figures_application_financing_v1
        where application_id = ${which.application}::uuid order by side, kind
      `.execute(transaction.tables());
      return found.rows;
    });
    expect(rows).toEqual([
      { side: "need", kind: "investment", amount: 3_400_000n },
      { side: "need", kind: "working-capital", amount: 600_000n },
      { side: "resource", kind: "advance", amount: 1_500_000n },
      { side: "resource", kind: "bank-loan", amount: 2_000_000n },
      { side: "resource", kind: "own-funds", amount: 500_000n },
    ]);
  });
});
