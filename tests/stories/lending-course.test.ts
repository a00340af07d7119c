import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { lendingDesk } from "../lending-desk.ts";
import { decision, workshopAt } from "../lending-workshop.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
const { lending, key } = desk;

const { aFirm, asTreasurer, asCoordinator } = workshopAt(desk);

describe("an advance paid out in tranches", () => {
  it("has its schedule drawn again by each, two people every time, never beyond what was granted", async () => {
    const { territory, advance, params, read, holdings } = await aFirm("2010-03-01");
    const day = plainDate("2010-01-04");
    accepted(await lending.signContract({ params, body: { signedOn: day, mandate: null }, key: key() }));
    const propose = async (payOn: string, amount?: string) =>
      lending.proposeDisbursement({
        params,
        body: { payOn: plainDate(payOn), ...(amount === undefined ? {} : { amount: euros(amount) }) },
        key: key(),
      });
    const release = async (order: string | undefined) =>
      lending.releaseDisbursement({ params, body: { order: order ?? "" }, key: key() });

    const first = accepted(await propose("2010-01-04", "900"));
    expect(await release(first.order?.id)).toMatchObject({ refusal: { reason: "same-person" } });
    asTreasurer(territory);
    const paid = accepted(await release(first.order?.id));
    expect(paid).toMatchObject({ status: "running", disbursed: euros(900), outstanding: euros(900) });
    expect(await release(first.order?.id)).toMatchObject({ refusal: { reason: "already-disbursed" } });

    expect(await propose("2010-02-01", "600.01")).toMatchObject({
      refusal: { reason: "disbursed-beyond-principal", facts: { left: 600_00 } },
    });
    const second = accepted(await propose("2010-02-01"));
    expect(second.order).toMatchObject({ amount: euros(600) });
    asCoordinator(territory);
    accepted(await release(second.order?.id));
    const whole = await read(advance);
    expect(whole.instalments.map(({ dueOn, principal }) => [dueOn, principal])).toEqual([
      ["2010-08-04", 500_00n],
      ["2010-09-04", 500_00n],
      ["2010-10-04", 500_00n],
    ]);
    expect(whole.versions.map(({ version, kind }) => [version, kind])).toEqual([
      [1, "disbursement"],
      [2, "disbursement"],
    ]);
    expect(await holdings(advance)).toMatchObject({ dû: "1 500,00" });
    expect(await propose("2010-02-02")).toMatchObject({ refusal: { reason: "already-disbursed" } });
  });
});

