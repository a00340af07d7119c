import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { closeCommandRun } from "#lending/index.ts";
import { recordDenial } from "#network/index.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { coordinator, lendingDesk, treasurer } from "../lending-desk.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
const { lending, key } = desk;

describe("paying an advance out", () => {
  let story: Awaited<ReturnType<typeof desk.aTerritory>>;
  let advance = "";

  beforeAll(async () => {
    story = await desk.aTerritory("2011-03-18", "16000");
    advance = await story.grant({ firm: "Boulangerie", amount: "15000", decidedOn: "2011-03-17" });
  });

  const propose = async () =>
    lending.proposeDisbursement({
      params: story.which(advance),
      body: { payOn: plainDate("2011-03-18") },
      key: key(),
    });
  const sign = async (signedOn: string) =>
    lending.signContract({
      params: story.which(advance),
      body: { signedOn: plainDate(signedOn), mandate: "RUM-1" },
      key: key(),
    });
  const release = async (order: string) =>
    lending.releaseDisbursement({ params: story.which(advance), body: { order }, key: key() });

  it("waits for the contract, then for the conditions, then for two different people", async () => {
    expect(await propose()).toMatchObject({ refusal: { reason: "contract-not-signed" } });
    expect(await sign("2011-03-16")).toMatchObject({ refusal: { reason: "signed-before-decision" } });
    expect(await sign("2011-03-19")).toMatchObject({ refusal: { reason: "date-in-the-future" } });
    expect(accepted(await sign("2011-03-18"))).toMatchObject({ status: "to-disburse", mandate: "RUM-1" });
    expect(await sign("2011-03-18")).toMatchObject({ refusal: { reason: "already-signed" } });

    desk.committee.areMet = false;
    expect(await propose()).toMatchObject({ refusal: { reason: "conditions-not-met" } });
    desk.committee.areMet = true;
    const replaced = accepted(await propose()).order?.id ?? "";
    const order = accepted(await propose()).order?.id ?? "";

    expect(await release(order)).toMatchObject({
      refusal: { reason: "same-person", sentence: expect.stringMatching(/une autre personne/) },
    });
    desk.sit("treasurer", treasurer, story.territory);
    expect(await release(replaced)).toMatchObject({ refusal: { reason: "order-unknown" } });
    desk.committee.areMet = false;
    expect(await release(order)).toMatchObject({ refusal: { reason: "conditions-not-met" } });
    desk.committee.areMet = true;
    expect(accepted(await release(order))).toMatchObject({
      status: "running",
      outstanding: euros(15_000),
      order: { proposedBy: { name: "Claire Fontaine" }, releasedBy: { name: "Marc Thiry" } },
    });
    expect(await release(order)).toMatchObject({ refusal: { reason: "already-disbursed" } });
    expect(await story.holdings(advance)).toEqual({
      libre: "1 000,00",
      dû: "15 000,00",
      apport: "−16 000,00",
    });
  });

  it("is closed to the roles that lend nothing, and to whoever is recused from the file", async () => {
    const { application } = await story.read(advance);
    for (const role of [
      "partner-referent",
      "expert",
      "public-funder",
      "committee-member",
      "owner",
    ] as const) {
      desk.sit(role, coordinator, story.territory);
      const read = await lending.readAdvance({ params: story.which(advance), query: {} });
      expect([role, read.ok]).toEqual([role, false]);
    }
    await database.transaction(story.scope, async (transaction) =>
      recordDenial(transaction, {
        territory: story.territory,
        kind: "application",
        id: application,
        person: treasurer,
        reason: "bank",
        fromAt: "2011-03-01T00:00:00Z",
        untilAt: null,
      }),
    );
    desk.sit("chair", treasurer, story.territory);
    const { territory } = story;
    expect(await lending.readAdvance({ params: story.which(advance), query: {} })).toMatchObject({
      refusal: { reason: "file-denied" },
    });
    expect(accepted(await lending.listAdvances({ params: { territory } })).advances).toEqual([]);
    desk.sit("chair", coordinator, story.territory);
    expect(accepted(await lending.listAdvances({ params: { territory } })).advances).toHaveLength(1);
    desk.sit("coordinator", coordinator, story.territory);
  });
});

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

