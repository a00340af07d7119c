import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { checkHandOver, coverOf, shareOut, stateOf } from "./hand-over.ts";

const day = plainDate;
const [today, later] = [day("2026-11-23"), day("2026-12-24")];
const wanted = { giver: "anne", taker: "bruno", fromOn: today, untilOn: null, endsSeat: false, today };

describe("a hand-over", () => {
  it.each([
    ["hand-over-to-oneself", { taker: "anne" }],
    ["hand-over-in-the-past", { fromOn: day("2026-11-22") }],
    ["return-before-hand-over", { untilOn: today }],
    ["absence-keeps-the-seat", { untilOn: later, endsSeat: true }],
  ])("is refused: %s", (reason, change) => {
    expect(checkHandOver({ ...wanted, ...change })).toMatchObject({ refusal: { reason } });
  });

  it.each([
    [{}],
    [{ fromOn: later }],
    [{ endsSeat: true }],
    [{ untilOn: day("2026-11-24") }],
  ])("is made, today or later, for good or for a time: %j", (change) => {
    expect(checkHandOver({ ...wanted, ...change }).ok).toBe(true);
  });

  it.each([
    ["planned", null, null, null],
    ["cancelled", null, "b", null],
    ["done", "a", null, null],
    ["running", "a", null, later],
    ["returned", "a", "b", later],
  ])("is %s", (state, begunAt, endedAt, untilOn) => {
    expect(stateOf({ begunAt, endedAt, untilOn })).toBe(state);
  });
});

describe("the taker's own seat", () => {
  const seat = (fromOn: string, toOn: string | null) => [
    { fromOn: day(fromOn), toOn: toOn === null ? null : day(toOn) },
  ];
  const absence = { fromOn: today, untilOn: later };

  it.each([
    ["whole", "2026-11-23", null],
    ["whole", "2020-01-01", "2026-12-24"],
    ["part", "2020-01-01", "2026-12-23"],
    ["part", "2026-11-24", null],
    ["part", "2026-12-23", null],
    ["none", "2026-12-24", null],
    ["none", "2020-01-01", "2026-11-23"],
    ["none", "2026-12-01", "2026-12-01"],
  ])("covers an absence: %s, from %s to %s", (cover, fromOn, toOn) => {
    expect(coverOf(seat(fromOn, toOn), absence)).toBe(cover);
  });

  it("covers what is for good only without an end", () => {
    expect(coverOf(seat("2020-01-01", null), { fromOn: today, untilOn: null })).toBe("whole");
    expect(coverOf(seat("2020-01-01", "2040-01-01"), { fromOn: today, untilOn: null })).toBe("part");
    expect(coverOf([], { fromOn: today, untilOn: null })).toBe("none");
  });
});

describe("what is shared out", () => {
  const people = fc.constantFrom("bruno", "carole", "denis");
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 40 }).map(String), { maxLength: 12 });

  it("is all there, each once, and never with someone who may not hold it", () => {
    fc.assert(
      fc.property(
        ids,
        fc.array(fc.tuple(people, fc.integer({ min: 1, max: 40 }).map(String))),
        ids,
        (held, closed, named) => {
          const isClosed = (id: string, person: string) =>
            closed.some(([who, what]) => who === person && what === id);
          const shared = shareOut(
            held.map((id) => ({ kind: "application", id })),
            {
              taker: "bruno",
              exceptions: named.map((id) => ({ kind: "application", id, to: "carole" })),
              mayTake: ({ id }, person) => !isClosed(id, person),
            },
          );
          expect(shared.map(({ object }) => object.id)).toEqual(held);
          for (const { object, to } of shared) {
            const wantedTaker = named.includes(object.id) ? "carole" : "bruno";
            expect(to).toBe(isClosed(object.id, wantedTaker) ? null : wantedTaker);
          }
        },
      ),
    );
  });
});
