import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, expect, it } from "vitest";
import { cents, euros } from "#kernel/money.ts";
import { addDays, plainDate } from "#kernel/plain-date.ts";
import { verifyDatabase } from "#ledger/index.ts";
import {
  advanceHistories,
  type BankReceipt,
  cancelBankReceipt,
  closeUntil,
  leaveDebitsToBank,
  receiveFromBank,
  receiveManyFromBank,
  returnFromBank,
} from "#lending/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { testDatabase } from "../database.ts";
import { enterPlace, enterRegion, type Place, today } from "../seed-advances.ts";

const database = await testDatabase();
await enterRegion(database);
const spring = plainDate("2011-04-20");
const now = "2011-04-20T18:00:00.000Z";
let place: Place;
let ids: readonly string[];

/** Ten advances that the bank debits, nothing having come since February: each is late, in a case. */
async function aLatePlace(name: string): Promise<Place> {
  const entered = await enterPlace(database, name, 10);
  const { territory, fund } = entered;
  await inside(entered, async (transaction) => {
    await leaveDebitsToBank(transaction, { territory, fund, from: today });
    await closeUntil(transaction, { territory, until: spring, now });
  });
  return entered;
}

async function inside<Result>({ territory }: Place, work: (transaction: Transaction) => Promise<Result>) {
  return database.transaction({ read: [territory], write: territory }, work);
}

async function advancesOf(where: Place): Promise<readonly string[]> {
  const histories = await inside(where, async (transaction) =>
    advanceHistories(transaction, where.territory),
  );
  return histories.map(({ id }) => id);
}

function receipt(advance: string, amount: number, reference: string): BankReceipt {
  return { advance, amount: euros(amount), receivedOn: spring, bankReference: reference };
}

beforeAll(async () => {
  place = await aLatePlace("seule");
  ids = await advancesOf(place);
  const { territory } = place;
  // One came back, one had been typed by mistake: their references are known otherwise.
  const [first = "", second = ""] = ids;
  await inside(place, async (transaction) => {
    await receiveFromBank(transaction, { ...receipt(first, 400, "REF 1"), territory, now });
    await receiveFromBank(transaction, { ...receipt(second, 400, "REF 2"), territory, now });
    const told = { territory, now, reason: "saisi deux fois" };
    await returnFromBank(transaction, {
      ...told,
      advance: first,
      reference: "REF 1",
      code: "AM04",
      returnedOn: spring,
      bankReference: "REJET REF 1",
    });
    await cancelBankReceipt(transaction, { ...told, advance: second, reference: "REF 2", on: spring });
  });
}, 60_000);

class Undone extends Error {}

/** What was answered and what lending and the books then held, ids left out; nothing of it is kept. */
async function tried(work: (transaction: Transaction) => Promise<unknown>): Promise<unknown[]> {
  const seen: unknown[] = [];
  await inside(place, async (transaction) => {
    seen.push(await work(transaction));
    for (const query of told) {
      const { rows } = await sql`${sql.raw(query)}`.execute(transaction.tables());
      seen.push(rows);
    }
    throw new Undone();
  }).catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return seen;
}

const told = [
  `select advance_id, rank, kind, effective_on, recorded_at, amount, ref, terms, turn from advance_event order by 1, 2`,
  `select * from advance_instalment order by advance_id, number`,
  `select id, status, disbursed, repaid, written_off from advance order by id`,
  `select advance_id, since, opened_on, plan_version, closed_on, closed_at from arrears_case order by 1, 3`,
  `select number, effective_on, recorded_at, kind, act, is_voluntary from ledger_entry order by number`,
  `select * from ledger_line order by number, position`,
  `select * from ledger_balance order by account, unit`,
  `select * from ledger_month order by account, unit, month`,
  `select * from fund_day order by fund_id, part, kind, effective_on`,
];

const received = fc.record({
  which: fc.nat(10),
  cents: fc.oneof(fc.integer({ min: -1, max: 60_000 }), fc.integer({ min: 400_000, max: 600_000 })),
  day: fc.integer({ min: -3, max: 73 }),
  reference: fc.nat(12),
});

