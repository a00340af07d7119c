import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents } from "#kernel/money.ts";
import { addDays, plainDate } from "#kernel/plain-date.ts";
import type { AccountingEntry } from "./accounting-entry.ts";
import { balanceOf } from "./balances.ts";
import { controlsOf } from "./controls.ts";
import type { BooksSource, JournalEntry, JournalLine } from "./journal-entry.ts";
import { translateJournal } from "./translate-journal.ts";
import { writeEntries } from "./write-entries.ts";

const firstDay = plainDate("2026-01-01");
const third = { code: "F001", name: "Aciéries" };
const firm = { code: "B001", name: "Menuiserie" };

/** Moves of the ledger: what receives, what gives. */
const gestures: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  sign: [["pledge:c:f:promised", "pledge:c:f:signed"]],
  release: [["pledge:c:f:released", "pledge:c:f:promised"]],
  call: [["pledge:c:f:called", "pledge:c:f:promised"]],
  cancelCall: [["pledge:c:f:released", "pledge:c:f:called"]],
  pay: [
    ["pledge:c:f:honoured", "pledge:c:f:called"],
    ["fund:x:free", "capital:x:f"],
  ],
  payOperation: [
    ["pledge:c:f:honoured", "pledge:c:f:called"],
    ["operation:x", "capital:x:f"],
  ],
  give: [["fund:x:free", "capital:x:f"]],
  takeBack: [["capital:x:f", "fund:x:free"]],
  hold: [["fund:x:held:d", "fund:x:free"]],
  lapse: [["fund:x:free", "fund:x:held:d"]],
  disburse: [["loan:l:owed", "fund:x:held:d"]],
  repay: [["fund:x:free", "loan:l:owed"]],
  repayOnItsWay: [["fund:x:in-transit", "loan:l:owed"]],
  credit: [["fund:x:free", "fund:x:in-transit"]],
  overpay: [["fund:x:free", "borrower:l:owed-back"]],
  refund: [["borrower:l:owed-back", "fund:x:free"]],
  reallocate: [["borrower:l:owed-back", "loan:m:owed"]],
  writeOff: [["loss:x", "loan:l:owed"]],
  recover: [["fund:x:free", "recovery:x"]],
  fee: [["fees:x", "fund:x:free"]],
  spend: [["operation:x", "fund:x:free"]],
  shareLoss: [["capital:x:f", "loss:x"]],
};

function entryOf(number: number, lines: readonly JournalLine[], day: number): JournalEntry {
  return {
    id: `e${number}`,
    number: BigInt(number),
    on: addDays(firstDay, day),
    act: "essai",
    reverses: null,
    lines,
  };
}

function linesOf(gesture: string, amount: bigint): JournalLine[] {
  return (gestures[gesture] ?? []).flatMap(([to, from]): JournalLine[] => [
    { account: to, unit: "EUR", amount },
    { account: from, unit: "EUR", amount: -amount },
  ]);
}

const advances = new Map(
  ["l", "m"].map((id) => [id, { id, decision: id === "l" ? "d" : "e", firm }] as const),
);

function sourceOf(changes: Partial<BooksSource>): BooksSource {
  return {
    entries: [],
    calls: new Map(),
    steps: [],
    provisions: [],
    adjustments: [],
    advances,
    funders: new Map([["f", { third, into: "without-resumption" as const }]]),
    dayRates: new Map([["c", cents(55_001n)]]),
    ...changes,
  };
}

function booksOf(source: BooksSource, until = "2027-12-31"): AccountingEntry[] {
  const written = writeEntries(translateJournal(source), {
    chart: [],
    validatedOn: () => null,
    until: plainDate(until),
  });
  if (!written.ok) throw new Error(written.refusal.reason);
  return written.value;
}

const aGesture = fc.record({
  gesture: fc.constantFrom(...Object.keys(gestures)),
  amount: fc.bigInt({ min: -90_000n, max: 900_000n }).filter((amount) => amount !== 0n),
  wait: fc.integer({ min: 0, max: 40 }),
});
const aStep = fc.record({
  advance: fc.constantFrom("l", "m"),
  day: fc.integer({ min: 0, max: 700 }),
  due: fc.bigInt({ min: 0n, max: 900_000n }),
});

