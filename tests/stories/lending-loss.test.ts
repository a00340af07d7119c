import { describe, expect, it } from "vitest";
import { cents, euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { coordinator, lendingDesk } from "../lending-desk.ts";
import { decision, workshopAt } from "../lending-workshop.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
const { lending, key, sit } = desk;

const { aFirm, asTreasurer, asCoordinator } = workshopAt(desk);

describe("a loss", () => {
  it("is decided, proposed by the treasurer, confirmed by another, and may come back", async () => {
    const { territory, advance, params, payOut, repay, read, holdings, position } = await aFirm("2010-12-01");
    await payOut(advance, "2010-01-04");
    accepted(await repay(advance, "500", "2010-08-04"));
    const on = plainDate("2010-11-02");
    const body = { amount: euros(1_000), on, decision, reason: "Disparue sans adresse" };
    expect(await lending.proposeWriteOff({ params, body, key: key() })).toMatchObject({
      refusal: { reason: "not-allowed" },
    });
    asTreasurer(territory);
    const beyond = { ...body, amount: cents(1_000_01n) };
    expect(await lending.proposeWriteOff({ params, body: beyond, key: key() })).toMatchObject({
      refusal: { reason: "write-off-beyond-outstanding", facts: { outstanding: 1_000_00 } },
    });
    const { proposal } = accepted(await lending.proposeWriteOff({ params, body, key: key() }));
    const confirm = async () =>
      lending.confirmProposal({ params, body: { proposal: proposal?.id ?? "" }, key: key() });
    expect(await confirm()).toMatchObject({ refusal: { reason: "same-proposer" } });
    sit("treasurer", coordinator, territory);
    expect(await confirm()).toMatchObject({ refusal: { reason: "not-yours-to-confirm" } });
    asCoordinator(territory);
    const [one, two] = await Promise.all([confirm(), confirm()]);
    expect([one, two].filter(({ ok }) => ok)).toHaveLength(1);
    expect(await read(advance)).toMatchObject({ status: "written-off", outstanding: 0n, lost: 1_000_00n });
    expect(await holdings(advance)).toMatchObject({ libre: "199 000,00", apport: "−200 000,00" });
    expect(await position("2010-12-01")).toEqual([true, "0,00 €"]);

    const receipt = { amount: euros(300), receivedOn: plainDate("2010-11-20"), bankReference: "VIR 9" };
    const back = accepted(await lending.recordRecovery({ params, body: receipt, key: key() }));
    expect(back).toMatchObject({ status: "written-off", lost: 700_00n, paid: 800_00n });
    expect(await position("2010-12-01")).toEqual([true, "0,00 €"]);
    const line = accepted(await lending.listAdvances({ params: { territory } })).advances[0];
    expect(line).toMatchObject({
      disbursed: 1_500_00n,
      repaid: 800_00n,
      writtenOff: 700_00n,
      outstanding: 0n,
    });
  });
});

/** A firm that paid 100 € too much on one of its two advances, and what would make them pay the other. */
async function twoAdvances() {
  const story = await aFirm("2010-12-01");
  const { territory, advance, payOut, repay, grant, read } = story;
  await payOut(advance, "2010-01-04");
  accepted(await repay(advance, "1600", "2010-11-04"));
  const { firm } = await read(advance);
  const other = await grant({
    firm: firm.name,
    firmId: firm.id,
    amount: "1500",
    decidedOn: "2009-12-10",
    instalments: 3,
  });
  await payOut(other, "2010-01-05");
  asTreasurer(territory);
  const body = { amount: euros(100), on: plainDate("2010-11-20"), to: other, reason: "Accord du gérant" };
  return { ...story, other, body };
}

describe("what came beyond the debt", () => {
  it("is given back by two people, or pays the firm's other advance", async () => {
    const { territory, advance, params, payOut, repay, read, holdings } = await aFirm("2010-12-01");
    await payOut(advance, "2010-01-04");
    accepted(await repay(advance, "1600", "2010-11-04"));
    expect(await holdings(advance)).toMatchObject({ "à rendre": "−100,00" });
    const body = { amount: euros(60), on: plainDate("2010-11-20"), reason: "Trop-perçu" };
    expect(
      await lending.proposeRefund({ params, body: { ...body, amount: euros(101) }, key: key() }),
    ).toMatchObject({ refusal: { reason: "refund-beyond-overpaid", facts: { overpaid: 100_00 } } });
    const { proposal } = accepted(await lending.proposeRefund({ params, body, key: key() }));
    asTreasurer(territory);
    accepted(await lending.confirmProposal({ params, body: { proposal: proposal?.id ?? "" }, key: key() }));
    expect(await read(advance)).toMatchObject({ overpaid: 40_00n, status: "settled" });
    expect(await holdings(advance)).toMatchObject({ "à rendre": "−40,00", libre: "200 040,00" });

    // The bank takes the repayment back once part of it was given back: the firm owes that part too.
    const { events } = await read(advance);
    const repayment = events.find(({ kind }) => kind === "repayment")?.id ?? "";
    const back = {
      repayment,
      reason: "AM04",
      returnedOn: plainDate("2010-11-25"),
      bankReference: "REJ",
    } as const;
    const owed = accepted(await lending.returnRepayment({ params, body: back, key: key() }));
    expect(owed).toMatchObject({ outstanding: 1_500_00n, overpaid: -60_00n, status: "running" });
    expect(await holdings(advance)).toMatchObject({ dû: "1 500,00", "à rendre": "60,00" });
  });

  it("pays the firm's other advance, and both histories tell it", async () => {
    const { params, other, body, advance, read, holdings, position } = await twoAdvances();
    const others = accepted(await lending.listOtherAdvances({ params })).advances;
    expect(others).toEqual([{ id: other, number: 2, outstanding: 1_500_00n }]);
    const both = await Promise.all([
      lending.reallocateOverpayment({ params, body, key: key() }),
      lending.reallocateOverpayment({ params, body, key: key() }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await read(advance)).toMatchObject({ overpaid: 0n, outstanding: 0n });
    const paid = await read(other);
    expect(paid).toMatchObject({ paid: 100_00n, outstanding: 1_400_00n });
    expect(await holdings(other)).toMatchObject({ dû: "1 400,00" });
    expect(await position("2010-12-01")).toEqual([true, "1 400,00 €"]);
  });

  it.each([
    "the advance that it left",
    "the advance that it paid",
  ])("comes back from the other advance when it is cancelled from %s: both sides at once, once", async (from) => {
    const { advance, params, other, body, read, which, holdings, position } = await twoAdvances();
    accepted(await lending.reallocateOverpayment({ params, body, key: key() }));
    const isFromLeft = from === "the advance that it left";
    const [side, kind] = isFromLeft ? [advance, "reallocation"] : [other, "repayment"];
    const event = (await read(side)).events.find((one) => one.kind === kind);
    expect(event?.mayBeReversed).toBe(true);
    const mistaken = { event: event?.id ?? "", on: plainDate("2010-11-21"), reason: "Erreur" };
    const both = await Promise.all([
      lending.reverseEvent({ params: which(side), body: mistaken, key: key() }),
      lending.reverseEvent({ params: which(side), body: mistaken, key: key() }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: "already-taken-back" } });
    expect(await read(advance)).toMatchObject({ overpaid: 100_00n, outstanding: 0n, status: "settled" });
    expect(await read(other)).toMatchObject({ paid: 0n, outstanding: 1_500_00n, status: "running" });
    expect(await holdings(other)).toMatchObject({ dû: "1 500,00" });
    expect(await holdings(advance)).toMatchObject({ "à rendre": "−100,00" });
    expect(await position("2010-12-01")).toEqual([true, "1 500,00 €"]);
    // The firm's money is free again: it may pay the other advance for good.
    const again = { ...body, on: plainDate("2010-11-22") };
    accepted(await lending.reallocateOverpayment({ params, body: again, key: key() }));
    expect(await read(other)).toMatchObject({ paid: 100_00n });
  });

  it("goes to no other firm's advance", async () => {
    const { advance, params, payOut, repay, grant } = await aFirm("2010-12-01");
    await payOut(advance, "2010-01-04");
    accepted(await repay(advance, "1600", "2010-11-04"));
    const other = await grant({ firm: "Autre", amount: "1500", decidedOn: "2009-12-10", instalments: 3 });
    await payOut(other, "2010-01-04");
    const body = { amount: euros(60), on: plainDate("2010-11-20"), to: other, reason: "Même gérant" };
    expect(await lending.reallocateOverpayment({ params, body, key: key() })).toMatchObject({
      refusal: { reason: "not-the-same-firm" },
    });
  });
});
