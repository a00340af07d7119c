import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { cents, euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import { recordDenial } from "#network/index.ts";
import { accountant, accountingDesk } from "../accounting-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { lendingDesk } from "../lending-desk.ts";
import { foundry } from "../network.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
const { accounting, closeMonths, key, sit } = await accountingDesk(database);

async function aTerritory() {
  const story = await desk.aTerritory("2008-03-20");
  sit(story.territory);
  return { ...story, params: { territory: story.territory } };
}

describe("the chart of a territory", () => {
  const change = { role: "advances", from: plainDate("2008-01-01"), label: "Prêts d'honneur" } as const;

  it("takes the numbers of its own accountant, from the first day of a year", async () => {
    const { params, grant, payOut } = await aTerritory();
    const advance = await grant({ firm: "Menuiserie", amount: "1500", decidedOn: "2008-03-20" });
    await payOut(advance, "2008-03-20");
    accepted(await accounting.changeAccount({ params, body: { ...change, number: "2748PH" }, key: key() }));
    const { accounts } = accepted(await accounting.readBalances({ params, query: {} }));
    expect(accounts).toContainEqual(
      expect.objectContaining({ account: "2748PH", label: "Prêts d'honneur", balance: euros(1500) }),
    );
  });

  it("refuses a role without an account by its name, once the books need it", async () => {
    const { params, grant } = await aTerritory();
    const nothing = { ...change, role: "commitments-given" as const, number: null };
    accepted(await accounting.changeAccount({ params, body: nothing, key: key() }));
    accepted(await accounting.readBalances({ params, query: {} }));
    await grant({ firm: "Menuiserie", amount: "1500", decidedOn: "2008-03-20" });
    sit(params.territory);
    expect(await accounting.readBalances({ params, query: {} })).toMatchObject({
      refusal: {
        reason: "role-without-account",
        sentence: expect.stringContaining("Engagements donnés"),
      },
    });
  });

  it.each([
    ["27A", change.from, "account-number-unreadable"],
    ["512100", change.from, "account-taken"],
    ["2748PH", plainDate("2008-02-01"), "chart-changes-with-a-year"],
  ])("refuses %s from %s: %s", async (number, from, reason) => {
    const { params } = await aTerritory();
    const body = { ...change, number, from };
    expect(await accounting.changeAccount({ params, body, key: key() })).toMatchObject({
      refusal: { reason },
    });
  });

  it("is not changed within closed books", async () => {
    const { params, territory } = await aTerritory();
    await closeMonths(territory, "2008-03-20T10:00:00.000Z", "2008-01-31");
    const body = { ...change, number: "2748PH" };
    expect(await accounting.changeAccount({ params, body, key: key() })).toMatchObject({
      refusal: { reason: "chart-year-closed" },
    });
    const next = { ...body, from: plainDate("2009-01-01") };
    accepted(await accounting.changeAccount({ params, body: next, key: key() }));
  });

  it("never gives one number to two roles, even told at once", async () => {
    const { params } = await aTerritory();
    const roles = ["advances", "losses", "recoveries"] as const;
    const outcomes = await Promise.all(
      roles.map(async (role) =>
        accounting.changeAccount({ params, body: { ...change, role, number: "999000" }, key: key() }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("what the treasurer adds at the end of a year", () => {
  const time = {
    kind: "volunteers",
    on: plainDate("2008-03-20"),
    amount: euros("336"),
    funder: null,
    label: "Comité, 14 heures",
  } as const;

  it("stands in class 8, and is undone by its opposite", async () => {
    const { params } = await aTerritory();
    accepted(await accounting.adjustBooks({ params, body: time, key: key() }));
    const told = accepted(await accounting.readBalances({ params, query: {} }));
    expect(told.indicators.volunteering).toBe(euros(336));
    const opposite = { ...time, amount: cents(-33_600n), label: "Annulation" };
    accepted(await accounting.adjustBooks({ params, body: opposite, key: key() }));
    const undone = accepted(await accounting.readBalances({ params, query: {} }));
    expect(undone.indicators.volunteering).toBe(0n);
  });

  it("keeps a funder's unspent money for later", async () => {
    const { params } = await aTerritory();
    const carried = {
      ...time,
      kind: "dedicated-funds-carried" as const,
      funder: foundry,
      amount: euros(3000),
    };
    accepted(await accounting.adjustBooks({ params, body: carried, key: key() }));
    const { thirds } = accepted(await accounting.readBalances({ params, query: {} }));
    expect(thirds).toContainEqual(expect.objectContaining({ account: "194100", balance: cents(-300_000n) }));
  });

  it.each([
    ["adjustment-of-nothing", { amount: cents(0n) }],
    ["adjustment-in-the-future", { on: plainDate("2008-03-21") }],
    ["adjustment-without-funder", { kind: "dedicated-funds-used" as const }],
    ["funder-unknown", { kind: "dedicated-funds-used" as const, funder: randomUUID() }],
  ])("refuses: %s", async (reason, changes) => {
    const { params } = await aTerritory();
    const body = { ...time, ...changes };
    expect(await accounting.adjustBooks({ params, body, key: key() })).toMatchObject({ refusal: { reason } });
  });

  it("adds nothing to closed books, and the database refuses it too", async () => {
    const { params, territory, scope } = await aTerritory();
    await closeMonths(territory, "2008-03-20T10:00:00.000Z", "2008-01-31");
    const body = { ...time, on: plainDate("2008-01-31") };
    expect(await accounting.adjustBooks({ params, body, key: key() })).toMatchObject({
      refusal: { reason: "adjustment-in-closed-month" },
    });
    const forced = database.transaction(scope, async (transaction) =>
      transaction
        .tables<{ accounting_adjustment: Record<string, unknown> }>()
        .insertInto("accounting_adjustment")
        .values({
          territory_id: territory,
          id: randomUUID(),
          kind: "volunteers",
          effective_on: "2008-01-31",
          amount: 1n,
          label: "Trop tard",
          told_by: accountant,
          recorded_at: "2008-03-20T10:00:00Z",
        })
        .execute(),
    );
    await expect(forced).rejects.toMatchObject({ constraint: "adjustment_counts_in_an_open_month" });
  });
});

describe("form 2062", () => {
  it("lists the contracts of a year above the threshold, which is a dated parameter", async () => {
    const { params, grant, payOut } = await aTerritory();
    for (const [firm, amount] of [
      ["Menuiserie", "6000"],
      ["Boulangerie", "1500"],
    ] as const)
      await payOut(await grant({ firm, amount, decidedOn: "2008-03-20" }), "2008-03-20");
    sit(params.territory);
    const read = async () =>
      accepted(await accounting.readLoanDeclaration({ params, query: { year: 2008 } })).loans.map(
        ({ firm, reason }) => [firm, reason],
      );
    expect(await read()).toEqual([
      ["Menuiserie", "loan-above"],
      ["Boulangerie", "lender-total-above"],
    ]);
    const body = { from: plainDate("2021-01-01"), amount: euros(100_000), source: "essai" };
    accepted(await accounting.setDeclarationThreshold({ params, body, key: key() }));
    expect(await read()).toHaveLength(2);
  });
});

describe("who reads the books", () => {
  it.each<[Role, string]>([
    ["treasurer", "read"],
    ["auditor", "read"],
    ["administrator", "not-allowed"],
    ["coordinator", "read"],
    ["committee-member", "not-allowed"],
    ["owner", "not-allowed"],
    ["public-funder", "not-allowed"],
  ])("%s: %s", async (role, expected) => {
    const { params, territory } = await aTerritory();
    sit(territory, role);
    const answer = await accounting.readBalances({ params, query: {} });
    expect(answer.ok ? "read" : answer.refusal.reason).toBe(expected);
  });

  it("never tell the firm of a file to whoever is recused from it", async () => {
    const { params, territory, scope, grant, payOut, read } = await aTerritory();
    const advance = await grant({ firm: "Énergie Toit", amount: "1500", decidedOn: "2008-03-20" });
    await payOut(advance, "2008-03-20");
    const { application } = await read(advance);
    await database.transaction(scope, async (transaction) =>
      recordDenial(transaction, {
        territory,
        person: accountant,
        kind: "application",
        id: application,
        reason: "lien",
        fromAt: "2008-03-20T08:00:00.000Z",
        untilAt: null,
      }),
    );
    sit(territory);
    const { lines } = accepted(await accounting.listLines({ params, query: {} }));
    expect(
      JSON.stringify(lines, (_, value) => (typeof value === "bigint" ? String(value) : value)),
    ).not.toContain("Énergie");
    const query = { year: 2008, siren: "123456782", draft: "yes" as const };
    expect(await accounting.exportFec({ params, query })).toMatchObject({
      refusal: { reason: "books-name-a-recused-file" },
    });
    sit(territory, "treasurer", randomUUID());
    expect((await accounting.exportFec({ params, query })).ok).toBe(true);
  });
});
