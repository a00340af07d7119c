import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { testDatabase } from "../../../tests/database.ts";
import { aBook, type Book } from "../../../tests/ledger-book.ts";
import { accountsUnder, entriesOf, everyAccount, type Movement, type MovementQuestion } from "../index.ts";

const database = await testDatabase();

const story = `
  2008-01-15 fait payment    libre +100,00    apport −100,00
  2008-03-14 acte decision   réservé +60,00   libre −60,00
  2008-03-14 fait bank-fee   frais +2,50      libre −2,50
  2008-02-01 fait bank-fee   frais +1,00      libre −1,00
  2008-04-02 acte signature  promis +16 dj    signé −16 dj
  2008-04-02 fait payment    libre +20,00     apport −20,00
`;

describe("opening a figure", () => {
  it("lists its entries by date, each with what is left after it", async () => {
    const book = await aToldBook();

    expect(await table(book, { accounts: book.chart.libre })).toEqual([
      "2008-01-15 payment 10000 → 10000",
      "2008-02-01 bank-fee -100 → 9900",
      "2008-03-14 decision -6000 → 3900",
      "2008-03-14 bank-fee -250 → 3650",
      "2008-04-02 payment 2000 → 5650",
    ]);
  });

  it("between two days begins from what was held before", async () => {
    const book = await aToldBook();
    const [from, to] = [plainDate("2008-02-02"), plainDate("2008-03-31")];

    expect(await table(book, { accounts: book.chart.libre, from, to })).toEqual([
      "2008-03-14 decision -6000 → 3900",
      "2008-03-14 bank-fee -250 → 3650",
    ]);
  });

  it("adds several accounts together, each unit apart", async () => {
    const book = await aToldBook();

    expect(
      await table(book, { accounts: accountsUnder("fund", book.fund), from: plainDate("2008-03-01") }),
    ).toEqual([
      "2008-03-14 decision 6000 → 15900",
      "2008-03-14 decision -6000 → 9900",
      "2008-03-14 bank-fee -250 → 9650",
      "2008-04-02 payment 2000 → 11650",
    ]);
    expect(await table(book, { accounts: accountsUnder("pledge") })).toEqual([
      "2008-04-02 signature 16 → 16",
      "2008-04-02 signature -16 → 0",
    ]);
  });

  it("tells what was corrected, by what, and why", async () => {
    const book = await aToldBook();
    const [fee] = await list(book, { accounts: book.chart.frais });
    await book.reverse(fee?.entryId ?? "", { reason: "frais contestés" });

    const [first, , reversal] = await list(book, { accounts: book.chart.frais });

    expect(first).toMatchObject({ kind: "bank-fee", reversedBy: reversal?.entryId, reason: null });
    expect(reversal).toMatchObject({ kind: "reversal", reverses: fee?.entryId, reason: "frais contestés" });
    expect(reversal?.balance).toBe(250n);
  });

  it("by pages of any size gives the same list", async () => {
    const book = await aToldBook();
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 13 }),
        fc.constantFrom(undefined, plainDate("2008-02-01"), plainDate("2008-03-14")),
        async (limit, from) => {
          const question = { accounts: everyAccount, ...(from === undefined ? {} : { from }) };
          const pages: Movement[] = [];
          for (;;) {
            const after = pages.at(-1);
            const page = await list(book, { ...question, limit, ...(after === undefined ? {} : { after }) });
            pages.push(...page);
            if (page.length < limit) break;
          }
          expect(pages).toEqual(await list(book, question));
        },
      ),
      { numRuns: 20 },
    );
  });

  it("of a territory that it does not read shows nothing", async () => {
    const [book, elsewhere] = [await aToldBook(), aBook(database)];

    expect(await list(elsewhere, { territory: book.territory, accounts: everyAccount })).toEqual([]);
  });
});

type Asked = Pick<MovementQuestion, "accounts"> & Partial<MovementQuestion>;

async function aToldBook(): Promise<Book> {
  const book = aBook(database);
  await book.tell(story);
  return book;
}

async function list(book: Book, question: Asked): Promise<readonly Movement[]> {
  return book.inside(async (transaction) =>
    entriesOf(transaction, { territory: book.territory, limit: 100, ...question }),
  );
}

async function table(book: Book, question: Asked): Promise<string[]> {
  return (await list(book, question)).map(
    ({ effectiveOn, kind, amount, balance }) => `${effectiveOn} ${kind} ${amount} → ${balance}`,
  );
}
