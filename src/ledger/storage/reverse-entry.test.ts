import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { testDatabase } from "../../../tests/database.ts";
import { aBook, type Book, summary } from "../../../tests/ledger-book.ts";
import { eraseReason, findEntry } from "../index.ts";

const database = await testDatabase();

/** Posts one entry and gives its id back. */
async function posted(book: Book, text: string): Promise<string> {
  const [entry] = book.read(text);
  if (entry === undefined) throw new Error("one entry");
  const outcome = await book.post(entry);
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  return entry.id;
}

describe("reversing an entry", () => {
  it("posts its exact opposite, with a reason, and leaves it as it is", async () => {
    const book = aBook(database);
    const payment = await posted(book, "2008-01-15 fait payment  libre +120,00  apport −120,00");

    const reversal = await book.reverse(payment, {
      effectiveOn: plainDate("2008-01-15"),
      reason: "  doublon",
    });

    expect(summary(reversal)).toBe("2");
    expect(await book.holdings()).toEqual({});
    const id = reversal.ok ? reversal.value.id : "";
    expect(
      await book.inside(async (t) => findEntry(t, { territory: book.territory, entryId: id })),
    ).toMatchObject({
      kind: "reversal",
      reverses: payment,
      reason: "  doublon",
      isVoluntary: false,
      effectiveOn: "2008-01-15",
      lines: [
        { position: 1, account: book.chart.libre, unit: "EUR", amount: -12_000n },
        { position: 2, account: book.chart.apport, unit: "EUR", amount: 12_000n },
      ],
    });
  });

  it("is done once", async () => {
    const book = aBook(database);
    const payment = await posted(book, "2008-01-15 fait payment  libre +120,00  apport −120,00");

    const outcomes = [await book.reverse(payment), await book.reverse(payment)];

    expect(outcomes.map(summary)).toEqual(["2", "already-reversed"]);
    expect(outcomes[1]).toMatchObject({ refusal: { facts: { number: 2n } } });
  });

  it("is done once by ten at a time", async () => {
    const book = aBook(database);
    const payment = await posted(book, "2008-01-15 fait payment  libre +120,00  apport −120,00");

    const outcomes = await Promise.all(Array.from({ length: 10 }, async () => book.reverse(payment)));

    expect(outcomes.map(summary).sort()).toEqual([
      "2",
      ...Array.from({ length: 9 }, () => "already-reversed"),
    ]);
    expect(await book.holdings()).toEqual({});
  });

  it("told twice under the same id is told to be posted already", async () => {
    const book = aBook(database);
    const payment = await posted(book, "2008-01-15 fait payment  libre +120,00  apport −120,00");
    const id = randomUUID();

    const outcomes = [await book.reverse(payment, { id }), await book.reverse(payment, { id })];

    expect(outcomes.map(summary)).toEqual(["2", "already-posted"]);
  });

  it("refuses what does not exist here, a reversal, and a correction without a reason", async () => {
    const [book, elsewhere] = [aBook(database), aBook(database)];
    const payment = await posted(book, "2008-01-15 fait payment  libre +120,00  apport −120,00");
    const reversal = await book.reverse(payment);

    expect(summary(await book.reverse(randomUUID()))).toBe("entry-unknown");
    expect(summary(await elsewhere.reverse(payment))).toBe("entry-unknown");
    expect(summary(await book.reverse(reversal.ok ? reversal.value.id : ""))).toBe("reversal-of-a-reversal");
    expect(summary(await book.reverse(payment, { reason: " " }))).toBe("reason-missing");
  });

  it("of an act is an act: undoing a release never commits more than what is available", async () => {
    const book = aBook(database);
    await book.tell(`
      2008-01-15 fait payment   libre +100,00    apport −100,00
      2008-02-14 acte decision  réservé +60,00   libre −60,00
    `);
    const lapse = await posted(book, "2008-06-30 acte lapse  libre +60,00  réservé −60,00");
    await book.tell("2008-07-01 acte decision  réservé +70,00  libre −70,00");

    expect(summary(await book.reverse(lapse))).toBe("beyond-available");
    expect(await book.holdings()).toMatchObject({ libre: "30,00", réservé: "70,00" });
  });

  it("of a fact is a fact: it posts and raises an alert", async () => {
    const book = aBook(database);
    const payment = await posted(book, "2008-01-15 fait payment  libre +100,00  apport −100,00");
    await book.tell("2008-02-14 acte decision  réservé +60,00  libre −60,00");

    const reversal = await book.reverse(payment);

    expect(reversal.ok && reversal.value.belowZero).toEqual([
      { account: book.chart.libre, unit: "EUR", amount: -6_000n },
    ]);
  });

  it("cannot be given lines of one's own", async () => {
    const book = aBook(database);
    const payment = await posted(book, "2008-01-15 fait payment  libre +100,00  apport −100,00");
    const { territory } = book;
    const entry = {
      id: randomUUID(),
      territory,
      reverses: payment,
      kind: "reversal",
      reason: "x",
      lines: [],
    };

    const posting = book.inside(async (transaction) =>
      sql`select ledger_post(${JSON.stringify(entry)})`.execute(transaction.tables()),
    );

    await expect(posting).rejects.toThrow(/takes its lines and its nature from the entry it reverses/);
  });
});

describe("erasing a reason", () => {
  it("leaves the entry, chained, without its text", async () => {
    const book = aBook(database);
    const payment = await posted(book, "2008-01-15 fait payment  libre +100,00  apport −100,00");
    const reversal = await book.reverse(payment, { reason: "Mme Untel s'est trompée" });
    const place = { territory: book.territory, entryId: reversal.ok ? reversal.value.id : "" };
    const before = await book.inside(async (t) => findEntry(t, place));

    expect(await book.inside(async (t) => eraseReason(t, place))).toBe(true);
    expect(await book.inside(async (t) => eraseReason(t, place))).toBe(false);

    expect(await book.inside(async (t) => findEntry(t, place))).toEqual({
      ...before,
      reason: null,
      reasonSalt: null,
    });
  });

  it("is refused in another territory", async () => {
    const [book, elsewhere] = [aBook(database), aBook(database)];
    const payment = await posted(book, "2008-01-15 fait payment  libre +100,00  apport −100,00");
    const reversal = await book.reverse(payment);
    const place = { territory: book.territory, entryId: reversal.ok ? reversal.value.id : "" };

    await expect(elsewhere.inside(async (t) => eraseReason(t, place))).rejects.toThrow(/and no other/);
  });
});
