import { describe, expect, it } from "vitest";
import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { fundFree, fundLoss, moveEuros, postEntry } from "#ledger/index.ts";
import { newId } from "#platform/requests/id.ts";
import { calledConvention } from "../called-convention.ts";
import { cast, pledgeBalances } from "../convention-cast.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { place } from "../network.ts";

const database = await testDatabase();
const scope = { read: [place.longwy], write: place.longwy };
const day = plainDate;
const { story, which } = await calledConvention(database);
story.desk.sit("treasurer");

async function close(fate: "roll-over" | "return", closedOn = "2011-01-10") {
  return story.desk.convention.closeConvention({
    params: which,
    body: { closedOn: day(closedOn), fate, reason: "La convention est arrivée à son terme." },
    key: story.key(),
  });
}

async function giveBack(organisation: string, amount: bigint, bankReference = "VIR retour 1") {
  return story.desk.convention.returnMoney({
    params: which,
    body: { organisation, returnedOn: day("2011-02-01"), amount: cents(amount), bankReference },
    key: story.key(),
  });
}

const closing = async () => accepted(await story.desk.convention.readClosing({ params: which }));

async function shareOf(organisation: string) {
  return (await closing()).shares.find((share) => share.organisation.id === organisation);
}

describe("a convention that is over", () => {
  it("says what would lapse, what stays due and what comes back to each funder", async () => {
    const told = await closing();
    const { cash } = await story.page(which.convention);

    expect(told).toMatchObject({ isOver: true, isRenewed: false, closed: null });
    expect(told.lapsing).toEqual({ cash: cash.toCall, halfDays: 160n });
    expect(told.due).toBe(cash.called - cash.honoured);
    expect(told.shares.reduce((total, { available }) => total + available, 0n)).toBe(cash.honoured);
  });

  it("is not closed on its last day, nor rolled over to nothing", async () => {
    expect(await close("return", "2010-11-30")).toMatchObject({
      refusal: { reason: "convention-not-over", field: "closedOn" },
    });
    expect(await close("roll-over")).toMatchObject({ refusal: { reason: "nothing-follows" } });
  });

  it("returns nothing before it is closed to that end", async () => {
    expect(await giveBack(cast.state, 1n)).toMatchObject({ refusal: { reason: "convention-not-closed" } });
  });
});

describe("its close", () => {
  it("is made once, also by two people at once, and frees what nobody called; what is called stays due", async () => {
    const { due } = await closing();
    const outcomes = await Promise.all([close("return"), close("return")]);
    const { cash, days } = await story.page(which.convention);

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: "convention-closed" } });
    expect([cash.toCall, days.left]).toEqual([0n, 0n]);
    expect([(await closing()).due, due > 0n]).toEqual([due, true]);
    expect((await pledgeBalances(database))["EUR promised"] ?? 0n).toBe(0n);
    expect((await story.page(which.convention, "2011-01-09")).cash.toCall).toBeGreaterThan(0n);
  });

  it("lets what was called still be paid", async () => {
    const { calls } = await story.page(which.convention);
    const late = calls.flatMap(({ lines }) => lines).find(({ left }) => left > 0n);
    const paid = await story.desk.convention.recordPayment({
      params: which,
      body: {
        callLine: late?.id ?? "",
        paidOn: day("2011-02-01"),
        amount: late?.left ?? cents(0n),
        bankReference: "VIR tardif",
      },
      key: story.key(),
    });

    expect(paid.ok).toBe(true);
    expect((await closing()).due).toBe(0n);
  });

  it("keeps its terms: no amendment is prepared any more", async () => {
    const refused = await story.desk.convention.prepareAmendment({
      params: which,
      body: {
        kind: "job-target-changed",
        terms: { jobTarget: 120 },
        effectiveOn: day("2011-02-01"),
        reason: "Trop tard.",
      },
      key: story.key(),
    });

    expect(refused).toMatchObject({ refusal: { reason: "convention-closed" } });
  });
});

describe("the money returned", () => {
  it("is what comes back to each, losses shared to the cent", async () => {
    const before = await shareOf(cast.association);
    await lose(10_000_00n);
    const shares = (await closing()).shares;
    const after = await shareOf(cast.association);

    expect(shares.reduce((total, { lost }) => total + lost, 0n)).toBe(10_000_00n);
    expect((before?.available ?? 0n) - (after?.available ?? 0n)).toBe(after?.lost);
    expect(after?.lost).toBeGreaterThan(0n);
    expect(await giveBack(cast.association, (after?.available ?? 0n) + 1n)).toMatchObject({
      refusal: { reason: "return-above-share" },
    });
    accepted(await giveBack(cast.association, after?.available ?? 0n));
    expect(await shareOf(cast.association)).toMatchObject({ available: 0n, returned: after?.available });
  });

  it("leaves the fund's check right, and counts as returned in its position", async () => {
    const returned = (await shareOf(cast.association))?.returned ?? 0n;
    const { figures } = await story.position("2011-02-08");

    expect(figures["capital-base"]).toBe(figures.cash);
    expect(figures["returned-to-funders"]).toBe(returned);
    expect(returned).toBeGreaterThan(0n);
  });

  it("is recorded once by its bank reference, and by the treasurer alone", async () => {
    expect(await giveBack(cast.region, 1n, "VIR retour R")).toMatchObject({ ok: true });
    expect(await giveBack(cast.region, 1n, "VIR retour R")).toMatchObject({
      refusal: { reason: "return-known" },
    });
    story.desk.sit("coordinator");
    expect((await giveBack(cast.region, 1n, "VIR retour S")).ok).toBe(false);
    story.desk.sit("treasurer");
  });

  it("never goes beyond a share when two return at once", async () => {
    const available = (await shareOf(cast.department))?.available ?? 0n;
    const outcomes = await Promise.all([
      giveBack(cast.department, available, "VIR A"),
      giveBack(cast.department, available, "VIR B"),
    ]);

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await shareOf(cast.department))?.available).toBe(0n);
  });
});

/** As a loss on an advance would: the fund's cash for the fund's loss. */
async function lose(amount: bigint): Promise<void> {
  const recordedAt = "2011-02-08T08:00:00.000Z";
  await database.transaction(scope, async (transaction) => {
    accepted(
      await postEntry(transaction, {
        id: newId(recordedAt),
        territory: place.longwy,
        effectiveOn: day("2011-02-01"),
        recordedAt,
        kind: "write-off",
        act: "perte",
        isVoluntary: false,
        lines: moveEuros(cents(amount), { from: fundFree(story.fund), to: fundLoss(story.fund) }),
      }),
    );
  });
}
