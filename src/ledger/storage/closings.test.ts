import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import type { Closing } from "#ledger/index.ts";
import {
  closedUntil,
  closePeriod,
  findEntry,
  listClosings,
  nextClosing,
  verifyDatabase,
} from "#ledger/index.ts";
import { testDatabase } from "../../../tests/database.ts";
import { aBook, type Book, summary } from "../../../tests/ledger-book.ts";
import { enterNetwork, person } from "../../../tests/network.ts";
import { faultNames, faultsOf, tamper } from "../../../tests/tampered-ledger.ts";

const database = await testDatabase();
await enterNetwork(database);
const treasurer = await person(database, 31, "Marc Thiry");

const winter = `
  2007-12-10 acte signature     promis +10,00   signé −10,00
  2008-01-15 fait payment       libre +24,00    apport −24,00
  2008-01-20 acte decision      réservé +9,00   libre −9,00
  2008-02-14 acte disbursement  prêté +9,00     réservé −9,00
`;

async function aWinter(): Promise<Book> {
  const book = aBook(database);
  await book.tell(winter);
  return book;
}

async function close(book: Book, until: string, kind: Closing["kind"] = "month") {
  const { territory } = book;
  const asked = {
    territory,
    kind,
    until: plainDate(until),
    closedBy: treasurer,
    closedAt: "2026-11-23T18:00:00.000000Z",
  };
  return book.inside(async (transaction) => closePeriod(transaction, asked));
}

async function reasonOf(closing: ReturnType<typeof close>): Promise<string> {
  const closed = await closing;
  return closed.ok ? closed.value.until : closed.refusal.reason;
}

describe("closing a period", () => {
  it("starts with the month of the first entry, and freezes what it holds", async () => {
    const book = await aWinter();

    expect(await close(book, "2007-12-31")).toMatchObject({
      ok: true,
      value: { startsOn: "2007-12-01", entries: 1n, debitsEuros: 1000n, debitsHalfDays: 0n, headNumber: 4n },
    });
    expect(await close(book, "2008-01-31")).toMatchObject({
      value: { startsOn: "2008-01-01", entries: 2n, debitsEuros: 3300n },
    });
    expect(await close(book, "2008-02-29")).toMatchObject({ value: { entries: 1n, debitsEuros: 900n } });
    expect(await close(book, "2008-03-31")).toMatchObject({ value: { entries: 0n, debitsEuros: 0n } });
    expect(await faultsOf(database, book)).toEqual([]);
  });

  it("is refused twice, out of order, before anything was told and in a month that does not end", async () => {
    const book = await aWinter();
    expect(await reasonOf(close(aBook(database), "2007-12-31"))).toBe("nothing-to-close");
    expect(await close(book, "2008-01-31")).toMatchObject({
      refusal: { reason: "period-out-of-order", facts: { next: "2007-12-31" } },
    });
    expect(await reasonOf(close(book, "2007-12-30"))).toBe("period-out-of-order");
    expect(await reasonOf(close(book, "2007-12-31"))).toBe("2007-12-31");
    expect(await close(book, "2007-12-31")).toMatchObject({
      refusal: { reason: "period-already-closed", facts: { closedUntil: "2007-12-31" } },
    });
  });

  it("of a year waits for its months, and is their sum", async () => {
    const book = await aWinter();
    expect(await reasonOf(close(book, "2007-12-31", "year"))).toBe("year-not-complete");
    await close(book, "2007-12-31");
    expect(await reasonOf(close(book, "2008-12-31", "year"))).toBe("period-out-of-order");
    expect(await close(book, "2007-12-31", "year")).toMatchObject({
      value: { entries: 1n, startsOn: "2007-12-01" },
    });
    for (let month = 1; month <= 12; month += 1) {
      expect(await reasonOf(close(book, "2008-12-31", "year"))).toBe("year-not-complete");
      const { territory } = book;
      const until = await book.inside(async (transaction) =>
        nextClosing(transaction, { territory, kind: "month" }),
      );
      await close(book, until ?? "");
    }
    expect(await close(book, "2008-12-31", "year")).toMatchObject({
      value: { entries: 3n, debitsEuros: 4200n },
    });
    const closings = await book.inside(async (transaction) => listClosings(transaction, book.territory));
    expect(closings.slice(0, 2).map(({ kind, until }) => `${kind} ${until}`)).toEqual([
      "year 2008-12-31",
      "month 2008-12-31",
    ]);
    expect(await faultsOf(database, book)).toEqual([]);
  });

  it("made by two people at once is made once", async () => {
    const book = await aWinter();
    const told = await Promise.all([1, 2, 3].map(async () => reasonOf(close(book, "2007-12-31"))));
    expect(told.toSorted()).toEqual(["2007-12-31", "period-already-closed", "period-already-closed"]);
  });
});

