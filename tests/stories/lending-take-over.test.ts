import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { verifyDatabase } from "#ledger/index.ts";
import { recordDenial } from "#network/index.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { lendingDesk, treasurer } from "../lending-desk.ts";
import { readPdf } from "../read-pdf.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
const { lending, key } = desk;

const heading = [
  "Référence",
  "Entreprise",
  "SIREN",
  "Code commune",
  "Commune",
  "Décidée le",
  "Versée le",
  "Montant versé",
  "CRD",
  "Impayés",
  "En retard depuis",
  "Prochaine échéance",
  "Échéances restantes",
];
const bakery = [
  "A-17",
  "Boulangerie du Fort",
  "732829320",
  "54323",
  "Longwy",
  "12/03/2009",
  "02/04/2009",
  "15000",
  "10000.01",
  "833,32",
  "02/12/2010",
  "02/03/2011",
  "22",
];
const joiner = [
  "A-18",
  "Menuiserie du Fort",
  "552032534",
  "54323",
  "Longwy",
  "2010-01-05",
  "2010-01-20",
  "6 000,00",
  "4 000,00",
  "",
  "",
  "2011-02-20",
  "8",
];

async function aTakeOver(money?: string) {
  const story = await desk.aTerritory("2011-02-08", money);
  const { territory, fund } = story;
  return {
    story,
    takeOver: async (rows: string[][], on = "2011-02-08", given: readonly string[] = heading) =>
      lending.takeOverAdvances({
        params: { territory },
        body: { fund, on: plainDate(on), heading: [...given], rows },
        key: key(),
      }),
    list: async () => accepted(await lending.listAdvances({ params: { territory } })).advances,
  };
}

function reasonOf(answer: Awaited<ReturnType<Awaited<ReturnType<typeof aTakeOver>>["takeOver"]>>) {
  return answer.ok ? null : [answer.refusal.reason, answer.refusal.facts];
}

