import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { coordinator, lendingDesk, owner } from "../lending-desk.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
const { lending, key } = desk;

/** 1 500 € in three instalments: the first on 4 August 2010, the territory on 20 July. */
async function aRunningAdvance() {
  const story = await desk.aTerritory("2010-01-04");
  const advance = await story.grant({
    firm: "Menuiserie",
    amount: "1500",
    decidedOn: "2010-01-04",
    instalments: 3,
  });
  await story.payOut(advance, "2010-01-04");
  await story.close("2010-07-20");
  const params = story.which(advance);
  const ask = async (given: { from?: number; count?: number; askedOn?: string } = {}) =>
    lending.askDelay({
      params,
      body: {
        from: given.from ?? 1,
        count: given.count ?? 1,
        reason: "Un client paie en retard.",
        askedOn: given.askedOn === undefined ? null : plainDate(given.askedOn),
      },
      key: key(),
    });
  const grant = async (request: string) =>
    lending.deferInstalments({
      params,
      body: {
        from: 1,
        count: 1,
        keepTerm: false,
        decidedOn: plainDate("2010-07-20"),
        reason: "Client en retard.",
        request,
      },
      key: key(),
    });
  const decline = async (request: string, answeredOn = "2010-07-20") =>
    lending.answerDelay({
      params,
      body: { request, answeredOn: plainDate(answeredOn), why: "Le carnet de commandes est plein." },
      key: key(),
    });
  const sitAsCoordinator = () => desk.sit("coordinator", coordinator, story.territory);
  return { story, advance, ask, grant, decline, sitAsCoordinator };
}

describe("a delay", () => {
  it("is asked by the owner today, whatever day they type, and changes nothing of what is owed", async () => {
    const { story, advance, ask } = await aRunningAdvance();
    const { delays: none, ...before } = await story.read(advance);
    await story.sitAsOwner(advance);
    const { delays, ...after } = accepted(await ask({ askedOn: "2010-07-01" }));
    expect(delays).toMatchObject([
      { askedOn: "2010-07-20", askedBy: "Odile Toiture", from: 1, count: 1, answered: null },
    ]);
    expect(none).toEqual([]);
    expect(after).toEqual({ ...before, order: null });
  });

  it("is never of a day before the advance was paid out", async () => {
    const { story, advance, ask, sitAsCoordinator } = await aRunningAdvance();
    sitAsCoordinator();
    const early = {
      refusal: { reason: "deferred-before-disbursement", sentence: expect.stringMatching(/4 janvier 2010/) },
    };
    expect(await ask({ askedOn: "2010-01-03" })).toMatchObject(early);
    const body = { from: 1, count: 1, keepTerm: false, decidedOn: plainDate("2010-01-03"), reason: "Pause." };
    expect(await lending.deferInstalments({ params: story.which(advance), body, key: key() })).toMatchObject(
      early,
    );
    accepted(await ask({ askedOn: "2010-01-04" }));
  });

  it("is asked for one's own firm alone, and by nobody who only reads", async () => {
    const { story, advance, ask } = await aRunningAdvance();
    const other = await story.grant({ firm: "Voisine", amount: "1500", decidedOn: "2010-01-04" });
    await story.sitAsOwner(other);
    expect(await ask()).toMatchObject({ refusal: { reason: "file-denied" } });
    desk.sit("treasurer", owner, story.territory);
    expect((await ask()).ok).toBe(false);
    desk.sit("coordinator", coordinator, story.territory);
    expect((await story.read(advance)).delays).toEqual([]);
  });

  it.each([
    [{ from: 4 }, "instalment-unknown"],
    [{ from: 3, count: 2 }, "instalment-unknown"],
    [{ askedOn: "2010-07-21" }, "date-in-the-future"],
  ])("is not asked of %o: %s", async (given, reason) => {
    const { ask } = await aRunningAdvance();
    expect(await ask(given)).toMatchObject({ refusal: { reason } });
  });

  it("is not asked once the instalment is due, nor of an advance that is not paid out", async () => {
    const { story, ask } = await aRunningAdvance();
    await story.close("2010-08-04");
    expect((await ask({ from: 1 })).ok).toBe(true);
    const { story: later, ask: askLater } = await aRunningAdvance();
    await later.close("2010-08-05");
    expect((await askLater({ from: 1 })).ok).toBe(false);
    const waiting = await later.grant({ firm: "Autre", amount: "900", decidedOn: "2010-01-04" });
    const body = { from: 1, count: 1, reason: "Rien", askedOn: null };
    expect(await lending.askDelay({ params: later.which(waiting), body, key: key() })).toMatchObject({
      refusal: { reason: "advance-not-running" },
    });
  });

  it("waits alone for its answer, even when asked twice at once", async () => {
    const { ask } = await aRunningAdvance();
    const outcomes = await Promise.all([ask(), ask(), ask()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await ask()).toMatchObject({
      refusal: { reason: "delay-already-asked", sentence: expect.stringMatching(/20 juillet 2010/) },
    });
  });

  it("is granted by putting the instalments off, once, and never costs a cent", async () => {
    const { story, advance, ask, grant, decline, sitAsCoordinator } = await aRunningAdvance();
    await story.sitAsOwner(advance);
    const request = accepted(await ask()).delays[0]?.id ?? "";
    expect((await grant(request)).ok).toBe(false);
    sitAsCoordinator();
    const outcomes = await Promise.all([grant(request), grant(request)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const read = await story.read(advance);
    expect(read).toMatchObject({
      version: 2,
      outstanding: euros(1_500),
      pauses: ["2010-08-04"],
      delays: [{ answered: { answer: "granted", by: "Claire Fontaine", on: "2010-07-20" } }],
    });
    expect(await decline(request)).toMatchObject({ refusal: { reason: "delay-already-answered" } });
    expect((await ask({ from: 2 })).ok).toBe(true);
  });

  it("is declined with its reason, which the owner reads", async () => {
    const { story, advance, ask, decline, sitAsCoordinator } = await aRunningAdvance();
    await story.sitAsOwner(advance);
    const request = accepted(await ask()).delays[0]?.id ?? "";
    sitAsCoordinator();
    expect(await decline(request, "2010-07-19")).toMatchObject({
      refusal: { reason: "answered-before-asked" },
    });
    expect(await decline(request, "2010-07-21")).toMatchObject({ refusal: { reason: "date-in-the-future" } });
    accepted(await decline(request));
    expect(await decline(request)).toMatchObject({ refusal: { reason: "delay-already-answered" } });
    expect(await decline(advance)).toMatchObject({ refusal: { reason: "delay-unknown" } });

    await story.sitAsOwner(advance);
    const own = accepted(await lending.readAdvance({ params: story.which(advance), query: {} }));
    expect(own.delays[0]?.answered).toMatchObject({
      answer: "declined",
      why: "Le carnet de commandes est plein.",
    });
    expect(own.version).toBe(1);
  });

  it("has its answer after it was asked, says the database too", async () => {
    const { ask, story } = await aRunningAdvance();
    const request = accepted(await ask()).delays[0]?.id ?? "";
    const granted = database.transaction(story.scope, async (transaction) =>
      transaction
        .tables<{ delay_request: { id: string; answer: string; answered_on: string } }>()
        .updateTable("delay_request")
        .set({ answer: "granted", answered_on: "2010-07-20" })
        .where("id", "=", request)
        .execute(),
    );
    await expect(granted).rejects.toThrow(/delay_request_/);
  });
});
