import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { verifyBooks } from "#accounting/index.ts";
import { openFund } from "#fund/index.ts";
import { cents, euros } from "#kernel/money.ts";
import { addDays, addMonths, plainDate } from "#kernel/plain-date.ts";
import { capitalFrom, fundFree, moveEuros, postEntry } from "#ledger/index.ts";
import { recordDenial } from "#network/index.ts";
import { accountant } from "../accounting-desk.ts";
import { closingsDesk } from "../closings-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { differencesFromWhole } from "../drawn-whole.ts";
import { coordinator, told } from "../lending-desk.ts";
import { foundry, id } from "../network.ts";
import { tamper } from "../tampered-ledger.ts";

const database = await testDatabase();
const desk = await closingsDesk(database);
const { accounting, aLateAdvance, key, lending, sit, sitAtBooks } = desk;

async function same(territory: string, ...days: readonly string[]) {
  for (const day of days)
    expect(await differencesFromWhole(database, { territory, on: plainDate(day) }), day).toEqual([]);
}

describe("the books of closed months", () => {
  it("are read as they were drawn, whatever is learnt of them later", async () => {
    const story = await aLateAdvance();
    const { territory, advance, close, closeBooks, which } = story;
    await closeBooks("2010-08-31");
    await same(territory, "2010-08-20", "2010-08-31", "2010-09-15", "2010-10-05");

    // News of closed months: an amount received in August, and a moratorium decided in September.
    accepted(await story.repay(advance, "200", "2010-08-20"));
    const body = {
      from: 2,
      count: 1,
      keepTerm: false,
      decidedOn: plainDate("2010-08-25"),
      reason: "Moratoire",
    };
    accepted(await lending.deferInstalments({ params: which(advance), body, key: key() }));
    await same(territory, "2010-08-20", "2010-08-31", "2010-10-05");

    await close("2011-02-03");
    await closeBooks("2010-12-31");
    await same(territory, "2010-08-31", "2010-11-30", "2010-12-31", "2011-01-31", "2011-02-03");
    expect((await verifyBooks(database, territory)).faults).toEqual([]);
  });

  it("are kept all the same where several closings were made before anyone kept them", async () => {
    const story = await aLateAdvance();
    const { territory, close, closeBooks } = story;
    await close("2010-12-03");
    const ends = Array.from({ length: 30 }, (_, month) =>
      addDays(addMonths(plainDate("2008-02-01"), month), -1),
    );
    await desk.closeMonths(territory, desk.clock.at, ...ends);
    expect(await monthsKept(territory)).toBe(0);
    await closeBooks("2010-07-31");
    expect(await monthsKept(territory)).toBe(31);
    await same(territory, "2010-03-31", "2010-07-31", "2010-12-03");
    expect((await verifyBooks(database, territory)).faults).toEqual([]);
  });

  it("hold with the first of them what was told of a year before", async () => {
    const { territory, closeBooks, params } = await aLateAdvance();
    sitAtBooks(territory);
    const time = { kind: "volunteers", amount: cents(12_000n), funder: null, label: "Comité" } as const;
    const on = plainDate("2007-12-12");
    accepted(await accounting.adjustBooks({ params, body: { ...time, on }, key: key() }));
    await closeBooks("2008-02-29");
    await same(territory, "2007-12-31", "2008-01-10", "2008-01-31", "2008-02-29", "2008-03-10");
    expect((await verifyBooks(database, territory)).faults).toEqual([]);
  });

  it("name no firm to whoever is recused from its file", async () => {
    const story = await aLateAdvance();
    const { territory, advance, closeBooks, read, scope, params } = story;
    await closeBooks("2010-08-31");
    sit("coordinator", coordinator, territory);
    const { application } = await read(advance);
    await database.transaction(scope, async (transaction) =>
      recordDenial(transaction, {
        territory,
        person: accountant,
        kind: "application",
        id: application,
        reason: "lien",
        fromAt: "2010-01-01T08:00:00.000Z",
        untilAt: null,
      }),
    );
    sitAtBooks(territory);
    const query = { on: plainDate("2010-08-31") };
    const { lines } = accepted(await accounting.listLines({ params, query }));
    const { thirds } = accepted(await accounting.readBalances({ params, query }));
    expect(JSON.stringify([lines, thirds], plain)).not.toContain("Menuiserie");
    expect(lines.map(({ label }) => label)).toContain("Versement d'avance");
    const denied = new Set([application]);
    expect(await differencesFromWhole(database, { territory, on: query.on, denied })).toEqual([]);
  });
});

