import { type Cents, sum } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { type ScheduleInput, type ScheduleRefusal, schedule } from "#kernel/schedule.ts";
import type { PrepaymentRule } from "./advance-event.ts";
import { emptyRow, type ReplayTerms } from "./replay-row.ts";
import { seriesOf } from "./replay-series.ts";

type ReplayLoan = Omit<ScheduleInput, "calendar">;
type ReplayPlan = readonly { readonly dueOn: PlainDate; readonly principal: Cents }[];

/** What was agreed, and the disbursement understood where no event tells one. */
export type Agreed = {
  readonly terms: ReplayTerms;
  readonly disbursement: {
    readonly amount: Cents;
    readonly on: PlainDate;
    /** A plan tells no day: it stands before anything else. */
    readonly isFirst: boolean;
  };
};

export type AgreedRefusal =
  | ScheduleRefusal
  | Refusal<"first-due-before-disbursement" | "plan-empty" | "plan-not-in-order">;

export function agreedLoan(loan: ReplayLoan, prepayment: PrepaymentRule): Outcome<Agreed, AgreedRefusal> {
  if (loan.firstDueOn !== undefined && loan.firstDueOn < loan.disbursedOn) {
    const facts = { firstDueOn: loan.firstDueOn, disbursedOn: loan.disbursedOn };
    return refuse("first-due-before-disbursement", facts, "loan.firstDueOn");
  }
  const drawn = schedule(loan);
  if (!drawn.ok) return refuse(drawn.refusal.reason, drawn.refusal.facts, `loan.${drawn.refusal.field}`);

  const { principal, frequency, graceMonths, disbursedOn, firstDueOn, ...rounding } = loan;
  const step = frequency === "monthly" ? 1 : 3;
  const series = { unit: "months", seed: firstDueOn ?? disbursedOn, step } as const;
  const start = firstDueOn === undefined ? graceMonths + step : 0;
  const agreed = drawn.value.map(({ dueOn }, index) =>
    emptyRow({ series, place: start + index * step, dueOn }, 1n),
  );
  return accept({
    terms: { agreed, most: principal, rounding: roundingOf(rounding), frequency, prepayment },
    disbursement: { amount: principal, on: disbursedOn, isFirst: false },
  });
}

function roundingOf({ rounding, roundingCents }: Pick<ScheduleInput, "rounding" | "roundingCents">) {
  return {
    ...(rounding === undefined ? {} : { rounding }),
    ...(roundingCents === undefined ? {} : { roundingCents }),
  };
}

export function agreedPlan(plan: ReplayPlan, prepayment: PrepaymentRule): Outcome<Agreed, AgreedRefusal> {
  const [first] = plan;
  if (first === undefined) return refuse("plan-empty", {}, "plan");
  const behind = plan.findIndex(({ dueOn }, index) => dueOn < (plan[index - 1]?.dueOn ?? dueOn));
  if (behind >= 0) {
    const facts = { dueOn: plan[behind]?.dueOn ?? null, previous: plan[behind - 1]?.dueOn ?? null };
    return refuse("plan-not-in-order", facts, `plan.${behind}.dueOn`);
  }
  const dates = seriesOf(plan.map(({ dueOn }) => dueOn));
  const agreed = dates.map((date, index) => emptyRow(date, plan[index]?.principal ?? 0n));
  const isQuarterly = dates[0]?.series.unit === "months" && dates[0].series.step === 3;
  const frequency = isQuarterly ? "quarterly" : "monthly";
  return accept({
    terms: { agreed, most: null, rounding: {}, frequency, prepayment },
    disbursement: { amount: sum(plan.map(({ principal }) => principal)), on: first.dueOn, isFirst: true },
  });
}
