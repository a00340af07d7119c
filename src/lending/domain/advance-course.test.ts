import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents, euros, sum } from "#kernel/money.ts";
import { addDays, type PlainDate, plainDate } from "#kernel/plain-date.ts";
import type { Advance, RecordedEvent } from "./advance.ts";
import { type AdvanceEvent, isTakeBack, prepaymentRules, standingEvents } from "./advance-event.ts";
import { advancePage } from "./advance-page.ts";
import { advanceState, scheduleVersions } from "./advance-state.ts";

const terms = { principal: euros(1_500), instalments: 3, graceMonths: 6, frequency: "monthly" } as const;
const paidOutOn = plainDate("2010-01-04");
const paidOut = {
  kind: "disbursement",
  id: "paid out",
  on: paidOutOn,
  rank: 0,
  amount: euros(1_500),
} as const;

let ranks = 0;
type Words<Kind> = Kind extends AdvanceEvent ? Omit<Kind, "id" | "rank" | "on"> : never;
function told(on: string, words: Words<AdvanceEvent>, id = `${(ranks += 1)}`): AdvanceEvent {
  return { ...words, id, rank: ranks, on: plainDate(on) };
}
const repaid = (on: string, amount: string, id?: string) =>
  told(on, { kind: "repayment", amount: euros(amount), rule: "next-first" }, id);

const on = (day: string, ...events: readonly AdvanceEvent[]) =>
  advanceState(terms, [paidOut, ...events], plainDate(day));

describe("an advance called whole", () => {
  const called = told("2010-08-20", { kind: "acceleration" });

  it("is due from that day and debited no more; what is put off afterwards has no effect", () => {
    const deferral = told("2010-08-21", { kind: "deferral", from: 2, count: 1, keepTerm: true }, "late one");
    const state = on("2010-08-23", repaid("2010-08-04", "500"), called, deferral);
    expect(state.instalments.map(({ dueOn }) => dueOn)).toEqual(["2010-08-04", "2010-08-20", "2010-08-20"]);
    expect(state).toMatchObject({ late: euros(1_000), nextDebit: null, acceleratedOn: "2010-08-20" });
    expect(state.withoutEffect).toEqual(["late one"]);
  });

  it("gets a term again by a plan for what is late", () => {
    const again = told("2010-09-01", {
      kind: "replan",
      terms: 2,
      firstDueOn: plainDate("2010-10-01"),
    });
    const state = on("2010-09-02", called, again);
    expect(state).toMatchObject({
      acceleratedOn: null,
      late: 0n,
      nextDebit: { on: "2010-10-01", amount: 750_00n },
    });
  });
});

describe("a firm that a court protects", () => {
  const opened = told("2010-08-10", { kind: "proceedings", nature: "safeguard" });

  it("is debited no more, the debt to be declared within two months of the publication", () => {
    const published = told("2010-08-31", { kind: "publication" });
    expect(on("2010-09-01", opened, published)).toMatchObject({
      nextDebit: null,
      insolvency: { nature: "safeguard", openedOn: "2010-08-10", declareBy: "2010-10-31", isOpen: true },
    });
  });

  it("keeps its own publication when a liquidation follows, whose time runs anew", () => {
    const published = told("2010-08-31", { kind: "publication" });
    const judged = told("2010-12-01", { kind: "liquidation" });
    expect(on("2010-12-02", opened, published, judged)).toMatchObject({
      insolvency: { isOpen: false },
      liquidation: { judgedOn: "2010-12-01", publishedOn: null, declareBy: null },
    });
  });

  it("owes its plan, in place of all that was left", () => {
    const instalments = [
      { dueOn: plainDate("2011-10-01"), principal: euros(400) },
      { dueOn: plainDate("2012-10-01"), principal: euros(600) },
    ];
    const adopted = told("2010-10-01", { kind: "adopted-plan", instalments });
    const state = on("2010-10-02", repaid("2010-08-04", "500"), opened, adopted);
    expect(state.instalments.filter(({ left }) => left > 0n).map(({ dueOn, left }) => [dueOn, left])).toEqual(
      [
        ["2011-10-01", 400_00n],
        ["2012-10-01", 600_00n],
      ],
    );
    expect(state).toMatchObject({ late: 0n, insolvency: { isOpen: false, planAdoptedOn: "2010-10-01" } });
  });
});

