import { describe, expect, it } from "vitest";
import { testDatabase } from "../../../tests/database.ts";
import { aBook, type Book } from "../../../tests/ledger-book.ts";
import { balancesAt, everyAccount, exportJournal, type JournalFormat } from "../index.ts";

const database = await testDatabase();

const story = `
  2007-11-26 acte signature     promis +25 dj       signé −25 dj
  2008-01-15 fait payment       libre +24 400,00    apport −24 400,00
  2008-01-31 fait bank-fee      frais +12,50        libre −12,50
  2008-02-14 acte decision      réservé +9 000,05   libre −9 000,05
  2008-02-13 acte mission       prévu +3 dj         promis −3 dj
`;

describe("exporting the journal", () => {
  it("for hledger writes each entry with its accounts, euros and days", async () => {
    const book = await aToldBook();
    const { chart } = book;

    const text = await exported(book, "hledger");

    expect(text).toMatch(/^decimal-mark \.\ncommodity 1000\.00 EUR\ncommodity 1000\.0 DAY\naccount capital:/);
    expect(text.split("\n").filter((line) => /^\d{4}-/.test(line))).toEqual([
      "2007-11-26 (1) signature",
      "2008-01-15 (2) payment",
      "2008-01-31 (3) bank-fee",
      "2008-02-14 (4) decision",
      "2008-02-13 (5) mission",
    ]);
    expect(text).toContain(`    ${chart.promis}  12.5 DAY\n    ${chart.signé}  -12.5 DAY\n`);
    expect(text).toContain(`    ${chart.réservé}  9000.05 EUR\n    ${chart.libre}  -9000.05 EUR\n`);
  });

  it("for beancount opens every account under one of its roots", async () => {
    const book = await aToldBook();

    const text = await exported(book, "beancount");

    const opened = [...text.matchAll(/^2007-11-01 open (\S+)$/gm)].map(([, account]) => account);
    const used = [...text.matchAll(/^ {2}([A-Z]\S+) {2}-?\d/gm)].map(([, account]) => account);
    expect(new Set(opened)).toEqual(new Set(used));
    for (const account of opened)
      expect(account).toMatch(/^(Assets|Equity|Expenses)(:[A-Z0-9][A-Za-z0-9-]*)+$/);
    expect(text).toContain('2008-02-14 * "decision" "tests/ledger-text"\n  number: 4\n');
  });

  it("gives books that add up to ours", async () => {
    const book = await aToldBook();

    const totals = new Map<string, number>();
    for (const [, account = "", amount = "", unit = ""] of (await exported(book, "hledger")).matchAll(
      /^ {4}(\S+) {2}(-?[\d.]+) (EUR|DAY)$/gm,
    )) {
      const parts = Math.round(Number(amount) * (unit === "EUR" ? 100 : 2));
      totals.set(`${account} ${unit}`, (totals.get(`${account} ${unit}`) ?? 0) + parts);
    }

    const balances = await book.inside(async (transaction) =>
      balancesAt(transaction, { territory: book.territory, accounts: everyAccount }),
    );
    expect(Object.fromEntries([...totals].filter(([, amount]) => amount !== 0))).toEqual(
      Object.fromEntries(
        balances.map(({ account, unit, amount }) => [
          `${account} ${unit === "EUR" ? "EUR" : "DAY"}`,
          Number(amount),
        ]),
      ),
    );
  });

  it("keeps the reasons at home, and gives nothing of an empty territory", async () => {
    const book = await aToldBook();
    const [payment] = book.read("2008-03-01 fait payment  libre +1,00  apport −1,00");
    if (payment) await book.post({ ...payment, reason: "chèque de Mme Untel" });

    expect(await exported(book, "hledger")).not.toContain("Untel");
    expect(await exported(aBook(database), "beancount")).toBe("");
  });
});

async function aToldBook(): Promise<Book> {
  const book = aBook(database);
  await book.tell(story);
  return book;
}

async function exported(book: Book, format: JournalFormat): Promise<string> {
  return book.inside(async (transaction) => {
    const pieces: string[] = [];
    for await (const piece of exportJournal(transaction, book.territory, format)) pieces.push(piece);
    return pieces.join("");
  });
}
