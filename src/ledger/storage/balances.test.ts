import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents } from "#kernel/money.ts";
import { type PlainDate, plainDate } from "#kernel/plain-date.ts";
import { testDatabase } from "../../../tests/database.ts";
import { aBook, type Book } from "../../../tests/ledger-book.ts";
import {
  accountsUnder,
  type Balance,
  balancesAt,
  type Entry,
  type EuroAccount,
  everyAccount,
  moveEuros,
  verifyDatabase,
} from "../index.ts";

const database = await testDatabase();

describe("asking for balances", () => {
  it("of a day counts what is effective by then, as known now or as known then", async () => {
    const book = aBook(database);
    await book.tell(`
      2008-01-15 fait payment   libre +100,00   apport −100,00
      2008-02-29 fait bank-fee  frais +12,50    libre −12,50
      2008-03-10 fait payment   libre +50,00    apport −50,00
    `);
    const [late] = book.read("2008-02-28 fait bank-fee  frais +1,00  libre −1,00");
    if (late) await book.post({ ...late, recordedAt: "2008-04-01T09:00:00Z" });

    expect(await book.holdings({ on: plainDate("2008-01-14") })).toEqual({});
    expect(await book.holdings({ on: plainDate("2008-01-15") })).toMatchObject({ libre: "100,00" });
    expect(await book.holdings({ on: plainDate("2008-02-28") })).toMatchObject({ libre: "99,00" });
    expect(await book.holdings({ on: plainDate("2008-02-29") })).toMatchObject({ libre: "86,50" });
    expect(await book.holdings()).toMatchObject({ libre: "136,50" });

    const knownAt = "2008-03-31T00:00:00Z";
    expect(await book.holdings({ on: plainDate("2008-02-28"), knownAt })).toMatchObject({ libre: "100,00" });
    expect(await book.holdings({ on: plainDate("2008-02-29"), knownAt })).toMatchObject({ libre: "87,50" });
    expect(await book.holdings({ knownAt })).toMatchObject({ libre: "137,50" });
    expect(await book.holdings({ knownAt: "2008-01-01T00:00:00Z" })).toEqual({});
  });

  it("of some accounts leaves the others out", async () => {
    const book = aBook(database);
    await book.tell(`
      2008-01-15 fait payment    libre +100,00    apport −100,00
      2008-02-14 acte decision   réservé +60,00   libre −60,00
    `);

    expect(await book.holdings({ accounts: book.chart.libre })).toEqual({ libre: "40,00" });
    expect(await book.holdings({ accounts: accountsUnder("fund", book.fund) })).toEqual({
      libre: "40,00",
      réservé: "60,00",
    });
    expect(await book.holdings({ accounts: accountsUnder("fund", book.fund, "held") })).toEqual({
      réservé: "60,00",
    });
    expect(await book.holdings({ accounts: accountsUnder("fund", randomUUID()) })).toEqual({});
    expect(await book.holdings({ accounts: accountsUnder("loan") })).toEqual({});
  });

  it("of a territory that it does not read finds nothing", async () => {
    const [longwy, toul] = [aBook(database), aBook(database)];
    await toul.tell("2008-01-15 fait payment  libre +100,00  apport −100,00");

    expect(await longwy.holdings({ territory: toul.territory })).toEqual({});
  });
});

const days = Array.from({ length: 90 }, (_, day) => {
  const date = new Date(Date.UTC(2008, 0, 20 + day)).toISOString().slice(0, 10);
  return plainDate(date);
});

type Gesture = { from: number; to: number; amount: number; day: number; clock: number; isReversed: boolean };

const gesture: fc.Arbitrary<Gesture> = fc.record({
  from: fc.nat(3),
  to: fc.nat(3),
  amount: fc.integer({ min: 1, max: 100_000 }),
  day: fc.nat(days.length - 1),
  clock: fc.nat(1000),
  isReversed: fc.boolean(),
});

describe("balances", () => {
  it("at any day, known now or then, are the naive re-addition of the entries; the past as known never changes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(gesture, { minLength: 1, maxLength: 8 }),
        fc.array(gesture, { minLength: 1, maxLength: 5 }),
        fc.nat(days.length - 1),
        async (first, then, day) => {
          const book = aBook(database);
          const on = days[day] ?? plainDate("2008-01-20");
          const journal = await tell(book, first);
          const knownAt = journal.at(-1)?.recordedAt ?? "";
          const known = await ask(book, { on, knownAt });
          expect(known).toEqual(reAdd(journal, { on }));

          journal.push(...(await tell(book, then)));

          expect(await ask(book, { on, knownAt })).toEqual(known);
          expect(await ask(book, { on })).toEqual(reAdd(journal, { on }));
          expect(await ask(book, { knownAt })).toEqual(reAdd(journal, { knownAt }));
          expect(await ask(book, {})).toEqual(reAdd(journal, {}));
          expect((await verifyDatabase(database, book.territory)).faults).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  }, 60_000);
});

type Told = Entry & { readonly recordedAt: string };
type Moment = { readonly on?: PlainDate; readonly knownAt?: string };

/** Posts gestures among four accounts, some of them reversed at once on another day, and gives what was posted. */
async function tell(book: Book, gestures: readonly Gesture[]): Promise<Told[]> {
  const journal: Told[] = [];
  const { libre, apport, frais, transit } = book.chart;
  const accounts: readonly EuroAccount[] = [libre, apport, frais, transit];
  for (const { from, to, amount, day, clock, isReversed } of gestures) {
    const [source = libre, target = libre] = [accounts[from], accounts[to]];
    const recordedAt = new Date(Date.UTC(2009, 0, 1) + clock).toISOString();
    const entry: Entry = {
      id: randomUUID(),
      territory: book.territory,
      effectiveOn: days[day] ?? plainDate("2008-01-20"),
      recordedAt,
      kind: "gesture",
      act: "property",
      isVoluntary: false,
      lines: moveEuros(cents(amount), { from: source, to: target }),
    };
    const posted = await book.post(entry);
    if (!posted.ok) throw new Error(posted.refusal.reason);
    journal.push({ ...entry, recordedAt: posted.value.recordedAt });
    if (isReversed) journal.push(await reverse(book, entry));
  }
  return journal;
}

async function reverse(book: Book, entry: Entry): Promise<Told> {
  const effectiveOn = plainDate("2008-02-29");
  const reversal = await book.reverse(entry.id, { effectiveOn, recordedAt: entry.recordedAt });
  if (!reversal.ok) throw new Error(reversal.refusal.reason);
  const lines = entry.lines.map((line) => ({
    ...line,
    amount: 0n - line.amount,
  })) as unknown as Entry["lines"];
  return { ...entry, effectiveOn, lines, recordedAt: reversal.value.recordedAt };
}

async function ask(book: Book, moment: Moment): Promise<readonly Balance[]> {
  return book.inside(async (transaction) =>
    balancesAt(transaction, { territory: book.territory, accounts: everyAccount, ...moment }),
  );
}

function reAdd(journal: readonly Told[], { on, knownAt }: Moment): Balance[] {
  const totals = new Map<string, bigint>();
  for (const { effectiveOn, recordedAt, lines } of journal) {
    if (on !== undefined && effectiveOn > on) continue;
    if (knownAt !== undefined && recordedAt > knownAt) continue;
    for (const { account, amount } of lines) totals.set(account, (totals.get(account) ?? 0n) + amount);
  }
  return [...totals]
    .filter(([, amount]) => amount !== 0n)
    .map(([account, amount]): Balance => ({ account, unit: "EUR", amount }))
    .sort((a, b) => (a.account < b.account ? -1 : 1));
}
