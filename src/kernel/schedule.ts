import { type Calendar, nextBusinessDay } from "./business-days.ts";
import { type Cents, cents } from "./money.ts";
import { accept, type Outcome, type Refusal, refuse } from "./outcome.ts";
import { addMonths, isWithinCalendar, type PlainDate } from "./plain-date.ts";
import { fraction, roundHalfUp } from "./weight.ts";

export type Frequency = "monthly" | "quarterly";
type Rounding = "down" | "nearest" | "up";

export type ScheduleInput = {
  readonly principal: Cents;
  readonly instalments: number;
  /** Informative when `firstDueOn` is given. */
  readonly graceMonths: number;
  readonly frequency: Frequency;
  readonly disbursedOn: PlainDate;
  /** The first date and the seed day; by default grace months plus one period after the disbursement. */
  readonly firstDueOn?: PlainDate;
  /** Instalments are multiples of this, but the last: one cent by default. */
  readonly rounding?: Rounding;
  readonly roundingCents?: Cents;
  readonly calendar?: Calendar;
};

export type Instalment = {
  readonly number: number;
  readonly dueOn: PlainDate;
  /** The day of the debit: the due date stays, the debit moves to the next business day. */
  readonly payOn: PlainDate;
  readonly principal: Cents;
  /** What is still owed after this instalment. */
  readonly outstanding: Cents;
};

export type ScheduleRefusal = Refusal<
  | "principal-not-positive"
  | "instalments-not-positive"
  | "grace-negative"
  | "rounding-unit-not-positive"
  | "schedule-beyond-calendar"
  | "last-instalment-not-positive"
>;

/** Equal instalments at zero interest; the last takes the remainder, so the count never changes by rounding. */
export function schedule(input: ScheduleInput): Outcome<readonly Instalment[], ScheduleRefusal> {
  const { principal, instalments, graceMonths, roundingCents = cents(1n), calendar = "TARGET" } = input;
  if (principal <= 0n) return refuse("principal-not-positive", { principal }, "principalCents");
  if (instalments < 1) return refuse("instalments-not-positive", { instalments }, "instalments");
  if (graceMonths < 0) return refuse("grace-negative", { graceMonths }, "graceMonths");
  if (roundingCents <= 0n) return refuse("rounding-unit-not-positive", { roundingCents }, "roundingCents");

  const dates = dueDates(input);
  if (!dates.ok) return dates;

  const each = roundTo(principal, BigInt(instalments), roundingCents, input.rounding ?? "down");
  const last = principal - each * BigInt(instalments - 1);
  if (last <= 0n) return refuse("last-instalment-not-positive", { each, last, instalments }, "roundingCents");

  return accept(
    dates.value.map((dueOn, index) => ({
      number: index + 1,
      dueOn,
      payOn: nextBusinessDay(dueOn, calendar),
      principal: cents(index + 1 === instalments ? last : each),
      outstanding: cents(index + 1 === instalments ? 0n : principal - each * BigInt(index + 1)),
    })),
  );
}

/** Every date is counted from the seed, so that a 31 January never drifts to the 28th. */
function dueDates(input: ScheduleInput): Outcome<PlainDate[], Refusal<"schedule-beyond-calendar">> {
  const period = input.frequency === "monthly" ? 1 : 3;
  const seed = input.firstDueOn ?? input.disbursedOn;
  const offset = input.firstDueOn ? 0 : input.graceMonths + period;
  if (!isWithinCalendar(seed, offset + (input.instalments - 1) * period))
    return refuse("schedule-beyond-calendar", { from: seed, instalments: input.instalments }, "instalments");
  return accept(
    Array.from({ length: input.instalments }, (_, index) => addMonths(seed, offset + index * period)),
  );
}

function roundTo(principal: bigint, instalments: bigint, unit: bigint, rounding: Rounding): bigint {
  const divisor = instalments * unit;
  switch (rounding) {
    case "down":
      return (principal / divisor) * unit;
    case "nearest":
      return roundHalfUp(fraction(principal, divisor)) * unit;
    case "up":
      return ((principal + divisor - 1n) / divisor) * unit;
  }
}
