import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { cents } from "#kernel/money.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { testDatabase } from "../../../tests/database.ts";
import { aBook, type Book } from "../../../tests/ledger-book.ts";
import { type Entry, euroLine, fundFree, moveEuros, postEntry, verifyDatabase } from "../index.ts";

const database = await testDatabase();

describe("posting past our own checks: the database", () => {
  it.each<[string, Partial<Entry>, RegExp | string]>([
    ["nothing", { lines: [] }, "entry-empty"],
    ["an account of no list", { lines: linesOn("fund:0190:free") }, /is no account of the list/],
    ["an account with a star", { lines: linesOn("loss:*") }, /is no account of the list/],
    ["days where euros are", { lines: linesOn(fundFree(randomUUID()), "HALF-DAY") }, /is not counted in/],
    ["a unit of its own", { lines: linesOn(fundFree(randomUUID()), "USD") }, /line_unit_is_euro_or_half_day/],
    ["an act of two lines", { act: "one\ntwo" }, /entry_act_is_one_line/],
    ["a kind in capitals", { kind: "Payment" }, /entry_kind_is_kebab_case/],
    ["a reversal that reverses nothing", { kind: "reversal" }, /entry_of_kind_reversal_reverses_another/],
    ["a blank reason", { reason: " " }, /reason_is_not_blank/],
    ["an amount beyond what JSON carries", { lines: linesOf(2n ** 53n) }, /line_amount_is_what_json_carries/],
    ["an amount of zero", { lines: linesOf(0n) }, /line_amount_is_not_zero/],
  ])("refuses %s", async (_what, changes, expected) => {
    const book = aBook(database);
    const entry = { ...anEntry(book), ...changes };
    const posting = book.inside(async (transaction) => postUnchecked(transaction, entry));

    if (typeof expected === "string") expect(await posting).toMatchObject({ refused: expected });
    else await expect(posting).rejects.toThrow(expected);
  });

  it("refuses an entry that does not balance in each unit, and says by how much", async () => {
    const book = aBook(database);
    const lines = [...linesOf(100n).slice(0, 1), ...linesOf(99n).slice(1)];

    const answer = await book.inside(async (transaction) =>
      postUnchecked(transaction, { ...anEntry(book), lines }),
    );

    expect(answer).toEqual({ refused: "entry-unbalanced", unit: "EUR", excess: "1" });
  });

  it("refuses euros balanced by days", async () => {
    const book = aBook(database);
    const [debit, credit] = linesOf(1n);
    const lines = [debit, { ...credit, unit: "HALF-DAY" }] as unknown as Entry["lines"];

    const answer = await book.inside(async (transaction) =>
      postUnchecked(transaction, { ...anEntry(book), lines }),
    );

    expect(answer).toMatchObject({ refused: "entry-unbalanced", unit: "EUR", excess: "1" });
  });

  it("refuses an entry of another territory", async () => {
    const book = aBook(database);
    const elsewhere = { ...anEntry(book), territory: randomUUID() };

    await expect(book.post(elsewhere)).rejects.toThrow(
      /posted in the territory where the transaction writes/,
    );
    const reading = database.transaction({ read: [book.territory] }, async (transaction) =>
      postEntry(transaction, anEntry(book)),
    );
    await expect(reading).rejects.toThrow(/posted in the territory where the transaction writes/);
  });
});

describe("the chain", () => {
  it("begins once, however many begin it", async () => {
    const book = aBook(database);

    const outcomes = await Promise.all(Array.from({ length: 20 }, async () => book.post(anEntry(book))));

    const numbers = outcomes.map((outcome) => (outcome.ok ? Number(outcome.value.number) : 0));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect((await verifyDatabase(database, book.territory)).faults).toEqual([]);
    expect(await book.holdings()).toEqual({ libre: "20,00", apport: "−20,00" });
  });
});

function anEntry(book: Book): Entry {
  const [entry] = book.read("2008-01-15 fait payment  libre +1,00  apport −1,00");
  if (entry === undefined) throw new Error("one entry");
  return entry;
}

/** Lines that the types would refuse. */
function linesOn(account: string, unit = "EUR"): Entry["lines"] {
  const [first, second] = [randomUUID(), randomUUID()].map((fund) => euroLine(fundFree(fund), cents(1)));
  return [
    { ...first, account, unit },
    { ...second, amount: cents(-1), ...(unit === "EUR" ? {} : { account, unit }) },
  ] as unknown as Entry["lines"];
}

function linesOf(amount: bigint): Entry["lines"] {
  return moveEuros(cents(amount), { from: fundFree(randomUUID()), to: fundFree(randomUUID()) });
}

/** Past the checks of our own code. */
async function postUnchecked(transaction: Transaction, { isVoluntary, ...entry }: Entry): Promise<unknown> {
  const lines = entry.lines.map((line) => ({ ...line, amount: String(line.amount) }));
  const { rows } = await sql<{ answer: unknown }>`
    select ledger_post(${JSON.stringify({ ...entry, voluntary: isVoluntary, lines })}) as answer`.execute(
    transaction.tables(),
  );
  return rows[0]?.answer;
}
