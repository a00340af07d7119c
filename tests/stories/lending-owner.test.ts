import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { recordDenial } from "#network/index.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { coordinator, lendingDesk, owner } from "../lending-desk.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
const { lending, key } = desk;

async function twoAdvances() {
  const story = await desk.aTerritory("2010-01-04");
  const granted = { decidedOn: "2010-01-04", amount: "1500", instalments: 3 };
  const own = await story.grant({ firm: "Menuiserie", ...granted });
  const other = await story.grant({ firm: "Voisine", ...granted });
  await story.payOut(own, "2010-01-04");
  await story.close("2010-08-06");
  await story.reject(own, "2010-08-04", "2010-08-05");
  const params = story.which(own);
  const body = { calledOn: plainDate("2010-08-05"), note: "Le client principal ne paie plus." };
  accepted(await lending.noteCall({ params, body, key: key() }));
  const { application } = await story.read(own);
  const { application: otherFile } = await story.read(other);
  await story.sitAsOwner(own);
  return { story, own, other, application, otherFile };
}

describe("the owner of a firm", () => {
  it("reads their own schedule and what is due, and nothing of what is written about collecting it", async () => {
    const { story, own } = await twoAdvances();
    const read = accepted(await lending.readAdvance({ params: story.which(own), query: {} }));
    expect(read).toMatchObject({ late: euros(500), calls: [], order: null, arrearsStep: null });
    expect(read.instalments).toHaveLength(3);
    const { advances } = accepted(await lending.listOwnAdvances({ params: { territory: story.territory } }));
    expect(advances).toEqual([read]);
    expect(
      JSON.stringify(advances, (_, value: unknown) => (typeof value === "bigint" ? `${value}` : value)),
    ).not.toMatch(/client principal/);
  });

  it("reads that a debt was given up or an entry cancelled, not why the house did", async () => {
    const { story, own } = await twoAdvances();
    const params = story.which(own);
    desk.sit("coordinator", coordinator, story.territory);
    accepted(await story.repay(own, "20", "2010-08-05", "VIR 1"));
    const { events } = await story.read(own);
    const event = events.find(({ ref }) => ref === "VIR 1")?.id ?? "";
    const body = { event, on: plainDate("2010-08-05"), reason: "Confondue avec la voisine" };
    accepted(await lending.reverseEvent({ params, body, key: key() }));
    const reasonOf = async () => {
      const read = await story.read(own);
      return read.events.find(({ kind }) => kind === "reversal");
    };
    expect(await reasonOf()).toMatchObject({ reason: "Confondue avec la voisine" });
    await story.sitAsOwner(own);
    expect(await reasonOf()).toMatchObject({ kind: "reversal", reason: null });
  });

  it("opens no other firm's advance, by its number or by its file, and no list", async () => {
    const { story, other, otherFile } = await twoAdvances();
    const { territory } = story;
    expect(await lending.readAdvance({ params: story.which(other), query: {} })).toMatchObject({
      refusal: { reason: "file-denied" },
    });
    expect(await lending.readFileAdvance({ params: { territory, application: otherFile } })).toMatchObject({
      refusal: { reason: "file-denied" },
    });
    expect((await lending.listAdvances({ params: { territory } })).ok).toBe(false);
    expect((await lending.listArrears({ params: { territory } })).ok).toBe(false);
  });

  it("acts on nothing but a delay", async () => {
    const { story, own } = await twoAdvances();
    expect((await story.repay(own, "500", "2010-08-05")).ok).toBe(false);
    const body = { calledOn: plainDate("2010-08-05"), note: "Rien." };
    expect((await lending.noteCall({ params: story.which(own), body, key: key() })).ok).toBe(false);
  });

  it("who runs no firm reads an empty page", async () => {
    const { story } = await twoAdvances();
    desk.sit("owner", coordinator, story.territory);
    const { advances } = accepted(await lending.listOwnAdvances({ params: { territory: story.territory } }));
    expect(advances).toEqual([]);
  });
});

describe("the advance inside its file", () => {
  it("is shown to its owner without the calls, to who lends with them, and is nothing before a decision", async () => {
    const { story, application } = await twoAdvances();
    const params = { territory: story.territory, application };
    expect(accepted(await lending.readFileAdvance({ params })).advance?.calls).toEqual([]);
    desk.sit("auditor", coordinator, story.territory);
    expect(accepted(await lending.readFileAdvance({ params })).advance?.calls).toHaveLength(1);
    const nowhere = { ...params, application: owner };
    expect(accepted(await lending.readFileAdvance({ params: nowhere }))).toEqual({ advance: null });
  });

  it("is closed to the committee's members, and to whoever is recused", async () => {
    const { story, application } = await twoAdvances();
    const params = { territory: story.territory, application };
    desk.sit("committee-member", coordinator, story.territory);
    expect((await lending.readFileAdvance({ params })).ok).toBe(false);
    await database.transaction(story.scope, async (transaction) =>
      recordDenial(transaction, {
        territory: story.territory,
        kind: "application",
        id: application,
        person: coordinator,
        reason: "bank",
        fromAt: "2010-01-01T00:00:00Z",
        untilAt: null,
      }),
    );
    desk.sit("auditor", coordinator, story.territory);
    expect(await lending.readFileAdvance({ params })).toMatchObject({ refusal: { reason: "file-denied" } });
    desk.sit("coordinator", coordinator, story.territory);
    const { tasks } = accepted(await lending.listTasks({ params: { territory: story.territory } }));
    expect(tasks.map(({ firm }) => firm)).toEqual(["Voisine"]);
  });
});