describe("posting to a closed period", () => {
  it("counts on the first open day, keeps the day asked for under its hash, and tells it", async () => {
    const book = await aWinter();
    await close(book, "2007-12-31");
    await close(book, "2008-01-31");
    const [late] = book.read("2008-01-28 fait payment  libre +1,00  apport −1,00");
    if (late === undefined) throw new Error("one entry");

    expect(await book.post(late)).toMatchObject({ value: { effectiveOn: "2008-02-01" } });

    const { territory } = book;
    const stored = await book.inside(async (transaction) =>
      findEntry(transaction, { territory, entryId: late.id }),
    );
    expect(stored).toMatchObject({ effectiveOn: "2008-02-01", askedOn: "2008-01-28", act: late.act });
    expect(await book.holdings({ on: plainDate("2008-01-31") })).toMatchObject({ libre: "15,00" });
    expect(await book.holdings({ on: plainDate("2008-02-01") })).toMatchObject({ libre: "16,00" });
    expect(await faultsOf(database, book)).toEqual([]);

    await tamper(
      database,
      "ledger_entry",
      "update ledger_entry set asked_on = asked_on + 1 where territory_id = $1 and number = 5",
      [territory],
    );
    expect(await faultNames(database, book)).toEqual(["5 hash-differs"]);
  });

  it("leaves an entry of an open day as it is, with nothing else asked", async () => {
    const book = await aWinter();
    await close(book, "2007-12-31");
    const [open] = book.read("2008-01-01 fait payment  libre +1,00  apport −1,00");
    if (open === undefined) throw new Error("one entry");
    expect(await book.post(open)).toMatchObject({ value: { effectiveOn: "2008-01-01" } });
    const { territory } = book;
    expect(await book.inside(async (t) => findEntry(t, { territory, entryId: open.id }))).toMatchObject({
      askedOn: null,
    });
  });

  it("by a reversal counts in the open period too, whatever was reversed", async () => {
    const book = await aWinter();
    const [paid] = book.read("2008-01-16 fait payment  libre +2,00  apport −2,00");
    if (paid === undefined) throw new Error("one entry");
    await book.post(paid);
    await close(book, "2007-12-31");
    await close(book, "2008-01-31");

    const reversed = await book.reverse(paid.id, { effectiveOn: plainDate("2008-01-16") });

    expect(reversed).toMatchObject({ value: { effectiveOn: "2008-02-01" } });
    expect(await faultsOf(database, book)).toEqual([]);
  });

  it("while it is being closed comes before the closing or after it, never inside it", async () => {
    const book = await aWinter();
    const acts = Array.from({ length: 12 }, async (_, rank) => {
      if (rank === 5) return reasonOf(close(book, "2007-12-31"));
      const [paid] = book.read("2007-12-20 fait payment  libre +1,00  apport −1,00");
      return paid === undefined ? "" : summary(await book.post(paid));
    });
    await Promise.all(acts);
    const [closing] = await book.inside(async (transaction) => listClosings(transaction, book.territory));
    const inside = (closing?.headNumber ?? 0n) - 4n;

    expect(closing?.entries).toBe(1n + inside);
    expect(await faultsOf(database, book)).toEqual([]);
  });

  it("past our own functions is refused by the database", async () => {
    const book = await aWinter();
    await close(book, "2007-12-31");
    const { territory } = book;
    const add = async (statement: string) =>
      database.asOwner(async (client) => {
        await client.query("select set_config('app.write', $1, false)", [territory]);
        await client.query(statement, [territory]);
      });
    await expect(
      add("insert into ledger_line values ($1, 1, 9, 'loss:' || gen_random_uuid(), 'EUR', 1, '2007-12-31')"),
    ).rejects.toThrow(/closed until 2007-12-31/);
    await expect(
      add(`insert into ledger_entry (territory_id, id, number, effective_on, recorded_at, kind, act, is_voluntary, previous_hash, hash)
        values ($1, gen_random_uuid(), 99, '2007-12-31', now(), 'payment', 'past', false, sha256(''), sha256(''))`),
    ).rejects.toThrow(/closed until 2007-12-31/);
    await expect(add("update ledger_closing set entries = 2 where territory_id = $1")).rejects.toThrow(
      /append-only/,
    );
  });
});