describe("taking running advances over", () => {
  it("enters each with what is left of it, its arrears included, and the fund lends as much", async () => {
    const { story, takeOver, list } = await aTakeOver();

    expect(accepted(await takeOver([bakery, joiner]))).toEqual({
      taken: 2,
      known: 0,
      outstanding: euros("14000.01"),
    });

    const [first, second] = await list();
    expect(first).toMatchObject({
      firm: { name: "Boulangerie du Fort" },
      status: "running",
      disbursed: euros("10000.01"),
      outstanding: euros("10000.01"),
      late: euros("833.32"),
      nextDebit: { on: "2011-03-02" },
    });
    expect(second).toMatchObject({
      outstanding: euros("4000"),
      late: 0n,
      nextDebit: { amount: euros("500") },
    });
    expect((await story.holdings(first?.id ?? ""))["libre"]).toContain("185");
    expect(await story.position("2011-02-08")).toEqual([true, "14 000,01 €"]);
    const { faults } = await verifyDatabase(database, story.territory);
    expect(faults).toEqual([]);
  });

  it("goes on as if it had always been here: a repayment goes to the oldest due first, and it settles", async () => {
    const { story, takeOver, list } = await aTakeOver();
    accepted(await takeOver([bakery]));
    const [advance] = await list();
    const params = story.which(advance?.id ?? "");
    const repay = async (amount: string) =>
      accepted(
        await lending.recordRepayment({
          params,
          body: {
            amount: euros(amount),
            receivedOn: plainDate("2011-02-08"),
            bankReference: `VIR ${amount}`,
          },
          key: key(),
        }),
      );

    expect(await repay("833.32")).toMatchObject({ late: 0n, outstanding: euros("9166.69") });
    const page = await repay("9166.69");
    expect(page).toMatchObject({ status: "settled", outstanding: 0n, overpaid: 0n });
    expect(page.instalments).toHaveLength(23);
    expect(page.instalments[0]).toMatchObject({ dueOn: "2010-12-02", principal: euros("833.32") });
  });

  it("has no contract to draw: it was signed in the former books; its statement says what was taken over", async () => {
    const { story, takeOver, list } = await aTakeOver();
    accepted(await takeOver([bakery]));
    const [advance] = await list();
    const params = story.which(advance?.id ?? "");
    const drawn = await lending.readContractFile({ params });
    expect(drawn.ok ? drawn.value.name : drawn).toMatchObject({
      refusal: { reason: "contract-of-before", facts: { reference: "A-17", firm: "Boulangerie du Fort" } },
    });
    const { content } = accepted(await lending.readStatementFile({ params, query: { lang: "fr" } }));
    const { text } = await readPdf(content);
    expect(text).toContain("Repris des anciens livres");
    expect(text).not.toContain("Versé à l'entreprise");
  });

  it("again, changes nothing; with a row more, adds that one", async () => {
    const { takeOver, list } = await aTakeOver();
    accepted(await takeOver([bakery]));

    expect(accepted(await takeOver([bakery]))).toEqual({ taken: 0, known: 1, outstanding: 0n });
    expect(accepted(await takeOver([bakery, joiner]))).toMatchObject({ taken: 1, known: 1 });
    expect(await list()).toHaveLength(2);
  });

  it("by two desks at once enters each advance once", async () => {
    const { takeOver, list } = await aTakeOver();
    const answers = await Promise.all([takeOver([bakery, joiner]), takeOver([bakery, joiner])]);
    expect(new Set(answers.map((answer) => answer.ok && answer.value.taken))).toEqual(new Set([0, 2]));
    expect(await list()).toHaveLength(2);
  });

  it("is refused whole for one cell, which it names, and leaves nothing", async () => {
    const { takeOver, list } = await aTakeOver();
    const wrong = joiner.with(2, "552032535");
    expect(reasonOf(await takeOver([bakery, wrong]))).toEqual([
      "take-over-faulty",
      { count: 1, row: 3, column: "siren", reason: "siren-wrong" },
    ]);
    expect(await list()).toEqual([]);
  });

  it("refuses the same reference with other figures", async () => {
    const { takeOver } = await aTakeOver();
    accepted(await takeOver([bakery]));
    expect(reasonOf(await takeOver([bakery.with(8, "9000")]))?.[1]).toMatchObject({
      reason: "taken-over-otherwise",
      row: 2,
    });
  });

  it("refuses more than the fund has free, a day to come, missing columns and an empty sheet", async () => {
    const { takeOver, list } = await aTakeOver("10000");
    expect(reasonOf(await takeOver([bakery]))).toEqual([
      "fund-short-of-capital",
      { available: 1000000, needed: 1000001 },
    ]);
    expect(reasonOf(await takeOver([joiner], "2011-02-09"))?.[0]).toBe("date-in-the-future");
    expect(reasonOf(await takeOver([joiner], "2011-02-08", heading.slice(0, 8)))).toEqual([
      "columns-missing",
      { columns: "reste dû", count: 1 },
    ]);
    expect(reasonOf(await takeOver([heading.map(() => "")]))?.[0]).toBe("take-over-empty");
    expect(await list()).toEqual([]);
  });

  it("is for those who lend; who is recused from a file does not see it among those taken over", async () => {
    const { story, takeOver, list } = await aTakeOver();
    accepted(await takeOver([bakery]));
    const { territory } = story;
    for (const role of ["chair", "auditor", "owner"] as const) {
      desk.sit(role, undefined, territory);
      expect(reasonOf(await takeOver([joiner]))?.[0]).toBe("not-allowed");
    }
    desk.sit("auditor", undefined, territory);
    const { taken, funds } = accepted(await lending.readTakeOvers({ params: { territory } }));
    expect(taken).toMatchObject([
      { reference: "A-17", principal: euros("15000"), outstanding: euros("10000.01"), on: "2011-02-08" },
    ]);
    expect(funds).toMatchObject([{ available: euros("189999.99") }]);

    const { application = "" } = (await list())[0] ?? {};
    await database.transaction(story.scope, async (transaction) =>
      recordDenial(transaction, {
        territory,
        kind: "application",
        id: application,
        person: treasurer,
        reason: "liée",
        fromAt: "2011-01-01T00:00:00Z",
        untilAt: null,
      }),
    );
    desk.sit("treasurer", treasurer, territory);
    expect(accepted(await lending.readTakeOvers({ params: { territory } })).taken).toEqual([]);
  });
});
