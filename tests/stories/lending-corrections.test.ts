import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { addDays, addMonths, plainDate } from "#kernel/plain-date.ts";
import { balancesAt, closePeriod, fundFree } from "#ledger/index.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { lendingDesk, told, treasurer } from "../lending-desk.ts";
import { workshopAt } from "../lending-workshop.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
const { lending, key } = desk;

const { aFirm, asTreasurer } = workshopAt(desk);

describe("an entry typed by mistake", () => {
  it("is cancelled once by its opposite, its reference is free again, and what was known then stays", async () => {
    const { advance, params, payOut, repay, read, holdings } = await aFirm("2010-09-20");
    await payOut(advance, "2010-01-04");
    desk.clock.at = "2026-11-24T18:00:00.000Z";
    const wrong = accepted(await repay(advance, "5000", "2010-08-04", "VIR 77"));
    const event = wrong.events.at(-1)?.id ?? "";
    desk.clock.at = "2026-11-25T18:00:00.000Z";
    const body = { event, on: plainDate("2010-08-10"), reason: "Une virgule oubliée" };
    const twice = await Promise.all([
      lending.reverseEvent({ params, body, key: key() }),
      lending.reverseEvent({ params, body, key: key() }),
    ]);
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(twice.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: "already-taken-back" } });
    const right = accepted(await repay(advance, "500", "2010-08-04", "VIR 77"));
    expect(right).toMatchObject({ outstanding: 1_000_00n, overpaid: 0n, status: "running" });
    expect(await holdings(advance)).toMatchObject({ dû: "1 000,00", libre: "199 000,00" });
    expect(await repay(advance, "500", "2010-08-05", "VIR 77")).toMatchObject({
      refusal: { reason: "bank-reference-known" },
    });
    const asked = (knownOn: string, on: string) =>
      lending.readAdvance({ params, query: { on: plainDate(on), knownOn: plainDate(knownOn) } });
    expect(accepted(await asked("2026-11-23", "2010-08-20"))).toMatchObject({ outstanding: 1_500_00n });
    expect(accepted(await asked("2026-11-24", "2010-08-20"))).toMatchObject({ overpaid: 3_500_00n });
    expect(accepted(await asked("2026-11-25", "2010-08-20"))).toMatchObject({ outstanding: 1_000_00n });
    expect((await read(advance)).events.map(({ kind, cancelledOn }) => [kind, cancelledOn])).toEqual([
      ["disbursement", null],
      ["repayment", "2010-08-10"],
      ["repayment", null],
      ["reversal", null],
    ]);
  });

  it("is a transfer too, which may then be paid out anew", async () => {
    const { territory, advance, params, payOut, repay, read, holdings } = await aFirm("2010-09-20");
    await payOut(advance, "2010-01-04");
    const { events } = await read(advance);
    const body = { event: events[0]?.id ?? "", on: plainDate("2010-01-05"), reason: "Rejeté par la banque" };
    const cancelled = accepted(await lending.reverseEvent({ params, body, key: key() }));
    expect(cancelled).toMatchObject({ status: "to-disburse", disbursed: 0n, instalments: [] });
    const payOn = plainDate("2010-02-01");
    const { order } = accepted(await lending.proposeDisbursement({ params, body: { payOn }, key: key() }));
    asTreasurer(territory);
    accepted(await lending.releaseDisbursement({ params, body: { order: order?.id ?? "" }, key: key() }));
    expect((await read(advance)).instalments[0]).toMatchObject({ dueOn: "2010-09-01", principal: 500_00n });
    expect(await holdings(advance)).toMatchObject({ dû: "1 500,00" });
    accepted(await repay(advance, "500", "2010-09-01"));
    const again = {
      ...body,
      event: (await read(advance)).events.find(({ mayBeReversed }) => mayBeReversed)?.id ?? "",
    };
    expect(
      await lending.reverseEvent({ params, body: { ...again, on: plainDate("2010-09-10") }, key: key() }),
    ).toMatchObject({ refusal: { reason: "repaid-since" } });
  });
});