describe("verifying closings", () => {
  it.each<[string, string, string, string]>([
    [
      "its number of entries",
      "ledger_closing",
      "update ledger_closing set entries = 2 where territory_id = $1 and until = '2007-12-31'",
      "null closing-differs",
    ],
    [
      "its debits",
      "ledger_closing",
      "update ledger_closing set debits_euros = 1 where territory_id = $1 and until = '2008-01-31'",
      "null closing-differs",
    ],
    [
      "the end of the chain it knew",
      "ledger_closing",
      "update ledger_closing set head_hash = sha256('') where territory_id = $1 and until = '2008-01-31'",
      "null closing-differs",
    ],
    [
      "a closing taken off",
      "ledger_closing",
      "delete from ledger_closing where territory_id = $1 and until = '2008-01-31'",
      "null closing-differs",
    ],
    [
      "a month skipped",
      "ledger_closing",
      "delete from ledger_closing where territory_id = $1 and until = '2007-12-31'",
      "null closing-out-of-order",
    ],
    [
      "the day by which posts are put off",
      "ledger_head",
      "update ledger_head set closed_until = '2007-12-31' where territory_id = $1",
      "null closing-differs",
    ],
  ])("names %s", async (_what, table, statement, fault) => {
    const book = await aWinter();
    await close(book, "2007-12-31");
    await close(book, "2008-01-31");
    expect(await faultsOf(database, book)).toEqual([]);

    await tamper(database, table, statement, [book.territory]);

    expect(await faultNames(database, book)).toEqual([fault]);
  });

  it("names an entry recorded since inside a closed period", async () => {
    const book = await aWinter();
    await close(book, "2007-12-31");
    await tamper(
      database,
      "ledger_head",
      "update ledger_head set closed_until = null where territory_id = $1",
      [book.territory],
    );
    const [late] = book.read("2007-12-20 fait payment  libre +1,00  apport −1,00");
    if (late === undefined) throw new Error("one entry");
    await book.post(late);
    await tamper(
      database,
      "ledger_head",
      "update ledger_head set closed_until = '2007-12-31' where territory_id = $1",
      [book.territory],
    );

    expect((await verifyDatabase(database, book.territory)).faults).toMatchObject([
      { number: 5n, fault: "entry-in-closed-period", facts: { until: "2007-12-31" } },
      { number: null, fault: "closing-differs", facts: { total: "entries", expected: 2n, stored: 1n } },
      { number: null, fault: "closing-differs", facts: { total: "debitsEuros" } },
    ]);
  });

  it("tells until when the books are closed, to whoever asks", async () => {
    const book = await aWinter();
    const ask = async () => book.inside(async (transaction) => closedUntil(transaction, book.territory));
    expect(await ask()).toBeNull();
    await close(book, "2007-12-31");
    expect(await ask()).toBe("2007-12-31");
  });
});
