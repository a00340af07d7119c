import { type Cents, cents, euros } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { type PlainDate, plainDate } from "#kernel/plain-date.ts";
import { type Frequency, type Instalment, type ScheduleRefusal, schedule } from "#kernel/schedule.ts";

/** The programme's usual bounds (our default where a territory's convention says nothing). */
export const usualAdvance = {
  smallest: euros(3_000),
  largest: euros(30_000),
  fewestMonths: 12,
  mostMonths: 60,
  mostGraceMonths: 12,
} as const;

export type AdvanceWish = {
  readonly principal: Cents;
  readonly instalments: number;
  readonly graceMonths: number;
  readonly frequency: Frequency;
  /** Without a day of payment the plan is told in months: the first, the seventh… */
  readonly disbursedOn?: PlainDate;
};

export type SimulatedAdvance = {
  readonly rows: readonly Instalment[];
  /** Rank of the month after the payment in which each instalment falls. */
  readonly months: readonly number[];
  readonly usual: Cents;
  readonly last: Cents;
};

export type SimulationRefusal =
  | ScheduleRefusal
  | Refusal<"amount-outside-usual" | "duration-outside-usual" | "grace-outside-usual">;

const anyDay = plainDate("2011-01-01");

/** What an owner would repay: nothing but the advance itself. */
export function simulateAdvance(wish: AdvanceWish): Outcome<SimulatedAdvance, SimulationRefusal> {
  const { principal, instalments, graceMonths, frequency, disbursedOn = anyDay } = wish;
  const period = frequency === "monthly" ? 1 : 3;
  const months = instalments * period;
  const { smallest, largest, fewestMonths, mostMonths, mostGraceMonths } = usualAdvance;
  if (principal < smallest || principal > largest) {
    return refuse("amount-outside-usual", { principal, smallest, largest }, "principal");
  }
  if (months < fewestMonths || months > mostMonths) {
    return refuse("duration-outside-usual", { months, fewestMonths, mostMonths }, "instalments");
  }
  if (graceMonths > mostGraceMonths) {
    return refuse("grace-outside-usual", { graceMonths, mostGraceMonths }, "graceMonths");
  }

  const rows = schedule({ principal, instalments, graceMonths, frequency, disbursedOn });
  if (!rows.ok) return rows;

  const first = graceMonths + period;
  return accept({
    rows: rows.value,
    months: rows.value.map((_, index) => first + index * period),
    usual: rows.value[0]?.principal ?? cents(0),
    last: rows.value.at(-1)?.principal ?? cents(0),
  });
}
