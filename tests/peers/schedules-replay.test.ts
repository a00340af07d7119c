import { describe, expect, it } from "vitest";
import { replay } from "#lending/commands/replay.ts";
import peers from "./oracles/peer-replays.json" with { type: "json" };
import oracle from "./oracles/schedules.json" with { type: "json" };

type Row = {
  readonly dueOn: string;
  readonly principalCents: number;
  readonly paidCents: number;
  readonly paidOn?: string;
};
type Answer = {
  readonly rows: readonly Row[];
  readonly outstandingCents: number;
  readonly overpaidCents: number;
  readonly lostCents: number;
};

function answerTo(request: object): Answer {
  const answer = replay.run(request);
  if (!answer.ok) throw new Error(`${answer.problem.reason} at ${answer.problem.field}`);
  return answer.output as Answer;
}

const asked = (rows: readonly Row[]) =>
  rows
    .filter(({ principalCents }) => principalCents > 0)
    .map(({ dueOn, principalCents, paidCents, paidOn = null }) => [dueOn, principalCents, paidCents, paidOn]);

describe("the programme's schedules, replayed", () => {
  const inCents = (amount: string) => Number(amount.replace(".", ""));
  const [first] = oracle.schedules;
  const loanOf = (terms: typeof first) => ({
    principalCents: inCents(terms?.principal ?? ""),
    instalments: terms?.n,
    graceMonths: terms?.grace_months ?? 0,
    frequency: "monthly",
    disbursedOn: terms?.disbursed ?? "2026-12-01",
    firstDueOn: terms?.first_due,
  });

  it.each(oracle.schedules)("$id as agreed", (terms) => {
    const { rows } = answerTo({
      loan: loanOf(terms),
      prepayment: "next-first",
      events: [],
      asOf: terms.first_due,
    });
    expect(rows.map(({ dueOn, principalCents }) => [dueOn, principalCents])).toEqual(
      terms.schedule.map(({ due, amount }) => [due, inCents(amount)]),
    );
  });

  it("the remainder spread again: a new date that shifts the rest, then as many instalments as asked", () => {
    const { paid_instalments: paid, paid: amount, new_first_due, new_n, new_schedule } = oracle.reschedule;
    const on = "2028-06-20";
    const from = paid + 1;
    const { rows } = answerTo({
      loan: loanOf(first),
      prepayment: "next-first",
      events: [
        { type: "repayment", on: "2028-06-05", amountCents: inCents(amount) },
        { type: "due-date-change", on, number: from, dueOn: new_first_due, shiftFollowing: true },
        { type: "extend", on, from, terms: new_n - ((first?.n ?? 0) - paid) },
      ],
      asOf: on,
    });
    expect(rows.slice(paid).map(({ dueOn, principalCents }) => [dueOn, principalCents])).toEqual(
      new_schedule.map(({ due, amount: each }) => [due, inCents(each)]),
    );
  });

  it("a partial payment goes to the oldest", () => {
    const { due, payment, allocation } = oracle.partial_payment;
    const { rows } = answerTo({
      plan: due.map(({ n, amount }) => ({ dueOn: `2026-0${n}-05`, principalCents: inCents(amount) })),
      prepayment: "next-first",
      events: [{ type: "repayment", on: "2026-03-05", amountCents: inCents(payment) }],
      asOf: "2026-03-05",
    });
    expect(rows.map(({ paidCents }) => paidCents)).toEqual([...allocation.map((a) => inCents(a.amount)), 0]);
  });
});

type Step = Readonly<Record<string, unknown>>;
type Tale = (typeof peers.tales)[number];

/** Their acts in our events; the second of them to fall on a day is the second they may undo. */
function eventOf(step: Step, told: readonly Step[], given: Tale["given"]): readonly Step[] {
  const { on } = step;
  const ref = `${told.length}`;
  const firstDue = "plan" in given ? given.plan?.[0]?.principalCents : undefined;
  if ("disburse" in step) return [{ type: "disbursement", on, amountCents: step["disburse"], ref }];
  if ("downPayment" in step) return [{ type: "repayment", on, amountCents: firstDue, ref }];
  if ("repay" in step) return [{ type: "repayment", on, amountCents: step["repay"], ref }];
  if ("undo" in step) {
    const sameDay = told.filter((event) => event["on"] === step["undo"] && "ref" in event);
    const isReversed = (event: Step) =>
      told.some(({ type, ref: of }) => type === "reversal" && of === event["ref"]);
    const undone = sameDay
      .filter(({ type }) => step["of"] === "transactions" || type === "repayment")
      .filter((event) => !isReversed(event));
    return [{ type: "reversal", on, ref: undone[Number(step["nth"]) - 1]?.["ref"] }];
  }
  if ("reAge" in step) return [{ type: "replan", on, terms: step["reAge"], firstDueOn: step["firstDueOn"] }];
  return rescheduled(step, given);
}

