import { describe, expect, it } from "vitest";
import { cents, euros } from "#kernel/money.ts";
import { testDatabase } from "../../../tests/database.ts";
import { aBook, summary } from "../../../tests/ledger-book.ts";
import { fundFree, postEntry } from "../index.ts";

const database = await testDatabase();

describe("posting", () => {
  it("tells the story of a pledge, of a fund and of a mission", async () => {
    const book = aBook(database);

    const told = await book.tell(`
      2007-11-26 acte signature     promis +24 400,00   signé −24 400,00
      2007-11-26 acte signature     promis +160 dj      signé −160 dj
      2008-01-02 acte call          appelé +24 400,00   promis −24 400,00
      2008-01-15 fait payment       libre +24 400,00    apport −24 400,00   honoré +24 400,00   appelé −24 400,00
      2008-01-31 fait bank-fee      frais +12,50        libre −12,50
      2008-02-14 acte decision      réservé +9 000,00   libre −9 000,00
      2008-02-29 acte disbursement  prêté +9 000,00     réservé −9 000,00
      2008-03-03 acte mission       prévu +16 dj        promis −16 dj
      2008-05-05 fait visit         fait +3 dj          prévu −3 dj
      2008-05-20 acte confirmation  confirmé +3 dj      fait −3 dj
      2008-06-30 acte closing       honoré +3 dj        confirmé −3 dj
      2008-09-30 fait repayment     libre +250,00       prêté −250,00
      2010-11-30 acte release       rendu +144 dj       promis −144 dj
    `);

    expect(told).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"]);
    expect(await book.holdings()).toEqual({
      libre: "15 637,50",
      apport: "−24 400,00",
      frais: "12,50",
      prêté: "8 750,00",
      signé: "−24 400,00 et −160 dj",
      honoré: "24 400,00 et 3 dj",
      rendu: "144 dj",
      prévu: "13 dj",
    });
  });

  it("refuses the third file of the founding case, which exceeds what is left", async () => {
    const book = aBook(database);

    const told = await book.tell(`
      2008-01-15 fait payment   libre +47 500,00     apport −47 500,00
      2008-11-20 acte decision  réservé +22 000,00   libre −22 000,00
      2008-11-20 acte decision  réservé +26 000,00   libre −26 000,00
      2008-11-20 acte decision  réservé +25 500,00   libre −25 500,00
    `);

    expect(told).toEqual(["1", "2", "beyond-available", "3"]);
  });

  it("tells what was available and what was wanted", async () => {
    const book = aBook(database);
    await book.tell("2008-01-15 fait payment  libre +25 500,00  apport −25 500,00");
    const [decision] = book.read("2008-11-20 acte decision  réservé +26 000,00  libre −26 000,00");

    expect(decision && (await book.post(decision))).toEqual({
      ok: false,
      refusal: {
        reason: "beyond-available",
        facts: { account: fundFree(book.fund), unit: "EUR", available: euros(25_500), wanted: euros(26_000) },
      },
    });
  });

  it.each([
    ["held", "libre +1,00  réservé −1,00"],
    ["promised", "appelé +1,00  promis −1,00"],
    ["promised in days", "prévu +1 dj  promis −1 dj"],
    ["called", "promis +1,00  appelé −1,00"],
    ["planned", "fait +1 dj  prévu −1 dj"],
  ])("refuses an act that takes from what is %s more than there is", async (_what, moves) => {
    expect(await aBook(database).tell(`2008-01-15 acte gesture  ${moves}`)).toEqual(["beyond-available"]);
  });

  it("refuses to lower further what is already below zero, and lets it be raised", async () => {
    const book = aBook(database);

    expect(
      await book.tell(`
        2008-01-31 fait bank-fee   frais +12,50     libre −12,50
        2008-02-01 acte decision   réservé +0,01    libre −0,01
        2008-02-02 acte transfer   libre +10,00     transit −10,00
      `),
    ).toEqual(["1", "beyond-available", "2"]);
  });

  it("always posts what the bank tells, and says what is below zero from then on", async () => {
    const book = aBook(database);
    await book.tell(`
      2008-01-15 fait payment   libre +100,00     apport −100,00
      2008-02-14 acte decision  réservé +100,00   libre −100,00
    `);
    const [fee] = book.read("2008-02-29 fait bank-fee  frais +12,50  libre −12,50");

    const posted = fee && (await book.post(fee));

    expect(posted?.ok && posted.value.belowZero).toEqual([
      { account: fundFree(book.fund), unit: "EUR", amount: cents(-1250) },
    ]);
  });

  it("keeps both units apart, and adds an account named twice", async () => {
    const book = aBook(database);

    expect(
      await book.tell(`
        2008-01-15 fait payment  libre +60,00   libre +40,00   apport −100,00   promis +2 dj   signé −2 dj
        2008-01-15 acte return   apport +100,00   libre −60,00   libre −40,00
        2008-01-15 acte return   apport +0,01   libre −60,00   libre +59,99
      `),
    ).toEqual(["1", "2", "beyond-available"]);
    expect(await book.holdings()).toEqual({ promis: "2 dj", signé: "−2 dj" });
  });

  it("refuses the same entry twice, even once the money is gone", async () => {
    const book = aBook(database);
    await book.tell("2008-01-15 fait payment  libre +100,00  apport −100,00");
    const [decision] = book.read("2008-02-14 acte decision  réservé +100,00  libre −100,00");
    const post = async () => decision && (await book.post(decision));

    const outcomes = [await post(), await post(), await post()];

    expect(outcomes.map((outcome) => outcome && summary(outcome))).toEqual([
      "2",
      "already-posted",
      "already-posted",
    ]);
    expect(outcomes[2]).toMatchObject({ refusal: { facts: { number: 2n } } });
    expect(await book.holdings()).toEqual({ réservé: "100,00", apport: "−100,00" });
  });

  it("accepts ten of twenty simultaneous decisions of 1 000 € when 10 500 € are available", async () => {
    const book = aBook(database);
    await book.tell("2008-01-15 fait payment  libre +10 500,00  apport −10 500,00");
    const decisions = Array.from({ length: 20 }, () =>
      book.read("2008-02-14 acte decision  réservé +1 000,00  libre −1 000,00"),
    ).flat();

    const outcomes = await Promise.all(decisions.map(book.post));

    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(10);
    expect(new Set(outcomes.filter((outcome) => !outcome.ok).map(summary))).toEqual(
      new Set(["beyond-available"]),
    );
    expect(await book.holdings()).toMatchObject({ libre: "500,00", réservé: "10 000,00" });
  });

  it("leaves the transaction usable after a refusal", async () => {
    const book = aBook(database);
    const [decision, payment] = book.read(`
      2008-02-14 acte decision  réservé +1,00  libre −1,00
      2008-01-15 fait payment   libre +1,00    apport −1,00
    `);
    if (decision === undefined || payment === undefined) throw new Error("two entries");

    const outcomes = await book.inside(async (transaction) => [
      await postEntry(transaction, decision),
      await postEntry(transaction, payment),
      await postEntry(transaction, decision),
    ]);

    expect(outcomes.map(summary)).toEqual(["beyond-available", "1", "2"]);
  });

  it("keeps nothing of a transaction that fails afterwards", async () => {
    const book = aBook(database);
    const [payment] = book.read("2008-01-15 fait payment  libre +1,00  apport −1,00");

    const failing = book.inside(async (transaction) => {
      if (payment) await postEntry(transaction, payment);
      throw new Error("the disk is full");
    });

    await expect(failing).rejects.toThrow("the disk is full");
    expect(await book.holdings()).toEqual({});
  });

  it("records later in the chain as later in time, whatever the clocks say", async () => {
    const book = aBook(database);
    const entries = book.read(`
      2008-01-15 fait payment  libre +1,00  apport −1,00
      2008-01-14 fait payment  libre +1,00  apport −1,00
    `);

    const posted = [];
    for (const entry of entries) posted.push(await book.post(entry));

    expect(posted.map((outcome) => outcome.ok && outcome.value.recordedAt)).toEqual([
      "2008-01-15T12:00:00.000000Z",
      "2008-01-15T12:00:00.000001Z",
    ]);
  });
});