describe("what is told of a closed month", () => {
  it("keeps its day in the history, and is posted on the first open one", async () => {
    const { territory, scope, advance, payOut, repay, read, fund } = await aFirm("2010-10-20");
    await payOut(advance, "2010-01-04");
    await database.transaction(scope, async (transaction) => {
      for (let month = plainDate("2008-01-01"); month < "2010-09-01"; month = addMonths(month, 1)) {
        const until = addDays(addMonths(month, 1), -1);
        const closedAt = desk.clock.at;
        accepted(
          await closePeriod(transaction, { territory, kind: "month", until, closedBy: treasurer, closedAt }),
        );
      }
    });
    expect(await read(advance)).toMatchObject({ closedUntil: "2010-08-31" });
    accepted(await repay(advance, "500", "2010-08-04"));
    const { events, instalments } = await read(advance);
    expect(events.at(-1)).toMatchObject({ kind: "repayment", on: "2010-08-04" });
    expect(instalments[0]).toMatchObject({ status: "paid", paidOn: "2010-08-04" });
    const free = await database.transaction(scope, async (transaction) =>
      balancesAt(transaction, { territory, accounts: fundFree(fund), on: plainDate("2010-08-31") }),
    );
    expect(free).toMatchObject([{ amount: 198_500_00n }]);
  });
});

describe("a firm that the court protects", () => {
  it("is debited no more until its plan, which carries all that was left", async () => {
    const { territory, advance, params, payOut, close, read } = await aFirm("2010-08-02");
    await payOut(advance, "2010-01-04");
    await close("2010-08-10");
    const opening = {
      nature: "reorganisation",
      judgedOn: plainDate("2010-08-09"),
      publishedOn: null,
    } as const;
    const opened = accepted(await lending.openProceedings({ params, body: opening, key: key() }));
    expect(opened).toMatchObject({ status: "in-proceedings", nextDebit: null, outstanding: 1_000_00n });
    accepted(
      await lending.recordPublication({ params, body: { publishedOn: plainDate("2010-08-10") }, key: key() }),
    );
    expect((await read(advance)).insolvency).toMatchObject({
      declareBy: "2010-10-10",
      claim: null,
      isOpen: true,
    });
    const claim = { declaredOn: plainDate("2010-08-10"), amount: euros(1_000) };
    accepted(await lending.declareClaim({ params, body: claim, key: key() }));
    const prepaying = {
      amount: euros(10),
      receivedOn: plainDate("2010-08-10"),
      bankReference: "V",
      rule: null,
    };
    expect(await lending.prepay({ params, body: prepaying, key: key() })).toMatchObject({
      refusal: { reason: "firm-in-proceedings" },
    });
    const closed = await close("2010-10-12");
    expect(closed).toMatchObject({ debits: 0 });

    const on = plainDate("2010-10-11");
    const plan = (first: string) => ({
      on,
      reason: "Jugement du 11 octobre",
      instalments: [
        { dueOn: plainDate("2011-04-11"), principal: euros(first) },
        { dueOn: plainDate("2012-04-11"), principal: euros(600) },
      ],
    });
    expect(await lending.adoptPlan({ params, body: plan("300"), key: key() })).toMatchObject({
      refusal: { reason: "plan-not-the-debt", facts: { total: 900_00, outstanding: 1_000_00 } },
    });
    const adopted = accepted(await lending.adoptPlan({ params, body: plan("400"), key: key() }));
    expect(adopted).toMatchObject({
      status: "running",
      late: 0n,
      nextDebit: { on: "2011-04-11", amount: 400_00n },
    });
    expect(territory).toBe(adopted.territory);
    expect(told(adopted.outstanding)).toBe("1 000,00 €");
  });

  it("is debited again once it ends without a plan", async () => {
    const { advance, params, payOut } = await aFirm("2010-08-02");
    await payOut(advance, "2010-01-04");
    const body = { nature: "safeguard", judgedOn: plainDate("2010-08-01"), publishedOn: null } as const;
    accepted(await lending.openProceedings({ params, body, key: key() }));
    const ended = accepted(
      await lending.endProceedings({ params, body: { on: plainDate("2010-08-02") }, key: key() }),
    );
    expect(ended).toMatchObject({ status: "running", nextDebit: { on: "2010-08-04" } });
  });
});
