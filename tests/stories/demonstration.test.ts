import { beforeAll, describe, expect, it } from "vitest";
import { listFunds } from "#fund/index.ts";
import { type PlainDate, plainDate } from "#kernel/plain-date.ts";
import { balancesAt, fundFree, verifyDatabase } from "#ledger/index.ts";
import { businessDateOf } from "#network/index.ts";
import { assemble } from "../../src/assembly.ts";
import longwy from "../../src/demo/cases/longwy.json" with { type: "json" };
import { demoId } from "../../src/demo/demo-id.ts";
import { loadDemonstration } from "../../src/demo/load-demonstration.ts";
import { play } from "../../src/demo/storyteller.ts";
import { testDatabase } from "../database.ts";

const database = await testDatabase();
const territory = demoId("longwy");
const today = plainDate(longwy.story.businessDate);
const { application, convention, lending } = assemble({ database, isDemonstration: true });
const expected = longwy.story.calculatorExpected;

beforeAll(async () => loadDemonstration(database), 120_000);

async function freeOn(on: PlainDate): Promise<bigint> {
  return database.transaction({ read: [territory] }, async (transaction) => {
    const [fund] = await listFunds(transaction, territory);
    const account = fundFree(fund?.id ?? "");
    const balances = await balancesAt(transaction, { territory, accounts: account, on });
    return balances.reduce((sum, { amount }) => sum + amount, 0n);
  });
}

describe("the demonstration, played through the product's own rules", () => {
  it("lends to ten firms below ten staff, 15 000 € on average", async () => {
    const { advances } = await play(database, {
      territory,
      on: today,
      by: "Nadia Rossi",
      act: "lending.listAdvances",
      isReading: true,
      handler: lending.listAdvances,
      given: { params: { territory }, body: undefined },
    });

    expect(advances).toHaveLength(10);
    expect(advances.reduce((sum, { principal }) => sum + principal, 0n) / 10n).toBe(
      BigInt(expected.meanAdvanceCents),
    );
    expect(advances.map(({ firm }) => firm.name).toSorted()).toEqual(
      longwy.story.firms.map(({ name }) => name).toSorted(),
    );
    expect(advances.every(({ late }) => late === 0n)).toBe(true);
  });

  it("examined thirteen files and accepted ten; two wait for the sitting of March", async () => {
    const { applications } = await play(database, {
      territory,
      on: today,
      by: "Camille Perrin",
      act: "application.listApplications",
      isReading: true,
      handler: application.listApplications,
      given: { params: { territory }, body: undefined },
    });
    const statuses = Map.groupBy(applications, ({ status }) => status);

    expect(statuses.get("approved")).toHaveLength(longwy.story.funnel.accepted);
    expect(applications.length - (statuses.get("in-committee")?.length ?? 0)).toBe(
      longwy.story.funnel.examined,
    );
    expect([...statuses.keys()].toSorted()).toEqual([
      "approved",
      "in-committee",
      "oriented",
      "refused",
      "withdrawn",
    ]);
    expect(statuses.get("in-committee")).toHaveLength(2);
  });

  it("called 240 000 € and was paid 211 520 €", async () => {
    const { conventions } = await play(database, {
      territory,
      on: today,
      by: "Nadia Rossi",
      act: "convention.listConventions",
      isReading: true,
      handler: convention.listConventions,
      given: { params: { territory }, body: undefined },
    });

    expect(conventions.map(({ called }) => called)).toEqual([BigInt(expected.calledCents), 0n]);
    expect(conventions.map(({ paidIn }) => paidIn)).toEqual([BigInt(expected.paidInCents), 0n]);
    expect(conventions.at(-1)?.cumulativeCash).toBe(BigInt(longwy.story.renewal.expected.cumulativeCents));
  });

  it("had 47 500 € free before the sitting that refused a third file, 25 500 € after the first two", async () => {
    const { freeBeforeCents, leftCents, on } = longwy.story.refusedOverCommitment;

    expect(await freeOn(plainDate("2008-11-19"))).toBe(BigInt(freeBeforeCents));
    expect(await freeOn(plainDate(on))).toBe(BigInt(leftCents));
  });

  it("stands on the story's day, in books that verify clean", async () => {
    const day = await database.transaction({ read: [territory] }, async (transaction) =>
      businessDateOf(transaction, territory),
    );
    const { faults, chains } = await verifyDatabase(database);

    expect(day).toBe(today);
    expect(faults).toEqual([]);
    expect(chains.length).toBe(2);
  });

  it("is told once: loading it again changes nothing", async () => {
    const before = await verifyDatabase(database);
    await loadDemonstration(database);

    expect(await verifyDatabase(database)).toEqual(before);
  });
});