describe("news that come late", () => {
  it("leave a loss no more than what was owed, the rest of the money coming back as it came", () => {
    const lost = told("2010-11-02", { kind: "write-off", amount: euros(1_500) }, "loss");
    const late = repaid("2010-10-01", "200");
    expect(on("2010-11-03", lost)).toMatchObject({ outstanding: 0n, lost: euros(1_500) });
    expect(on("2010-11-03", late, lost)).toMatchObject({
      outstanding: 0n,
      paid: euros(200),
      lost: euros(1_300),
      withoutEffect: ["loss"],
    });
  });

  it("leave what was given back too soon as the firm's debt, which the next money pays first", () => {
    const first = repaid("2010-10-04", "1600", "first");
    const given = told("2010-10-10", { kind: "refund", amount: euros(100) });
    const back = told("2010-10-12", { kind: "return", of: "first", amount: euros(1_600) });
    expect(on("2010-10-11", first, given)).toMatchObject({ overpaid: 0n, outstanding: 0n });
    expect(on("2010-10-12", first, given, back)).toMatchObject({
      overpaid: -100_00n,
      outstanding: 1_500_00n,
    });
    expect(on("2010-10-20", first, given, back, repaid("2010-10-20", "150"))).toMatchObject({
      overpaid: 0n,
      outstanding: 1_450_00n,
    });
  });

  it("never draw a version otherwise than what was known when it was drawn", () => {
    const later = told("2010-08-01", {
      kind: "due-date-change",
      number: 1,
      dueOn: plainDate("2010-08-15"),
      shiftFollowing: true,
    });
    const [first, second] = scheduleVersions(terms, [paidOut, later], plainDate("2010-09-01"));
    expect(first?.rows.map(({ dueOn }) => dueOn)).toEqual(["2010-08-04", "2010-09-04", "2010-10-04"]);
    expect(second?.rows.map(({ dueOn }) => dueOn)).toEqual(["2010-08-15", "2010-09-15", "2010-10-15"]);
  });
});

const amount = fc.bigInt(1n, 90_000n).map(cents);
const few = fc.integer({ min: 1, max: 4 });
const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays(paidOutOn, days));
const of = <Kind extends string>(kind: Kind) => fc.constant(kind);

const acts: fc.Arbitrary<Words<AdvanceEvent>> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: of("repayment"), amount, rule: fc.constantFrom(...prepaymentRules) }),
  },
  fc.record({ kind: of("disbursement"), amount }),
  fc.record({ kind: of("write-off"), amount }),
  fc.record({ kind: of("recovery"), amount }),
  fc.record({ kind: of("refund"), amount }),
  fc.record({ kind: of("deferral"), from: few, count: few, keepTerm: fc.boolean() }),
  fc.record({ kind: of("extension"), from: few, terms: few }),
  fc.record({ kind: of("replan"), terms: few, firstDueOn: day }),
  fc.record({ kind: of("due-date-change"), number: few, dueOn: day, shiftFollowing: fc.boolean() }),
  fc.record({ kind: of("acceleration") }),
  fc.record({ kind: of("liquidation") }),
  fc.record({ kind: of("proceedings"), nature: of("safeguard") }),
);