describe("a schedule drawn again", () => {
  it("is longer, moved, or re-planned for what is late alone, and never costs a cent", async () => {
    const { advance, params, payOut, repay, read, position } = await aFirm("2010-10-20");
    await payOut(advance, "2010-01-04");
    accepted(await repay(advance, "500", "2010-08-04"));
    const decidedOn = plainDate("2010-09-20");
    const body = { terms: 2, firstDueOn: plainDate("2010-11-04"), decidedOn, reason: "Saison creuse" };
    const replanned = accepted(await lending.replanArrears({ params, body, key: key() }));
    expect(replanned.instalments.map(({ dueOn, principal, status }) => [dueOn, principal, status])).toEqual([
      ["2010-08-04", 500_00n, "paid"],
      ["2010-09-04", 0n, "deferred"],
      ["2010-10-04", 500_00n, "late"],
      ["2010-11-04", 250_00n, "to-come"],
      ["2010-12-04", 250_00n, "to-come"],
    ]);
    const extending = { from: 4, terms: 2, decidedOn: plainDate("2010-10-20"), reason: "Plus de temps" };
    const longer = accepted(await lending.extendTerm({ params, body: extending, key: key() }));
    expect(longer.instalments.slice(3).map(({ dueOn, principal }) => [dueOn, principal])).toEqual([
      ["2010-11-04", 125_00n],
      ["2010-12-04", 125_00n],
      ["2011-01-04", 125_00n],
      ["2011-02-04", 125_00n],
    ]);
    const moving = {
      number: 4,
      dueOn: plainDate("2010-11-15"),
      shiftFollowing: true,
      decidedOn,
      reason: "Paie",
    };
    const early = { ...moving, dueOn: plainDate("2010-10-01"), decidedOn: plainDate("2010-10-20") };
    expect(await lending.changeDueDate({ params, body: early, key: key() })).toMatchObject({
      refusal: { reason: "due-date-before-previous" },
    });
    const moved = accepted(
      await lending.changeDueDate({ params, body: { ...early, dueOn: moving.dueOn }, key: key() }),
    );
    expect(moved.instalments.slice(3).map(({ dueOn }) => dueOn)).toEqual([
      "2010-11-15",
      "2010-12-15",
      "2011-01-15",
      "2011-02-15",
    ]);
    expect(moved.version).toBe(4);
    expect([moved.paid, moved.outstanding]).toEqual([500_00n, 1_000_00n]);
    expect(await position("2010-10-20")).toEqual([true, "1 000,00 €"]);
    expect((await read(advance)).versions).toHaveLength(4);
  });

  it("keeps a fee, an interest and a penalty out, and says why", async () => {
    const { advance, params, payOut } = await aFirm("2010-08-20");
    await payOut(advance, "2010-01-04");
    const receipt = { amount: euros(500), receivedOn: plainDate("2010-08-04"), bankReference: "VIR 1" };
    for (const field of ["lateInterest", "fees", "penalty"]) {
      const body = { ...receipt, [field]: 12_50 };
      expect(await lending.recordRepayment({ params, body, key: key() })).toMatchObject({
        refusal: { reason: "zero-rate-only", facts: { field } },
      });
    }
    accepted(await lending.recordRepayment({ params, body: receipt, key: key() }));
  });

  it("goes beyond six months by a decision alone", async () => {
    const { advance, params, payOut } = await aFirm("2010-07-20", "3600", 36);
    await payOut(advance, "2010-01-04");
    const deferral = {
      from: 1,
      count: 7,
      keepTerm: false,
      decidedOn: plainDate("2010-07-20"),
      reason: "Feu",
    };
    expect(await lending.deferInstalments({ params, body: deferral, key: key() })).toMatchObject({
      refusal: { reason: "decision-needed", facts: { months: 7, most: 6 } },
    });
    const by = { on: plainDate("2010-07-19"), by: "chair", reference: "Note du 19 juillet" } as const;
    const { events } = accepted(
      await lending.deferInstalments({ params, body: { ...deferral, decision: by }, key: key() }),
    );
    expect(events.at(-1)).toMatchObject({ kind: "deferral", decision: by });
  });
});

describe("all at once", () => {
  it("is paid early at the exact closing amount, and nothing is added for it", async () => {
    const { advance, params, payOut } = await aFirm("2010-08-20");
    await payOut(advance, "2010-01-04");
    const settling = { receivedOn: plainDate("2010-08-20"), bankReference: "SOLDE" };
    const settle = async (amount: string) =>
      lending.settleEarly({ params, body: { ...settling, amount: euros(amount) }, key: key() });
    expect(await settle("1499.99")).toMatchObject({ refusal: { reason: "not-the-closing-amount" } });
    expect(accepted(await settle("1500"))).toMatchObject({
      status: "settled",
      outstanding: 0n,
      overpaid: 0n,
    });
  });

  it("is called by decision alone, once a formal notice was served and its time is over", async () => {
    const { advance, params, payOut } = await aFirm("2010-12-01");
    await payOut(advance, "2010-01-04");
    const body = { on: plainDate("2010-12-01"), decision, reason: "Aucune nouvelle" };
    expect(await lending.accelerate({ params, body, key: key() })).toMatchObject({
      refusal: { reason: "formal-notice-missing" },
    });
  });
});
