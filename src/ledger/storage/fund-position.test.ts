import { describe, expect, it } from "vitest";
import { testDatabase } from "../../../tests/database.ts";
import { aBook } from "../../../tests/ledger-book.ts";

const database = await testDatabase();

describe("the position of a fund", () => {
  it("is an identity: what it has is what it was given, less what was lost", async () => {
    const book = aBook(database);
    await book.tell(`
      2008-01-15 fait payment       libre +24 400,00     apport −24 400,00
      2008-02-14 acte decision      réservé +9 000,00    libre −9 000,00
      2008-02-29 acte disbursement  transit +9 000,00    réservé −9 000,00
      2008-03-03 fait transfer      prêté +9 000,00      transit −9 000,00
      2008-03-31 fait bank-fee      frais +12,50         libre −12,50
      2008-10-03 fait repayment     libre +250,00        prêté −250,00
      2009-01-15 fait repayment     libre +300,00        prêté −250,00   trop-perçu −50,00
      2009-06-30 acte write-off     perte +8 500,00      prêté −8 500,00
      2009-09-30 fait recovery      libre +100,00        récupéré −100,00
      2010-11-30 acte return        apport +400,00       libre −400,00
    `);

    expect(await book.holdings()).toEqual({
      libre: "15 637,50",
      "trop-perçu": "−50,00",
      apport: "−24 000,00",
      perte: "8 500,00",
      récupéré: "−100,00",
      frais: "12,50",
    });
    // 15 637,50 = 24 400 − 400 − 8 500 + 100 − 12,50 + 50
  });
});