describe("the books drawn from any journal", () => {
  it("balance entry by entry, and equal what the journal holds, whatever happened", () => {
    const aJournal = fc.tuple(
      fc.array(aGesture, { maxLength: 60 }),
      fc.array(aStep, { maxLength: 10 }),
      fc.array(aStep, { maxLength: 5 }),
    );
    fc.assert(
      fc.property(aJournal, ([acts, dues, feared]) => {
        let day = 0;
        const entries = acts.map(({ gesture, amount, wait }, index) => {
          day += wait;
          return entryOf(index + 1, linesOf(gesture, amount), day);
        });
        const books = booksOf(
          sourceOf({
            entries: entries.filter(({ on }) => on <= "2027-12-31"),
            steps: dues.map((step) => ({
              ...step,
              on: addDays(firstDay, step.day),
              cause: "due-date" as const,
              entry: null,
              due: cents(step.due),
            })),
            provisions: feared.map(({ advance, day: at, due }) => ({
              advance,
              on: addDays(firstDay, at),
              amount: cents(due),
            })),
          }),
        );
        for (const { lines } of books)
          expect(lines.reduce((sum, { debit, credit }) => sum + debit - credit, 0n)).toBe(0n);
        for (const year of ["2026", "2027"]) {
          const ofYear = books.filter(({ on }) => on.startsWith(year));
          const until = entries.filter(({ on }) => on <= `${year}-12-31`);
          expect(
            controlsOf(
              ofYear,
              until.flatMap(({ lines }) => lines),
            ).filter(({ holds }) => !holds),
          ).toEqual([]);
        }
        expect(books.flatMap(({ number }) => number ?? [])).toEqual(numbered(books));
      }),
      { numRuns: 300 },
    );
  });

  it("say the same of a day whatever happens later", () => {
    fc.assert(
      fc.property(fc.array(aGesture, { minLength: 2, maxLength: 30 }), ([first, ...acts]) => {
        const all = [first, ...acts].flatMap((act) => act ?? []);
        const entries = all.map(({ gesture, amount }, index) =>
          entryOf(index + 1, linesOf(gesture, amount), index * 5),
        );
        const half = entries.slice(0, Math.ceil(entries.length / 2));
        const last = half.at(-1)?.on ?? firstDay;
        const early = booksOf(sourceOf({ entries: half }), last);
        const late = booksOf(sourceOf({ entries }), "2026-12-31");
        expect(withoutLetters(late).slice(0, early.length)).toEqual(withoutLetters(early));
      }),
    );
  });
});

function numbered(books: readonly AccountingEntry[]): number[] {
  const years = Map.groupBy(
    books.filter(({ number }) => number !== null),
    ({ on }) => on.slice(0, 4),
  );
  return [...years.values()].flatMap((year) => year.map((_, index) => index + 1));
}

/** Lettering is a mark that a later payment adds. */
function withoutLetters(books: readonly AccountingEntry[]) {
  return books.map((entry) => ({
    ...entry,
    lines: entry.lines.map((line) => ({ ...line, letter: null, letteredOn: null })),
  }));
}