it("receives many as it would each alone, one after the other: answers, events, schedules, cases and books", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(received, { minLength: 1, maxLength: 14 }), async (list) => {
      const { territory } = place;
      const receipts = list.map(({ which, cents: amount, day, reference }) => ({
        advance: ids[which] ?? randomUUID(),
        amount: cents(amount),
        receivedOn: addDays(today, day),
        bankReference: `REF ${reference}`,
      }));

      const byOne = await tried(async (transaction) => {
        const outcomes = [];
        for (const one of receipts)
          outcomes.push(await receiveFromBank(transaction, { ...one, territory, now }));
        return outcomes;
      });
      const atOnce = await tried(async (transaction) =>
        receiveManyFromBank(transaction, { territory, now, receipts }),
      );

      expect(atOnce).toEqual(byOne);
    }),
    { numRuns: 25 },
  );
}, 120_000);

it("answers each: what is refused leaves nothing, what was told before changes nothing, the rest is recorded in order", async () => {
  const { territory } = place;
  const [, , third = "", fourth = ""] = ids;
  const answers: unknown[] = [];

  await tried(async (transaction) => {
    const outcomes = await receiveManyFromBank(transaction, {
      territory,
      now,
      receipts: [
        receipt(third, 100, "UN"),
        receipt(third, 50, "UN"),
        receipt(randomUUID(), 100, "DEUX"),
        { ...receipt(fourth, 100, "TROIS"), receivedOn: addDays(spring, 1) },
        receipt(third, 25, "QUATRE"),
      ],
    });
    const histories = await advanceHistories(transaction, territory);
    const { events } = histories.find(({ id }) => id === third) ?? { events: [] };
    answers.push(
      outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.refusal.reason)),
      events.map((event) => [event.rank, event.ref, "amount" in event ? event.amount : null]).slice(1),
    );
  });

  expect(answers).toEqual([
    ["ok", "ok", "advance-unknown", "date-in-the-future", "ok"],
    [
      [2, "UN", euros(100)],
      [3, "QUATRE", euros(25)],
    ],
  ]);
});

it("receives more than it reads at a time, several for one advance on either side of a part", async () => {
  const where = await aLatePlace("nombreuse");
  const { territory } = where;
  const of = await advancesOf(where);
  const receipts = Array.from({ length: 520 }, (_, index) =>
    receipt(of[index % of.length] ?? "", 1, `PART ${index}`),
  );

  const outcomes = await inside(where, async (transaction) =>
    receiveManyFromBank(transaction, { territory, now, receipts }),
  );

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(520);
  const histories = await inside(where, async (transaction) => advanceHistories(transaction, territory));
  for (const { events } of histories) {
    expect(events.map(({ rank }) => rank)).toEqual(Array.from({ length: 53 }, (_, index) => index + 1));
    expect(events.slice(1).map(({ ref }) => Number(ref?.slice(5)) % 10)).toEqual(
      Array.from({ length: 52 }, () => histories.findIndex((one) => one.events === events)),
    );
  }
  expect((await verifyDatabase(database, territory)).faults).toEqual([]);
}, 120_000);

it("receives two lists of the same firms at the same moment, told in opposite orders, each reference once", async () => {
  const where = await aLatePlace("disputee");
  const { territory } = where;
  const of = await advancesOf(where);
  const receipts = of.map((advance, index) => receipt(advance, 10, `ENSEMBLE ${index}`));

  const outcomes = await Promise.all(
    [receipts, receipts.toReversed()].map(async (list) =>
      inside(where, async (transaction) =>
        receiveManyFromBank(transaction, { territory, now, receipts: list }),
      ),
    ),
  );

  expect(outcomes.flat().every(({ ok }) => ok)).toBe(true);
  const histories = await inside(where, async (transaction) => advanceHistories(transaction, territory));
  expect(histories.map(({ events }) => events.length)).toEqual(of.map(() => 2));
  expect((await verifyDatabase(database, territory)).faults).toEqual([]);
}, 60_000);
