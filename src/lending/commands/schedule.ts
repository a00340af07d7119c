import { z } from "zod";
import { calendars } from "#kernel/business-days.ts";
import { formatEuros } from "#kernel/format.ts";
import { cents, sum } from "#kernel/money.ts";
import { accept, type Fact, type Outcome } from "#kernel/outcome.ts";
import { type Instalment, schedule as plan, type ScheduleRefusal } from "#kernel/schedule.ts";
import { calculator } from "#platform/calculator/calculator.ts";
import { CentsField, CountField, PlainDateField } from "#platform/calculator/fields.ts";
import type { ProblemSentences } from "#platform/calculator/problem.ts";
import { scheduleManual } from "./schedule-manual.ts";

const ScheduleRequest = z.strictObject({
  principalCents: CentsField,
  instalments: CountField,
  graceMonths: CountField,
  frequency: z.enum(["monthly", "quarterly"]),
  disbursedOn: PlainDateField,
  firstDueOn: PlainDateField.exactOptional(),
  roundingCents: CentsField.exactOptional(),
  rounding: z.enum(["down", "nearest", "up"]).exactOptional(),
  calendar: z.enum(calendars).exactOptional(),
});

type ScheduleRequest = z.output<typeof ScheduleRequest>;

export const schedule = calculator({
  name: "schedule",
  summary: "L'échéancier d'une avance à taux zéro.",
  manual: scheduleManual,
  input: ScheduleRequest,
  calculate,
  sentences: sentences(),
});

function calculate({ principalCents, ...terms }: ScheduleRequest): Outcome<unknown, ScheduleRefusal> {
  const planned = plan({ principal: principalCents, ...terms });
  if (!planned.ok) return planned;
  return accept({
    rows: planned.value.map(write),
    totalCents: sum(planned.value.map((instalment) => instalment.principal)),
  });
}

function write({ number, dueOn, payOn, principal, outstanding }: Instalment) {
  return { number, dueOn, payOn, principalCents: principal, outstandingCents: outstanding };
}

function sentences(): ProblemSentences<ScheduleRefusal["reason"]> {
  return {
    "principal-not-positive": () => "Le montant de l'avance est nul. Donnez au moins un centime.",
    "instalments-not-positive": () => "Il faut au moins une échéance.",
    "grace-negative": () => "Le différé est négatif. Il vaut zéro ou plus.",
    "rounding-unit-not-positive": () => "L'unité d'arrondi est nulle. Elle vaut au moins un centime.",
    "schedule-beyond-calendar": () =>
      "L'échéancier dépasse l'année 9999. Réduisez le nombre d'échéances ou le différé.",
    "last-instalment-not-positive": ({ each, last, instalments }) =>
      `Avec ${instalments} échéances de ${euros(each)}, la dernière vaudrait ${euros(last)}. Arrondissez vers le bas, ou à une unité plus petite.`,
  };
}

function euros(fact: Fact | undefined): string {
  return typeof fact === "bigint" ? formatEuros(cents(fact), "fr") : String(fact);
}