describe("what each entry of the journal becomes", () => {
  const kindsOf = (lines: readonly JournalLine[], changes: Partial<BooksSource> = {}) =>
    translateJournal(sourceOf({ entries: [entryOf(1, lines, 0)], ...changes })).map(({ kind }) => kind);

  it.each([
    ["sign", ["pledge-signed"]],
    ["release", ["pledge-released"]],
    ["call", ["cash-called"]],
    ["cancelCall", ["call-cancelled"]],
    ["pay", ["call-paid"]],
    ["give", ["contribution-made"]],
    ["takeBack", ["contribution-returned"]],
    ["hold", ["advance-granted"]],
    ["lapse", ["grant-lapsed"]],
    ["disburse", ["disbursed"]],
    ["repay", ["repaid"]],
    ["credit", ["debit-credited"]],
    ["writeOff", ["written-off"]],
    ["recover", ["recovered"]],
    ["fee", ["bank-fee"]],
    ["spend", ["moved-to-operation"]],
    ["reallocate", ["other"]],
  ])("%s: %j", (gesture, kinds) => {
    expect(kindsOf(linesOf(gesture, 100n))).toEqual(kinds);
  });

  it("shares a call between purposes and natures as its convention does, and its reversal the other way", () => {
    const calls = new Map([
      [
        "e1",
        [
          { funder: "f", into: "with-resumption" as const, amount: cents(70n) },
          { funder: "f", into: "operation" as const, amount: cents(30n) },
        ],
      ],
    ]);
    const call = entryOf(1, linesOf("call", 100n), 0);
    const reversal = { ...entryOf(2, linesOf("call", -100n), 1), reverses: "e1" };
    const events = translateJournal(sourceOf({ entries: [call, reversal], calls }));
    expect(events.map((event) => event.kind === "cash-called" && [event.into, event.amount])).toEqual([
      ["with-resumption", 70n],
      ["operation", 30n],
      ["with-resumption", -70n],
      ["operation", -30n],
    ]);
  });

  it("values half-days as a whole, so that halves of cents never add up", () => {
    const day = (number: number) =>
      entryOf(
        number,
        [
          { account: "pledge:c:f:honoured", unit: "HALF-DAY", amount: 1n },
          { account: "days:m:confirmed", unit: "HALF-DAY", amount: -1n },
        ],
        number,
      );
    const books = booksOf(sourceOf({ entries: [day(1), day(2)] }), "2026-12-31");
    expect(books.map(({ lines }) => lines[0]?.debit)).toEqual([27_500n, 27_501n]);
  });
});

describe("an advance in the books", () => {
  const step = (on: string, due: bigint, entry: string | null = null) => ({
    advance: "l",
    on: plainDate(on),
    cause: entry === null ? ("due-date" as const) : ("event" as const),
    entry,
    due: cents(due),
  });
  const told = (books: readonly AccountingEntry[]) => [
    balanceOf(books, "advances"),
    balanceOf(books, "instalments-due"),
    balanceOf(books, "advances-doubtful"),
    balanceOf(books, "advances-depreciation"),
  ];
  const lent = [entryOf(1, linesOf("hold", 900n), 0), entryOf(2, linesOf("disburse", 900n), 0)];

  it("falls due at its dates, is settled there first, and is due no more once put off", () => {
    const repayment = entryOf(3, linesOf("repay", 150n), 40);
    const steps = [
      step("2026-02-01", 100n),
      step("2026-02-10", 0n, "e3"),
      step("2026-03-01", 50n),
      { ...step("2026-03-05", 0n), cause: "event" as const },
    ];
    const source = sourceOf({ entries: [...lent, repayment], steps });
    expect(told(booksOf(source, "2026-02-01"))).toEqual([800n, 100n, 0n, 0n]);
    expect(told(booksOf(source, "2026-02-10"))).toEqual([750n, 0n, 0n, 0n]);
    expect(told(booksOf(source, "2026-03-01"))).toEqual([700n, 50n, 0n, 0n]);
    expect(told(booksOf(source, "2026-03-05"))).toEqual([750n, 0n, 0n, 0n]);
  });

  it("is doubtful while something is feared of it, and sound again after", () => {
    const provisions = [
      { advance: "l", on: plainDate("2026-03-31"), amount: cents(450n) },
      { advance: "l", on: plainDate("2026-04-30"), amount: cents(0n) },
    ];
    const source = sourceOf({ entries: lent, steps: [step("2026-02-01", 100n)], provisions });
    expect(told(booksOf(source, "2026-03-31"))).toEqual([0n, 0n, 900n, -450n]);
    expect(told(booksOf(source, "2026-04-30"))).toEqual([800n, 100n, 0n, 0n]);
  });

  it("leaves nothing feared behind once it is written off", () => {
    const provisions = [{ advance: "l", on: plainDate("2026-03-31"), amount: cents(450n) }];
    const lost = entryOf(3, linesOf("writeOff", 900n), 120);
    const books = booksOf(sourceOf({ entries: [...lent, lost], provisions }), "2026-12-31");
    expect(told(books)).toEqual([0n, 0n, 0n, 0n]);
    expect(balanceOf(books, "losses")).toBe(900n);
    expect(balanceOf(books, "depreciation-charged", "depreciation-released")).toBe(0n);
  });
});