describe("the nightly close", () => {
  it("presents each debit once, at any number of tries, and keeps the schedule that events tell", async () => {
    const story = await desk.aTerritory("2010-01-04");
    const advance = await story.grant({
      firm: "Menuiserie",
      amount: "1500",
      decidedOn: "2010-01-04",
      instalments: 3,
    });
    await story.payOut(advance, "2010-01-04");

    const closes = await Promise.all([1, 2, 3].map(async () => story.close("2010-08-05")));
    expect(closes.map(({ businessDate }) => businessDate)).toEqual(Array(3).fill("2010-08-05"));
    expect(closes.reduce((days, close) => days + close.days, 0)).toBe(213);
    expect(closes.reduce((debits, close) => debits + close.debits, 0)).toBe(1);
    expect(await story.close("2010-08-01")).toMatchObject({ days: 0, businessDate: "2010-08-05" });

    const told = await story.read(advance);
    const { advances } = accepted(await lending.listAdvances({ params: { territory: story.territory } }));
    expect(advances).toMatchObject([
      { outstanding: told.outstanding, repaid: told.paid, late: told.late, nextDebit: told.nextDebit },
    ]);
  });

  it("never goes beyond tonight", async () => {
    const story = await desk.aTerritory("2026-11-20");
    const close = async (until: string) =>
      lending.closeDays({
        params: { territory: story.territory },
        body: { until: plainDate(until) },
        key: key(),
      });
    expect(await close("2026-11-25")).toMatchObject({ refusal: { reason: "close-in-the-future" } });
    expect(accepted(await close("2026-11-24")).days).toBe(4);
  });

  it("is a command, day by day", async () => {
    const story = await desk.aTerritory("2010-01-04");
    const advance = await story.grant({
      firm: "Menuiserie",
      amount: "1500",
      decidedOn: "2010-01-04",
      instalments: 3,
    });
    await story.payOut(advance, "2010-01-04");
    const { rows } = await database.asOwner(async (owner) =>
      owner.query<{ slug: string }>("select slug from unit where id = $1", [story.territory]),
    );
    const run = async (territory: string, until: string) =>
      closeCommandRun(
        { territory, until },
        { clock: desk.clock, database: async () => database, readInput: async () => "" },
      );
    expect(await run(rows[0]?.slug ?? "", "2010-09-05")).toEqual({
      ok: true,
      output: { businessDate: "2010-09-05", days: 244, debits: 1, amountCents: 50_000 },
    });
    expect(await run(randomUUID(), "2010-09-05")).toMatchObject({
      ok: false,
      problem: { reason: "unit-unknown" },
    });
  });

  it("adds the fund's figures up in its views", async () => {
    const story = await desk.aTerritory("2010-01-04");
    const advance = await story.grant({
      firm: "Menuiserie",
      amount: "1500",
      decidedOn: "2010-01-04",
      instalments: 3,
    });
    await story.payOut(advance, "2010-01-04");
    await story.close("2010-08-06");
    await story.reject(advance, "2010-08-04", "2010-08-05");
    const rows = await database.transaction(story.scope, async (transaction) =>
      transaction
        .tables<{ figures_lending_by_fund_v1: { fund_id: string } }>()
        .selectFrom("figures_lending_by_fund_v1")
        .selectAll()
        .where("fund_id", "=", story.fund)
        .execute(),
    );
    expect(rows).toMatchObject([
      {
        advances: 1,
        disbursed: 150_000n,
        repaid: 0n,
        outstanding: 150_000n,
        late: 50_000n,
        advances_late: 1,
      },
    ]);
  });
});