describe("what is kept of a closed month", () => {
  it("is never changed nor added to, and verification names what was touched", async () => {
    const { territory, closeBooks, scope } = await aLateAdvance();
    await closeBooks("2010-08-31");
    const forced = async (text: string) =>
      database.transaction(scope, async (transaction) => sql.raw(text).execute(transaction.tables()));
    await expect(forced("update books_line set debit = debit + 1")).rejects.toThrow("permission denied");
    await expect(
      forced(
        `insert into books_line select territory_id, fund_id, until, place, 99, role, account, account_label, third_code, third_name, debit, credit
        from books_line where territory_id = '${territory}' limit 1`,
      ),
    ).rejects.toThrow("kept already");
    await expect(
      forced(
        `insert into books_month select territory_id, fund_id, date '2010-09-30', 0, 0, 0, so_far, hash, repeat('1', 64), kept_at
        from books_month where territory_id = '${territory}' and until = '2010-08-31'`,
      ),
    ).rejects.toMatchObject({ constraint: "books_are_kept_once_closed" });
    await expect(
      forced(
        `insert into books_month select territory_id, fund_id, until, 0, 0, 0, so_far, hash, repeat('1', 64), kept_at
        from books_month where territory_id = '${territory}' and until = '2010-08-31'`,
      ),
    ).rejects.toMatchObject({ constraint: "books_are_kept_in_order" });

    await tamper(
      database,
      "books_line",
      `update books_line set debit = debit + 1
      where (territory_id, until, place, position, role) = ($1, '2010-08-31', 1, 1, 'instalments-due')`,
      [territory],
    );
    const { faults } = await verifyBooks(database, territory);
    expect(faults).toMatchObject([
      { fault: "closing-differs", facts: { until: "2010-08-31", figure: "debits, hash" } },
    ]);
  });
});

describe("a territory of several funds", () => {
  it("has the books of each, closed together, each balanced with the journal", async () => {
    const story = await aLateAdvance();
    const { territory, fund, closeBooks, scope, params, close } = story;
    const second = await database.transaction(scope, async (transaction) =>
      accepted(
        await openFund(transaction, {
          territory,
          name: "Fonds Rebond",
          operator: id(45),
          openedOn: plainDate("2010-10-04"),
          now: desk.clock.at,
        }),
      ),
    );
    await database.transaction(scope, async (transaction) =>
      accepted(
        await postEntry(transaction, {
          id: randomUUID(),
          territory,
          effectiveOn: plainDate("2010-10-05"),
          recordedAt: desk.clock.at,
          kind: "contribution",
          act: "tests/accounting-kept",
          isVoluntary: false,
          lines: moveEuros(euros("7000"), {
            from: capitalFrom({ fund: second.id, funder: foundry }),
            to: fundFree(second.id),
          }),
        }),
      ),
    );
    // What passes from a fund to the other is, for each, what the other owes it.
    await database.transaction(scope, async (transaction) =>
      accepted(
        await postEntry(transaction, {
          id: randomUUID(),
          territory,
          effectiveOn: plainDate("2010-10-05"),
          recordedAt: desk.clock.at,
          kind: "transfer",
          act: "tests/accounting-kept",
          isVoluntary: true,
          lines: moveEuros(euros("500"), { from: fundFree(fund), to: fundFree(second.id) }),
        }),
      ),
    );
    sitAtBooks(territory);
    const adjustment = { kind: "volunteers", amount: cents(12_000n), funder: null, label: "Comité" } as const;
    accepted(
      await accounting.adjustBooks({
        params,
        body: { ...adjustment, on: plainDate("2010-10-05"), fund: second.id },
        key: key(),
      }),
    );
    const balancesOf = async (of: string, day: string) => {
      sitAtBooks(territory);
      const query = { fund: of, on: plainDate(day) };
      const { accounts, controls, state } = accepted(await accounting.readBalances({ params, query }));
      expect(controls.filter(({ holds }) => !holds)).toEqual([]);
      expect(state.funds).toHaveLength(2);
      return Object.fromEntries(accounts.map(({ account, balance }) => [account, told(balance)]));
    };
    const rebond = {
      "103410": "-7 000,00 €",
      "467900": "-500,00 €",
      "512100": "7 500,00 €",
      "864000": "120,00 €",
      "875000": "-120,00 €",
    };
    expect(await balancesOf(second.id, "2010-10-05")).toEqual(rebond);
    expect(await balancesOf(fund, "2010-10-05")).toMatchObject({
      "103410": "-200 000,00 €",
      "467900": "500,00 €",
    });

    await close("2010-12-03");
    await closeBooks("2010-11-30");
    expect(await balancesOf(second.id, "2010-11-30")).toEqual(rebond);
    expect(await differencesFromWhole(database, { territory, fund, on: plainDate("2010-12-03") })).toEqual(
      [],
    );
    const of = { territory, fund: second.id };
    expect(await differencesFromWhole(database, { ...of, on: plainDate("2010-12-03") })).toEqual([]);
    expect((await verifyBooks(database, territory)).faults).toEqual([]);
    sitAtBooks(territory);
    const unknown = { params, query: { fund: randomUUID() } };
    expect(await accounting.readBalances(unknown)).toMatchObject({ refusal: { reason: "fund-unknown" } });
  });
});

const plain = (_: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);

async function monthsKept(territory: string): Promise<number> {
  const { rows } = await database.transaction({ read: [territory] }, async (transaction) =>
    sql<{ count: bigint }>`select count(*) from books_month where territory_id = ${territory}`.execute(
      transaction.tables(),
    ),
  );
  return Number(rows[0]?.count);
}