function rescheduled(step: Step, given: Tale["given"]): readonly Step[] {
  const { on, adjustedDueDate, extraTerms } = step;
  const dates = answerTo({ ...given, prepayment: "next-first", events: [], asOf: "2099-01-01" }).rows;
  const from = dates.findIndex(({ dueOn }) => dueOn === step["reschedule"]) + 1;
  return [
    ...(adjustedDueDate === undefined
      ? []
      : [{ type: "due-date-change", on, number: from, dueOn: adjustedDueDate, shiftFollowing: true }]),
    ...(extraTerms === undefined ? [] : [{ type: "extend", on, from, terms: extraTerms }]),
  ];
}

function tell({ tale, given, prepayment }: Tale, check: (answer: Answer, step: Step) => void): void {
  const events: Step[] = [];
  for (const step of tale as readonly Step[]) {
    const request = { ...given, prepayment, events, asOf: step["on"] };
    if ("expect" in step || "overpaid" in step) check(answerTo(request), step);
    else events.push(...eventOf(step, events, given));
  }
}

const roundsToEuro = "fineract-e2e-loanreaging-L483";

describe("the peers' tales, where replay can tell them", () => {
  it.each(peers.tales.filter(({ id }) => id !== roundsToEuro))("$id: $name", (tale) => {
    expect.hasAssertions();
    tell(tale, (answer, step) => {
      if ("overpaid" in step) expect(answer.overpaidCents).toBe(step["overpaid"]);
      if ("expect" in step) expect(asked(answer.rows)).toEqual(asExpected(step));
      if ("outstanding" in step) expect(answer.outstandingCents).toBe(step["outstanding"]);
    });
  });

  const asExpected = (step: Step) =>
    (step["expect"] as readonly (readonly unknown[])[]).filter(([, principal]) => principal !== 0);

  it("re-plans arrears to the cent, the remainder on the last, where a peer rounds to the euro", () => {
    const tale = peers.tales.find(({ id }) => id === roundsToEuro);
    expect.hasAssertions();
    if (tale === undefined) return;
    let last: Answer | undefined;
    tell(tale, (answer, step) => {
      if ("outstanding" in step) expect(answer.outstandingCents).toBe(step["outstanding"]);
      last = answer;
    });
    expect(asked(last?.rows ?? []).map(([dueOn, principal]) => [dueOn, principal])).toEqual([
      ["2024-01-01", 12_500],
      ["2024-01-16", 5_000],
      ["2024-03-01", 5_416],
      ["2024-04-01", 5_416],
      ["2024-05-01", 5_416],
      ["2024-06-01", 5_416],
      ["2024-07-01", 5_416],
      ["2024-08-01", 5_420],
    ]);
  });

  it("leaves a written-off debt owed by nobody until it comes back, where a peer keeps it outstanding", () => {
    const plan = [{ dueOn: "2023-01-31", principalCents: 100_000 }];
    const paid = { type: "repayment", on: "2023-02-10", amountCents: 50_000, ref: "paid" };
    const writtenOff = { type: "write-off", on: "2023-06-01", amountCents: 50_000 };
    const back = { type: "recovery", on: "2023-06-05", amountCents: 50_000 };
    const at = (asOf: string, ...events: readonly object[]) =>
      answerTo({ plan, prepayment: "next-first", events, asOf });

    expect(at("2023-06-01", paid, writtenOff)).toMatchObject({ outstandingCents: 0, lostCents: 50_000 });
    expect(at("2023-06-05", paid, writtenOff, back)).toMatchObject({
      rows: [{ paidCents: 100_000, paidOn: "2023-06-05" }],
      outstandingCents: 0,
      lostCents: 0,
    });
    // The first payment undone: what came back pays it, and what was written off stays lost.
    const undone = { type: "reversal", on: "2023-06-10", ref: "paid" };
    expect(at("2023-06-10", paid, writtenOff, back, undone)).toMatchObject({
      outstandingCents: 50_000,
      lostCents: 0,
    });
  });
});