/** Anything told of an advance, in any order: possible where it stands or not, some of it taken back. */
const histories = fc
  .array(fc.tuple(day, acts, fc.boolean()), { maxLength: 16 })
  .map((drawn): AdvanceEvent[] => [
    paidOut,
    ...drawn.flatMap(([when, words, isMistake], index): AdvanceEvent[] => {
      const event = { ...words, id: `e${index}`, on: when, rank: 1 + index * 2 } as AdvanceEvent;
      if (!isMistake || !("amount" in event) || isTakeBack(event)) return [event];
      const back = { kind: "reversal", id: `b${index}`, of: event.id, amount: event.amount } as const;
      return [event, { ...back, on: addDays(when, 9), rank: event.rank + 1 }];
    }),
  ]);

const end = plainDate("2030-01-01");

function moved(events: readonly AdvanceEvent[], ...kinds: readonly AdvanceEvent["kind"][]) {
  return sum(
    standingEvents(events).flatMap((event) =>
      "amount" in event && kinds.includes(event.kind) ? [event.amount] : [],
    ),
  );
}

describe("whatever is told of an advance, possible or not", () => {
  it("what was paid out is paid, owed or lost; what came is paid or the firm's", () => {
    fc.assert(
      fc.property(histories, day, (events, when) => {
        const known = events.filter((event) => event.on <= when);
        const state = advanceState(terms, events, when);
        expect(state.paid + state.outstanding + state.lost).toBe(state.disbursed);
        expect(state.disbursed).toBe(moved(known, "disbursement"));
        expect(state.paid + state.overpaid).toBe(
          moved(known, "repayment", "recovery") - moved(known, "refund"),
        );
        for (const { principal, paid, left, lost } of state.instalments) {
          expect(paid + left + lost).toBe(principal);
          expect(paid >= 0n && left >= 0n && lost >= 0n).toBe(true);
        }
      }),
    );
  });

  it("the order of telling changes nothing when the order of effect is the same", () => {
    fc.assert(
      fc.property(
        histories.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          expect(advanceState(terms, shuffled, end)).toEqual(advanceState(terms, events, end));
        },
      ),
    );
  });

  it("telling it event after event ends where telling it at once does", () => {
    fc.assert(
      fc.property(histories, day, (events, when) => {
        const known = events.filter((event) => event.on <= when);
        expect(advanceState(terms, known, when)).toEqual(advanceState(terms, events, when));
      }),
    );
  });

  it("what was known then never changes, whatever is told later of days before", () => {
    const recordedOn = fc.array(fc.integer({ min: 1, max: 27 }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(histories, recordedOn, day, (events, days, when) => {
        const recorded = events.map((event, index): RecordedEvent => {
          const recordedAt = `2012-01-${String(days[index] ?? 1).padStart(2, "0")}T10:00:00.000Z`;
          return {
            ...event,
            recordedAt,
            ref: null,
            returnReason: null,
            reason: null,
            decision: null,
            entry: null,
          };
        });
        const knownOn = plainDate("2012-01-14");
        const then = recorded.filter(({ recordedAt }) => recordedAt < "2012-01-15");
        expect(pageOf(recorded, when, knownOn)).toEqual(pageOf(then, when, null));
      }),
    );
  });
});

/** What the page says of the schedule, without which day it was asked for. */
function pageOf(events: readonly RecordedEvent[], readOn: PlainDate, knownOn: PlainDate | null) {
  const page = advancePage(advance, {
    on: readOn,
    knownOn,
    isPast: true,
    closedUntil: null,
    proposal: null,
    events,
    order: null,
    calls: [],
    delays: [],
    areConditionsMet: true,
    arrearsStep: null,
    personNameOf: () => "",
  });
  return { ...page, knownOn: null };
}

const advance: Advance = {
  id: "advance",
  territory: "territory",
  number: 1,
  application: "application",
  decision: "decision",
  firm: { id: "firm", name: "Atelier Feuillu" },
  fund: "fund",
  terms,
  decidedOn: plainDate("2009-12-10"),
  status: "running",
  signedOn: plainDate("2010-01-04"),
  mandate: null,
  lapsedOn: null,
};
