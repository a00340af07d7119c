import { share } from "#kernel/basis-points.ts";
import { halfDays } from "#kernel/days.ts";
import { eurosInWords } from "#kernel/euros-in-words.ts";
import { formatCount, formatDay, formatDays, formatEuros, formatShare } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { french } from "#kernel/said-in.ts";
import { plannedLeverage } from "../domain/actual-leverage.ts";
import { contributorTitle } from "../domain/contributor-name.ts";
import type { ConventionPaper } from "../domain/convention-paper.ts";
import { explainLine } from "../domain/explanation.ts";
import type { Pledge } from "../domain/pledge.ts";
import { carries } from "../domain/pledge-states.ts";

/** What each party brings: to the fund, to the operation, in days. */
export function contributionsAnnex({ record, nameOf }: ConventionPaper) {
  const holders = [...new Set(record.pledges.map(({ holder }) => holder))];
  const fund = totalOf(record.pledges, "fund");
  const operation = totalOf(record.pledges, "operation");
  const total = cents(fund + operation);
  return {
    title: "Annexe 1. Les apports",
    table: {
      header: ["Partie", "Au fonds", french`À l'animation`, "Journées"],
      rows: holders.map((holder) => {
        const own = record.pledges.filter((pledge) => pledge.holder === holder);
        return [nameOf(holder), ...amountsOf(own)];
      }),
      foot: ["En tout", ...amountsOf(record.pledges)],
    },
    told: [
      french`En tout, ${formatEuros(total, "fr")} (${eurosInWords(total)}) : ${formatEuros(fund, "fr")} au fonds d'avances et ${formatEuros(operation, "fr")} à l'animation. Les deux ne se mêlent pas.`,
    ],
  };
}

/** The rule, who carries it, what a day counts for, when each part is called. */
export function specificationAnnex({ record }: ConventionPaper, nameOf: ConventionPaper["nameOf"]) {
  const { input, leverage } = plannedLeverage(record);
  const { convention, pledges } = record;
  return {
    title: "Annexe 2. Le cahier des charges",
    rule: {
      title: french`La règle d'abondement`,
      header: ["Financeur public", "Calcul", "Qui la porte"],
      rows: leverage.lines.map((matched) => [
        contributorTitle(matched.contributor, "fr"),
        explainLine(matched, input, "fr"),
        carriersTold(pledges.filter(carries(matched.contributor)), nameOf),
      ]),
    },
    facts: [
      { label: french`Valeur d'une journée`, value: formatEuros(convention.dayRate, "fr") },
      { label: "Journées promises", value: formatDays(input.halfDays, "fr") },
      {
        label: french`Part publique de l'argent`,
        value:
          leverage.publicShareOfCash === null ? "sans objet" : formatShare(leverage.publicShareOfCash, "fr"),
      },
      {
        label: "Emplois visés",
        value: convention.jobTarget === null ? "non fixés" : formatCount(convention.jobTarget, "fr"),
      },
    ],
    schedule: {
      title: french`L'échéancier des appels`,
      header: ["À partir du", "Euros", "Journées"],
      rows: dueDates(pledges).map((dueOn) => [
        formatDay(dueOn, "fr"),
        formatEuros(cents(dueThen(pledges, "EUR", dueOn)), "fr"),
        formatDays(halfDays(dueThen(pledges, "HALF-DAY", dueOn)), "fr"),
      ]),
    },
  };
}

function amountsOf(pledges: readonly Pledge[]): string[] {
  const days = pledges
    .filter(({ unit }) => unit === "HALF-DAY")
    .reduce((total, { amount }) => total + amount, 0n);
  return [
    formatEuros(totalOf(pledges, "fund"), "fr"),
    formatEuros(totalOf(pledges, "operation"), "fr"),
    formatDays(halfDays(days), "fr"),
  ];
}

function totalOf(pledges: readonly Pledge[], purpose: Pledge["purpose"]) {
  return cents(
    pledges.filter((pledge) => pledge.purpose === purpose).reduce((total, { amount }) => total + amount, 0n),
  );
}

/** « Communauté de communes (50 %), Département (30 %) » */
function carriersTold(pledges: readonly Pledge[], nameOf: ConventionPaper["nameOf"]): string {
  const whole = pledges.reduce((total, { amount }) => total + amount, 0n);
  if (pledges.length < 2) return pledges.map(({ holder }) => nameOf(holder)).join("");
  return pledges
    .map(({ holder, amount }) => {
      const part = share(amount, whole);
      return part === null ? nameOf(holder) : `${nameOf(holder)} (${formatShare(part, "fr")})`;
    })
    .join(", ");
}

function dueDates(pledges: readonly Pledge[]): PlainDate[] {
  const dates = pledges.flatMap(({ tranches }) => tranches.map(({ dueOn }) => dueOn));
  return [...new Set(dates)].toSorted();
}

function dueThen(pledges: readonly Pledge[], unit: Pledge["unit"], on: PlainDate): bigint {
  return pledges
    .filter((pledge) => pledge.unit === unit)
    .flatMap(({ tranches }) => tranches)
    .filter(({ dueOn }) => dueOn === on)
    .reduce((total, { amount }) => total + amount, 0n);
}
