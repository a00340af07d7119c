import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { type RawBuilder, sql } from "kysely";
import { describe, expect, it } from "vitest";
import { cents, negate } from "#kernel/money.ts";
import { addDays, plainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { testDatabase } from "../../../tests/database.ts";
import { aBook, type Book, summary } from "../../../tests/ledger-book.ts";
import { enterNetwork, person } from "../../../tests/network.ts";
import { closePeriod, type Entry, euroLine, postEntries, postEntry, verifyDatabase } from "../index.ts";

const database = await testDatabase();
await enterNetwork(database);
const treasurer = await person(database, 31, "Marc Thiry");

describe("posting many at once", () => {
  it("does what posting them one after the other does: answers, chain, balances, months and figures", async () => {
    await fc.assert(
      fc.asyncProperty(sometimesClosed, fc.array(gestures, { maxLength: 24 }), async (isClosed, told) => {
        const book = aBook(database);
        await book.tell("2008-01-15 fait payment  libre +20,00  apport −20,00");
        if (isClosed) await closeJanuary(book);
        const entries = entriesOf(book, told);

        const byOne = await tried(book, async (transaction) => {
          const outcomes = [];
          for (const entry of entries) outcomes.push(await postEntry(transaction, entry));
          return outcomes;
        });
        const atOnce = await tried(book, async (transaction) => {
          const half = entries.length / 2;
          const first = await postEntries(transaction, entries.slice(0, half));
          return [...first, ...(await postEntries(transaction, entries.slice(half)))];
        });

        expect(atOnce).toEqual(byOne);
      }),
      { numRuns: 60 },
    );
  });

  it("writes those of a list of which some are refused, each as if it came alone", async () => {
    const book = aBook(database);
    const entries = book.read(`
      2008-01-15 fait payment   libre +100,00    apport −100,00
      2008-02-14 acte decision  réservé +60,00   libre −60,00
      2008-02-14 acte decision  réservé +60,00   libre −60,00
      2008-02-15 fait bank-fee  frais +50,00     libre −50,00
      2008-02-16 acte decision  réservé +1,00    libre −1,00
    `);
    const [first] = entries;
    if (first === undefined) throw new Error("five entries");

    const outcomes = await book.inside(async (transaction) => [
      ...(await postEntries(transaction, entries)),
      ...(await postEntries(transaction, [{ ...first, lines: [] }, first])),
    ]);

    expect(outcomes.map(summary)).toEqual([
      "1",
      "2",
      "beyond-available",
      "3",
      "beyond-available",
      "entry-empty",
      "already-posted",
    ]);
    expect(outcomes[3]).toMatchObject({ value: { belowZero: [{ amount: cents(-1000) }] } });
    expect(await book.holdings()).toEqual({
      libre: "−10,00",
      apport: "−100,00",
      réservé: "60,00",
      frais: "50,00",
    });
  });

  it("keeps the reason of each beside its entry, and a chain that verification accepts", async () => {
    const book = aBook(database);
    const entries = book
      .read("2008-01-15 fait payment  libre +1,00  apport −1,00\n".repeat(3))
      .map((entry, index) => (index === 1 ? { ...entry, reason: "reçu par chèque" } : entry));

    const outcomes = await book.inside(async (transaction) => postEntries(transaction, entries));

    expect(outcomes.map(summary)).toEqual(["1", "2", "3"]);
    expect((await verifyDatabase(database, book.territory)).faults).toEqual([]);
    const { rows } = await book.inside(async (transaction) =>
      sql`select entry_id, reason from ledger_reason where territory_id = ${book.territory}`.execute(
        transaction.tables(),
      ),
    );
    expect(rows).toEqual([{ entry_id: entries[1]?.id, reason: "reçu par chèque" }]);
  });

  it("numbers lists posted at the same moment one after the other", async () => {
    const book = aBook(database);
    const lists = Array.from({ length: 8 }, () =>
      book.read("2008-01-15 fait payment  libre +1,00  apport −1,00\n".repeat(25)),
    );

    const outcomes = await Promise.all(
      lists.map(async (entries) => book.inside(async (transaction) => postEntries(transaction, entries))),
    );

    const numbers = outcomes.flat().map((outcome) => Number(summary(outcome)));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
    expect((await verifyDatabase(database, book.territory)).faults).toEqual([]);
    expect(await book.holdings()).toEqual({ libre: "200,00", apport: "−200,00" });
  });

  it("refuses an entry of another territory among its own", async () => {
    const book = aBook(database);
    const [own, other] = book.read("2008-01-15 fait payment  libre +1,00  apport −1,00\n".repeat(2));
    if (own === undefined || other === undefined) throw new Error("two entries");
    const entries = [own, { ...other, territory: randomUUID() }];

    await expect(book.inside(async (transaction) => postEntries(transaction, entries))).rejects.toThrow(
      /posted in the territory where the transaction writes/,
    );
  });

  it("leaves reversals to be posted by themselves, and reverses what it posted", async () => {
    const book = aBook(database);
    const [payment] = book.read("2008-01-15 fait payment  libre +1,00  apport −1,00");
    if (payment === undefined) throw new Error("one entry");
    const reversal = { territory: book.territory, id: randomUUID(), reverses: payment.id };

    await expect(
      book.inside(async (transaction) =>
        sql`select ledger_post_many(${JSON.stringify([reversal])})`.execute(transaction.tables()),
      ),
    ).rejects.toThrow(/a reversal is posted by itself/);
    await book.inside(async (transaction) => postEntries(transaction, [payment]));
    expect(summary(await book.reverse(payment.id))).toBe("2");
  });
});

type Gesture = {
  readonly from: number;
  readonly to: number;
  readonly amount: number;
  readonly day: number;
  readonly isVoluntary: boolean;
  /** Told under the id of an earlier one. */
  readonly again: boolean;
};

const sometimesClosed = fc.boolean();
const onceIn = (times: number) => fc.nat(times - 1).map((chance) => chance === 0);
const gestures: fc.Arbitrary<Gesture> = fc.record({
  from: fc.nat(4),
  to: fc.nat(4),
  amount: fc.integer({ min: 1, max: 900 }),
  day: fc.nat(50),
  isVoluntary: onceIn(6),
  again: onceIn(30),
});

/** Few accounts, so that some run short: what is free and held is guarded, the rest is not. */
function entriesOf({ territory, chart }: Book, told: readonly Gesture[]): Entry[] {
  const accounts = [chart.libre, chart.réservé, chart.apport, chart.prêté, chart.frais];
  const ids = told.map(() => randomUUID());
  return told.map(({ from, to, amount, day, isVoluntary, again }, index) => {
    const [giver = chart.apport, receiver = chart.libre] = [accounts[from], accounts[to]];
    return {
      id: (again ? ids[0] : ids[index]) ?? randomUUID(),
      territory,
      effectiveOn: addDays(plainDate("2008-01-10"), day),
      recordedAt: `2008-03-01T12:00:0${amount % 3}Z`,
      kind: isVoluntary ? "decision" : "payment",
      act: "post-entries",
      isVoluntary,
      lines: [euroLine(receiver, cents(amount)), euroLine(giver, negate(cents(amount)))],
    };
  });
}

async function closeJanuary({ territory, inside }: Book): Promise<void> {
  const closed = await inside(async (transaction) =>
    closePeriod(transaction, {
      territory,
      kind: "month",
      until: plainDate("2008-01-31"),
      closedBy: treasurer,
      closedAt: "2008-02-28T18:00:00.000000Z",
    }),
  );
  if (!closed.ok) throw new Error(closed.refusal.reason);
}

class Undone extends Error {}

/** What the work answered and what the books then held; nothing of it is kept. */
async function tried<Result>(book: Book, work: (transaction: Transaction) => Promise<Result>) {
  const seen: unknown[] = [];
  await book
    .inside(async (transaction) => {
      seen.push(await work(transaction));
      for (const [name, order] of books) {
        const { rows } = await sql`
          select * from ${sql.table(name)} where territory_id = ${book.territory} order by ${order}`.execute(
          transaction.tables(),
        );
        seen.push(rows);
      }
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return seen;
}

const books: readonly (readonly [string, RawBuilder<unknown>])[] = [
  ["ledger_entry", sql`number`],
  ["ledger_line", sql`number, position`],
  ["ledger_balance", sql`account, unit`],
  ["ledger_month", sql`account, unit, month`],
  ["ledger_head", sql`number`],
  ["fund_day", sql`fund_id, part, kind, effective_on`],
];
