import { describe, expect, it } from "vitest";
import { replay } from "./replay.ts";

const loan = {
  principalCents: 300_000,
  instalments: 3,
  graceMonths: 0,
  frequency: "monthly",
  disbursedOn: "2026-01-31",
};
const given = { loan, prepayment: "next-first", events: [] as readonly object[], asOf: "2026-12-31" };

/** As it comes from standard input: what is undefined is not there. */
const run = (events: readonly object[], changes: object = {}) =>
  replay.run(JSON.parse(JSON.stringify({ ...given, events, ...changes })));

type Row = { dueOn: string; principalCents: number; paidCents: number; paidOn?: string; lateCents: number };
type Output = { rows: Row[]; outstandingCents: number; overpaidCents: number; lostCents: number };

function outputOf(events: readonly object[], changes: object = {}): Output {
  const answer = run(events, changes);
  if (!answer.ok) throw new Error(answer.problem.reason);
  return answer.output as Output;
}

const due = (events: readonly object[], changes: object = {}) =>
  outputOf(events, changes).rows.map((row) => [row.dueOn, row.principalCents, row.paidCents]);

const paid = (on: string, amountCents: number, ref = "paid") => ({ type: "repayment", on, amountCents, ref });

describe("alize replay, of money", () => {
  it("answers rows and totals, a row's paidOn only once it is paid whole", () => {
    expect(outputOf([paid("2026-02-28", 150_000)], { asOf: "2026-04-01" })).toEqual({
      rows: [
        {
          number: 1,
          dueOn: "2026-02-28",
          principalCents: 100_000,
          paidCents: 100_000,
          paidOn: "2026-02-28",
          lateCents: 0,
        },
        { number: 2, dueOn: "2026-03-31", principalCents: 100_000, paidCents: 50_000, lateCents: 50_000 },
        { number: 3, dueOn: "2026-04-30", principalCents: 100_000, paidCents: 0, lateCents: 0 },
      ],
      outstandingCents: 150_000,
      overpaidCents: 0,
      lostCents: 0,
    });
  });

  it("is late the day after the debit: due on a Saturday, late on the Tuesday", () => {
    const late = (asOf: string) => outputOf([], { asOf }).rows[0]?.lateCents;
    expect([late("2026-03-02"), late("2026-03-03")]).toEqual([0, 100_000]);
  });

  it("ignores what comes after the day looked at, even what it would refuse", () => {
    const later = [paid("2026-02-28", 1), { type: "return", on: "2026-03-01", ref: "nobody" }];
    expect(outputOf(later, { asOf: "2026-02-27" })).toEqual(outputOf([], { asOf: "2026-02-27" }));
  });

  it("keeps what comes beyond the debt as the firm's", () => {
    expect(outputOf([paid("2026-02-28", 300_001)])).toMatchObject({ outstandingCents: 0, overpaidCents: 1 });
  });

  it("undoes a prepayment as if it had not come, and those after it move", () => {
    const early = paid("2026-02-10", 100_000, "early");
    const next = paid("2026-02-28", 100_000, "next");
    const back = { type: "return", on: "2026-03-05", ref: "early" };
    expect(outputOf([early, next], { prepayment: "last-first" }).rows.map((row) => row.paidCents)).toEqual([
      100_000, 0, 100_000,
    ]);
    expect(
      outputOf([back, early, next], { prepayment: "last-first" }).rows.map((row) => row.paidCents),
    ).toEqual([100_000, 0, 0]);
  });

  it("spreads what comes early, the last taking the remainder", () => {
    const rows = outputOf([paid("2026-02-10", 100_001)], { prepayment: "spread" }).rows;
    expect(rows.map((row) => row.principalCents - row.paidCents)).toEqual([66_666, 66_666, 66_667]);
  });

  it("draws the plan for what is disbursed so far, and has none before", () => {
    const first = { type: "disbursement", on: "2026-01-31", amountCents: 100_000 };
    const second = { type: "disbursement", on: "2026-03-10", amountCents: 200_000 };
    expect(outputOf([first], { asOf: "2026-01-30" })).toMatchObject({ rows: [], outstandingCents: 0 });
    expect(due([first]).map(([, principal]) => principal)).toEqual([33_333, 33_333, 33_334]);
    expect(due([second, first]).map(([, principal]) => principal)).toEqual([33_333, 133_333, 133_334]);
  });

  it("nets what was owed back against a tranche", () => {
    const first = { type: "disbursement", on: "2026-01-31", amountCents: 100_000 };
    const second = { type: "disbursement", on: "2026-02-10", amountCents: 200_000 };
    expect(outputOf([first, paid("2026-02-05", 150_000), second])).toMatchObject({
      outstandingCents: 150_000,
      overpaidCents: 0,
    });
  });

  it("writes off the oldest first; a recovery, or money after it, takes it back from what was lost", () => {
    const lost = { type: "write-off", on: "2026-06-01", amountCents: 300_000 };
    const back = { type: "recovery", on: "2026-07-01", amountCents: 120_000 };
    expect(outputOf([lost])).toMatchObject({ outstandingCents: 0, lostCents: 300_000 });
    expect(outputOf([lost, back])).toMatchObject({ outstandingCents: 0, lostCents: 180_000 });
    expect(outputOf([lost, paid("2026-07-01", 300_001)])).toMatchObject({ lostCents: 0, overpaidCents: 1 });
  });
});

