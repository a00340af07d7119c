import { beforeAll, describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { verifyDatabase } from "#ledger/index.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { lendingDesk, told } from "../lending-desk.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
const { lending, key } = desk;

function acts(story: Awaited<ReturnType<typeof desk.aTerritory>>, advance: string) {
  const params = story.which(advance);
  return {
    judge: async (judgedOn: string, publishedOn: string | null = null) =>
      lending.recordLiquidation({
        params,
        body: {
          judgedOn: plainDate(judgedOn),
          publishedOn: publishedOn === null ? null : plainDate(publishedOn),
        },
        key: key(),
      }),
    publish: async (publishedOn: string) =>
      lending.recordPublication({ params, body: { publishedOn: plainDate(publishedOn) }, key: key() }),
    declare: async (declaredOn: string, amount: string) =>
      lending.declareClaim({
        params,
        body: { declaredOn: plainDate(declaredOn), amount: euros(amount) },
        key: key(),
      }),
    prepay: async () =>
      lending.prepay({
        params,
        body: {
          amount: euros(10),
          receivedOn: plainDate("2011-06-14"),
          bankReference: "VIR ANTICIPE",
          rule: null,
        },
        key: key(),
      }),
    defer: async () =>
      lending.deferInstalments({
        params,
        body: { from: 30, count: 1, keepTerm: false, decidedOn: plainDate("2011-06-14"), reason: "Pause." },
        key: key(),
      }),
    askDelay: async () =>
      lending.askDelay({ params, body: { from: 30, count: 1, reason: "Pause.", askedOn: null }, key: key() }),
  };
}

describe("Garage des Aciéries: put into liquidation in June 2011", () => {
  let story: Awaited<ReturnType<typeof desk.aTerritory>>;
  let garage = "";
  let act: ReturnType<typeof acts>;

  beforeAll(async () => {
    story = await desk.aTerritory("2008-12-08");
    garage = await story.grant({ firm: "Garage des Aciéries", amount: "12000", decidedOn: "2008-11-20" });
    await story.payOut(garage, "2008-12-08");
    await story.close("2011-06-20");
    act = acts(story, garage);
  });

  it("makes all due from the judgment, which no deferral, prepayment nor delay escapes", async () => {
    expect(told((await story.read(garage)).outstanding)).toBe("4 000,08 €");
    expect(await act.publish("2011-06-20")).toMatchObject({ refusal: { reason: "not-in-liquidation" } });
    expect(await act.judge("2011-06-21")).toMatchObject({ refusal: { reason: "date-in-the-future" } });
    expect(await act.judge("2008-12-07")).toMatchObject({
      refusal: { reason: "judged-before-disbursement" },
    });
    expect(await act.judge("2011-06-14", "2011-06-13")).toMatchObject({
      refusal: { reason: "before-judgment" },
    });
    const twice = await Promise.all([act.judge("2011-06-14"), act.judge("2011-06-14")]);
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);

    expect(await story.read(garage)).toMatchObject({
      status: "in-liquidation",
      late: 4_000_08n,
      nextDebit: null,
      arrearsStep: null,
      liquidation: { judgedOn: "2011-06-14", publishedOn: null, declareBy: null, claim: null },
    });
    expect(await story.read(garage, "2011-06-13")).toMatchObject({ late: 0n, liquidation: null });
    for (const refused of [
      await act.prepay(),
      await act.defer(),
      await act.askDelay(),
      await act.judge("2011-06-15"),
    ])
      expect(refused).toMatchObject({
        refusal: { reason: "firm-in-liquidation", sentence: expect.stringMatching(/14 juin 2011/) },
      });
  });

  it("debits nothing any more, and leaves the reminders for the claim", async () => {
    const july = await story.close("2011-07-15");
    expect([july.debits, july.amount]).toEqual([0, 0n]);
    const { arrears } = accepted(await lending.listArrears({ params: { territory: story.territory } }));
    expect(arrears).toMatchObject([{ late: 4_000_08n, next: null, since: null, nextDebit: null }]);
    expect(await story.inArrears("2011-07-15")).toEqual(["4 000,08 €", ["provisioned"]]);
    expect(await story.inArrears("2011-07-14")).toEqual([null, ["in-arrears", "provisioned"]]);
  });

  it("gives two months from the publication to declare the debt, no more than what was owed", async () => {
    expect(await act.publish("2011-06-13")).toMatchObject({ refusal: { reason: "before-judgment" } });
    expect(accepted(await act.publish("2011-06-30")).liquidation?.declareBy).toBe("2011-08-30");
    expect(await act.publish("2011-06-30")).toMatchObject({ refusal: { reason: "already-published" } });
    expect(await act.declare("2011-07-15", "4000.09")).toMatchObject({
      refusal: { reason: "claim-beyond-debt", sentence: expect.stringMatching(/000,08/) },
    });
    expect(await act.declare("2011-07-15", "0")).toMatchObject({
      refusal: { reason: "amount-not-positive" },
    });
    expect(await act.declare("2011-06-13", "4000.08")).toMatchObject({
      refusal: { reason: "before-judgment" },
    });
    const declared = accepted(await act.declare("2011-07-12", "4000.08"));
    expect(declared.liquidation?.claim).toEqual({ on: "2011-07-12", amount: 4_000_08n });
    expect(await act.declare("2011-07-12", "4000.08")).toMatchObject({
      refusal: { reason: "claim-already-declared" },
    });
  });

  it("counts what the liquidator pays as a repayment, to the last cent", async () => {
    accepted(await story.repay(garage, "1000", "2011-07-14", "DIVIDENDE 1"));
    expect(await story.holdings(garage)).toEqual({
      libre: "196 999,92",
      dû: "3 000,08",
      apport: "−200 000,00",
    });
    expect(await story.position("2011-07-15")).toEqual([true, "3 000,08 €"]);
    accepted(await story.repay(garage, "3000.08", "2011-07-15", "DIVIDENDE 2"));
    expect(await story.read(garage)).toMatchObject({ status: "settled", outstanding: 0n, late: 0n });
    expect(await act.judge("2011-07-15")).toMatchObject({ refusal: { reason: "nothing-owed" } });
  });

  it("keeps what was told, in its order", async () => {
    const { events } = await story.read(garage);
    expect(events.slice(-5).map(({ kind, on }) => [kind, on])).toEqual([
      ["liquidation", "2011-06-14"],
      ["publication", "2011-06-30"],
      ["claim", "2011-07-12"],
      ["repayment", "2011-07-14"],
      ["repayment", "2011-07-15"],
    ]);
    expect((await verifyDatabase(database)).faults).toEqual([]);
  });
});

describe("a liquidation recorded late", () => {
  it("leaves as they are the debits that the bank passed meanwhile", async () => {
    const story = await desk.aTerritory("2010-01-04");
    const advance = await story.grant({
      firm: "Menuiserie",
      amount: "1500",
      decidedOn: "2010-01-04",
      instalments: 3,
    });
    await story.payOut(advance, "2010-01-04");
    await story.close("2010-09-10");
    const judged = accepted(await acts(story, advance).judge("2010-08-20", "2010-09-01"));
    expect(judged).toMatchObject({
      paid: euros(1_000),
      outstanding: euros(500),
      late: euros(500),
      liquidation: { declareBy: "2010-11-01" },
    });
    expect((await story.holdings(advance))["dû"]).toBe("500,00");
  });

  it("is not that of a firm which owes nothing yet", async () => {
    const story = await desk.aTerritory("2010-01-04");
    const advance = await story.grant({ firm: "Menuiserie", amount: "1500", decidedOn: "2010-01-04" });
    expect(await acts(story, advance).judge("2010-01-04")).toMatchObject({
      refusal: { reason: "nothing-owed", sentence: expect.stringMatching(/caduque/) },
    });
  });
});
