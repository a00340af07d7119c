import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { lendingDesk } from "../lending-desk.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
const { lending, key } = desk;

describe("repaying", () => {
  async function aRunningAdvance() {
    const story = await desk.aTerritory("2010-01-04");
    const advance = await story.grant({
      firm: "Menuiserie",
      amount: "1500",
      decidedOn: "2010-01-04",
      instalments: 3,
    });
    await story.payOut(advance, "2010-01-04");
    return { story, advance };
  }

  it("counts twenty repayments at once, each once", async () => {
    const { story, advance } = await aRunningAdvance();
    const numbers = Array.from({ length: 20 }, (_, index) => index);
    const outcomes = await Promise.all(
      numbers.map(async (number) => story.repay(advance, "50", "2010-01-04", `VIR ${number}`)),
    );
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await story.read(advance)).toMatchObject({ paid: euros(1000), outstanding: euros(500) });
    expect((await story.holdings(advance))["dû"]).toBe("500,00");
  });

  it("refuses the same bank reference twice, even at once, with what it knows of it", async () => {
    const { story, advance } = await aRunningAdvance();
    const outcomes = await Promise.all(
      [1, 2, 3].map(async () => story.repay(advance, "100", "2010-01-04", "VIR A")),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await story.repay(advance, "100", "2010-01-04", "VIR A")).toMatchObject({
      refusal: { reason: "bank-reference-known", sentence: expect.stringMatching(/100,00/) },
    });
    expect((await story.read(advance)).paid).toBe(euros(100));
  });

  it.each([
    ["0", "2010-01-04", "amount-not-positive"],
    ["10", "2010-01-05", "date-in-the-future"],
    ["10", "2010-01-03", "received-before-disbursement"],
  ])("refuses %s € received on %s: %s", async (amount, on, reason) => {
    const { story, advance } = await aRunningAdvance();
    expect(await story.repay(advance, amount, on)).toMatchObject({ refusal: { reason } });
  });

  it("owes the firm back what comes beyond, which pays what a return makes due again", async () => {
    const { story, advance } = await aRunningAdvance();
    accepted(await story.repay(advance, "900", "2010-01-04", "VIR A"));
    const beyond = accepted(await story.repay(advance, "900", "2010-01-04", "VIR B"));
    expect(beyond).toMatchObject({ status: "settled", outstanding: 0n, overpaid: euros(300) });
    expect(await story.holdings(advance)).toMatchObject({ "à rendre": "−300,00", libre: "200 300,00" });

    const returned = await story.reject(advance, "2010-01-04", "2010-01-04");
    expect(returned).toMatchObject({ status: "running", outstanding: euros(600), overpaid: 0n });
    expect(await story.holdings(advance)).toEqual({
      libre: "199 400,00",
      dû: "600,00",
      apport: "−200 000,00",
    });
    expect(await story.position("2010-01-04")).toEqual([true, "600,00 €"]);
  });

  it("takes a repayment back once, and never one it does not know", async () => {
    const { story, advance } = await aRunningAdvance();
    const { events } = accepted(await story.repay(advance, "500", "2010-01-04"));
    await story.reject(advance, "2010-01-04", "2010-01-04");
    const giveBack = async (repayment: string) =>
      lending.returnRepayment({
        params: story.which(advance),
        body: { repayment, reason: "MD01", returnedOn: plainDate("2010-01-04"), bankReference: "REJET 2" },
        key: key(),
      });
    expect(await giveBack(events[1]?.id ?? "")).toMatchObject({ refusal: { reason: "already-returned" } });
    expect(await giveBack(events[0]?.id ?? "")).toMatchObject({ refusal: { reason: "repayment-unknown" } });
  });

  it("prepays no more than what is owed now, though told for a day when more was", async () => {
    const { story, advance } = await aRunningAdvance();
    await story.close("2010-03-01");
    accepted(await story.repay(advance, "1400", "2010-02-20"));
    const prepay = async (amount: string) =>
      lending.prepay({
        params: story.which(advance),
        body: {
          amount: euros(amount),
          receivedOn: plainDate("2010-02-10"),
          bankReference: `VIR TARD ${amount}`,
          rule: null,
        },
        key: key(),
      });
    expect(await prepay("100.01")).toMatchObject({
      refusal: { reason: "more-than-owed", facts: { outstanding: expect.anything() } },
    });
    expect(accepted(await prepay("100"))).toMatchObject({ status: "settled", overpaid: 0n });
  });

  it("does not tell on a day a return that came later", async () => {
    const { story, advance } = await aRunningAdvance();
    await story.close("2010-08-10");
    await story.reject(advance, "2010-08-04", "2010-08-09");
    const toldOn = async (on: string) =>
      (await story.read(advance, on)).events
        .filter(({ kind }) => kind === "repayment")
        .map(({ returned }) => returned);
    expect([await toldOn("2010-08-08"), await toldOn("2010-08-09")]).toEqual([[false], [true]]);
  });

  it("prepays no more than what is owed", async () => {
    const { story, advance } = await aRunningAdvance();
    const prepay = async (amount: string) =>
      lending.prepay({
        params: story.which(advance),
        body: {
          amount: euros(amount),
          receivedOn: plainDate("2010-01-04"),
          bankReference: "VIR",
          rule: "spread",
        },
        key: key(),
      });
    expect(await prepay("1500.01")).toMatchObject({ refusal: { reason: "more-than-owed" } });
    expect(accepted(await prepay("300")).instalments.map(({ left }) => left)).toEqual([
      euros(400),
      euros(400),
      euros(400),
    ]);
  });

  it.each([
    [2, 3, false, "instalment-unknown"],
    [1, 3, true, "nothing-to-carry"],
  ])("defers no instalment that is not there: from %i, %i of them, term kept %s", async (from, count, keepTerm, reason) => {
    const { story, advance } = await aRunningAdvance();
    const body = { from, count, keepTerm, decidedOn: plainDate("2010-01-04"), reason: "trésorerie" };
    const deferred = await lending.deferInstalments({ params: story.which(advance), body, key: key() });
    expect(deferred).toMatchObject({ refusal: { reason } });
  });

  it("defers neither what is due nor what is paid", async () => {
    const { story, advance } = await aRunningAdvance();
    await story.close("2010-08-10");
    const defer = async (decidedOn: string) =>
      lending.deferInstalments({
        params: story.which(advance),
        body: { from: 1, count: 1, keepTerm: false, decidedOn: plainDate(decidedOn), reason: "trésorerie" },
        key: key(),
      });
    expect(await defer("2010-08-10")).toMatchObject({ refusal: { reason: "instalment-already-due" } });
    expect(await defer("2010-08-01")).toMatchObject({ refusal: { reason: "instalment-already-paid" } });
  });
});