describe("alize replay, of the plan", () => {
  const on = "2026-02-10";

  it("defers: the term grows and month ends keep the day, or those that follow carry it", () => {
    const defer = { type: "defer", on, from: 2, count: 1 };
    expect(due([{ ...defer, keepTerm: false }]).map(([date]) => date)).toEqual([
      "2026-02-28",
      "2026-04-30",
      "2026-05-31",
    ]);
    expect(due([{ ...defer, keepTerm: true }]).map(([, principal]) => principal)).toEqual([
      100_000, 0, 200_000,
    ]);
  });

  it("puts the last off past the end", () => {
    const past = { type: "defer", on, from: 3, count: 5, keepTerm: false };
    expect(due([past]).at(-1)).toEqual(["2026-09-30", 100_000, 0]);
  });

  it("spreads what is left over more instalments, what is paid of them staying", () => {
    const extend = { type: "extend", on: "2026-03-05", from: 2, terms: 2 };
    expect(due([paid("2026-02-28", 120_000), extend])).toEqual([
      ["2026-02-28", 100_000, 100_000],
      ["2026-03-31", 65_000, 20_000],
      ["2026-04-30", 45_000, 0],
      ["2026-05-31", 45_000, 0],
      ["2026-06-30", 45_000, 0],
    ]);
  });

  it("re-plans the arrears alone, numbered again by date", () => {
    const replan = { type: "replan", on: "2026-03-10", terms: 3, firstDueOn: "2026-04-15" };
    expect(due([paid("2026-03-01", 40_000), replan])).toEqual([
      ["2026-02-28", 40_000, 40_000],
      ["2026-03-31", 100_000, 0],
      ["2026-04-15", 20_000, 0],
      ["2026-04-30", 100_000, 0],
      ["2026-05-15", 20_000, 0],
      ["2026-06-15", 20_000, 0],
    ]);
  });

  it("moves a due date, alone or with those that follow", () => {
    const move = { type: "due-date-change", on, number: 2, dueOn: "2026-04-15" };
    expect(due([{ ...move, shiftFollowing: false }]).map(([date]) => date)).toEqual([
      "2026-02-28",
      "2026-04-15",
      "2026-04-30",
    ]);
    expect(due([{ ...move, shiftFollowing: true }]).map(([date]) => date)).toEqual([
      "2026-02-28",
      "2026-04-15",
      "2026-05-15",
    ]);
  });

  it("goes on from an irregular plan by the month", () => {
    const plan = ["2026-03-01", "2026-03-20", "2026-07-04"].map((dueOn) => ({ dueOn, principalCents: 1000 }));
    const events = [{ type: "extend", on, from: 1, terms: 1 }];
    expect(due(events, { loan: undefined, plan })).toEqual([
      ["2026-03-01", 750, 0],
      ["2026-03-20", 750, 0],
      ["2026-07-04", 750, 0],
      ["2026-08-04", 750, 0],
    ]);
  });
});

