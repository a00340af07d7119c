import { halfDays } from "#kernel/days.ts";
import { formatDay, formatDays, formatEuros } from "#kernel/format.ts";
import type { Cents } from "#kernel/money.ts";
import type {
  AgeFacts,
  AmountFacts,
  DeMinimisFacts,
  EligibilityDatum,
  JobsFacts,
  KnownAnswer,
  MissingAnswer,
} from "./eligibility.ts";

export function askInEnglish({ facts }: MissingAnswer): string {
  return `Tell ${data[facts.missing]}: this rule cannot be checked without it.`;
}

export function tellInEnglish(answer: KnownAnswer): string {
  const { ok } = answer;
  switch (answer.rule) {
    case "perimeter":
      return ok
        ? `The firm's commune (INSEE code ${answer.facts.communeCode}) is in the territory.`
        : `The firm's commune (INSEE code ${answer.facts.communeCode}) is outside the territory. Ask the antenna of your own area.`;
    case "headcount": {
      const { headcount, limit } = answer.facts;
      return ok
        ? `The firm has ${headcount} staff, below the limit of ${limit}.`
        : `The firm has ${headcount} staff; it must stay below ${limit}. Ask the coordinator which other scheme may fit.`;
    }
    case "age":
      return age(answer.facts, ok);
    case "insolvency":
      return ok
        ? "The firm is not in insolvency proceedings."
        : "The firm is in insolvency proceedings. Talk to the coordinator and the administrator before applying.";
    case "jobs":
      return jobs(answer.facts, ok);
    case "amount":
      return amount(answer.facts, ok);
    case "expert-days":
      return ok
        ? `The project takes ${formatDays(halfDays(answer.facts.halfDays), "en")} of expertise, as the convention asks.`
        : "The convention ties the advance to expert days. Add at least half a day to the project.";
    case "de-minimis":
      return deMinimis(answer.facts, ok);
  }
}

function age({ createdOn, months, eligibleOn }: AgeFacts, ok: boolean): string {
  const created = `The firm was created on ${formatDay(createdOn, "en")}`;
  if (ok) return `${created}: it is at least ${duration(months)} old.`;
  if (eligibleOn === null) return `${created}; it would have to be ${duration(months)} old.`;
  return `${created}; it has to be ${duration(months)} old. Come back from ${formatDay(eligibleOn, "en")}.`;
}

function jobs({ mode, created, kept, minimum, withinMonths, asked }: JobsFacts, ok: boolean): string {
  const keeps = mode === "create-or-keep";
  const planned = keeps
    ? `${count(created, "job")} created and ${count(kept, "job")} kept, ${created + kept} in all`
    : `${count(created, "job")} created`;
  const wanted = `at least ${minimum} over ${withinMonths} months`;
  if (ok) return `The project plans ${planned}; it takes ${wanted}.`;
  if (asked !== null && asked > withinMonths)
    return `The project plans ${planned} within ${asked} months; it takes ${wanted}. Bring it down to ${withinMonths} months.`;
  return `The project plans ${planned}; it takes ${wanted}. See with the coordinator whether it can ${keeps ? "create or keep" : "create"} more.`;
}

function amount({ amount: asked, minimum, maximum, warningAbove }: AmountFacts, ok: boolean): string {
  const figure = euros(asked);
  if (!ok && minimum !== null && asked < minimum)
    return `${figure}: an advance is at least ${euros(minimum)}. Ask for more, or for expert days alone.`;
  if (!ok && maximum !== null)
    return `${figure}: an advance is at most ${euros(maximum)}. Bring the request down to it.`;
  if (warningAbove !== null && asked > warningAbove)
    return `${figure}: admissible, but above the usual ${euros(warningAbove)}. Be ready to justify it to the committee.`;
  return `${figure}: the amount is within the convention's bounds.`;
}

function deMinimis({ aid, headroom, isWholeAmount }: DeMinimisFacts, ok: boolean): string {
  const counted = isWholeAmount ? `${euros(aid)} (the whole amount, to be safe)` : euros(aid);
  return ok
    ? `The aid counts as ${counted}; ${euros(headroom)} is left under the de minimis ceiling.`
    : `The aid counts as ${counted}, more than the ${euros(headroom)} left under the de minimis ceiling. ${
        isWholeAmount
          ? "Have its gross grant equivalent computed: it is lower."
          : "Lower the amount or the duration."
      }`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function duration(months: number): string {
  return months % 12 === 0 && months > 0 ? count(months / 12, "year") : count(months, "month");
}

function euros(figure: Cents): string {
  return formatEuros(figure, "en");
}

const data: Record<EligibilityDatum, string> = {
  communeCode: "the firm's commune",
  headcount: "the headcount",
  createdOn: "the date of creation",
  inInsolvency: "whether the firm is in insolvency proceedings",
  deMinimisHeadroom: "the de minimis room left",
  amount: "the amount wanted",
  jobsCreated: "the number of jobs created",
  jobsKept: "the number of jobs kept",
  withinMonths: "the time for hiring",
  halfDays: "the expert days wanted",
  grossGrantEquivalent: "the gross grant equivalent",
};