describe("alize replay, refusing", () => {
  const on = "2026-02-10";
  const defer = { type: "defer", on, from: 1, count: 1, keepTerm: true };
  const move = { type: "due-date-change", on, number: 2, dueOn: "2026-03-15", shiftFollowing: false };
  const replan = { type: "replan", on: "2026-03-10", terms: 2, firstDueOn: "2026-04-15" };
  const all = paid("2026-02-01", 300_000);

  it.each<[string, string, readonly object[]]>([
    ["field-too-small", "events.0.amountCents", [paid(on, 0)]],
    ["field-unknown", "events.0.ref", [{ ...defer, ref: "x" }]],
    ["field-not-in-list", "events.0.type", [{ type: "fee", on }]],
    ["ref-unknown", "events.0.ref", [{ type: "return", on, ref: "nobody" }]],
    ["ref-given-twice", "events.1.ref", [paid(on, 1), paid(on, 2)]],
    ["taken-back-before", "events.1.on", [paid("2026-02-11", 1), { type: "return", on, ref: "paid" }]],
    [
      "taken-back-twice",
      "events.2.ref",
      [paid(on, 1), { type: "return", on, ref: "paid" }, { type: "reversal", on, ref: "paid" }],
    ],
    [
      "disbursed-beyond-principal",
      "events.0.amountCents",
      [{ type: "disbursement", on, amountCents: 300_001 }],
    ],
    ["no-instalment-to-come", "events.0.on", [{ type: "disbursement", on: "2026-05-01", amountCents: 1 }]],
    [
      "write-off-beyond-outstanding",
      "events.0.amountCents",
      [{ type: "write-off", on, amountCents: 300_001 }],
    ],
    ["instalment-unknown", "events.0.from", [{ ...defer, from: 4 }]],
    ["instalment-already-due", "events.0.from", [{ ...defer, on: "2026-03-01" }]],
    ["instalment-already-paid", "events.1.from", [all, defer]],
    ["nothing-to-carry", "events.0.count", [{ ...defer, from: 3 }]],
    ["nothing-left", "events.1.from", [all, { type: "extend", on, from: 2, terms: 1 }]],
    ["nothing-late", "events.0.on", [{ ...replan, on }]],
    ["first-due-before-event", "events.0.firstDueOn", [{ ...replan, firstDueOn: "2026-03-09" }]],
    ["due-date-before-previous", "events.0.dueOn", [{ ...move, dueOn: "2026-02-27" }]],
    ["due-date-after-next", "events.0.dueOn", [{ ...move, dueOn: "2026-05-01" }]],
    ["schedule-beyond-calendar", "events.0.count", [{ ...defer, count: 999_999, keepTerm: false }]],
  ])("says %s at %s", (reason, field, events) => {
    const answer = run(events);
    expect(answer.ok ? "accepted" : [answer.problem.reason, answer.problem.field]).toEqual([reason, field]);
  });

  it.each<[string, string, object]>([
    ["alternatives-together", "plan", { plan: [] }],
    ["alternative-missing", "loan", { loan: undefined }],
    ["plan-empty", "plan", { loan: undefined, plan: [] }],
    [
      "plan-not-in-order",
      "plan.1.dueOn",
      { loan: undefined, plan: ["2026-03-02", "2026-03-01"].map((dueOn) => ({ dueOn, principalCents: 1 })) },
    ],
    ["principal-not-positive", "loan.principalCents", { loan: { ...loan, principalCents: 0 } }],
    ["first-due-before-disbursement", "loan.firstDueOn", { loan: { ...loan, firstDueOn: "2026-01-30" } }],
    ["field-missing", "prepayment", { prepayment: undefined }],
    ["field-unknown", "rate", { rate: 0 }],
  ])("says %s at %s of the whole", (reason, field, changes) => {
    const answer = run([], changes);
    expect(answer.ok ? "accepted" : [answer.problem.reason, answer.problem.field]).toEqual([reason, field]);
  });
});
