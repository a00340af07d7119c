import { formatDay } from "#kernel/format.ts";
import type { Fact } from "#kernel/outcome.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { type Sentence, said } from "#kernel/said.ts";

/** Why a period is not closed, or a rule not decided, and what to try. */
export const closingSentences = {
  "nothing-to-close": said(
    () => "Le journal de ce territoire est vide : il n'y a pas encore de période à clore.",
    () => "The journal of this territory is empty: there is no period to close yet.",
  ),
  "period-already-closed": said(
    ({ closedUntil }) =>
      `Cette période est déjà close, jusqu'au ${fr(closedUntil)}. Une correction se passe dans la période ouverte.`,
    ({ closedUntil }) =>
      `This period is already closed, until ${en(closedUntil)}. A correction goes to the open period.`,
  ),
  "period-out-of-order": said(
    ({ next }) => `Les périodes se clôturent dans l'ordre. Clôturez d'abord celle qui finit le ${fr(next)}.`,
    ({ next }) => `Periods are closed in order. Close first the one that ends on ${en(next)}.`,
  ),
  "period-not-over": said(
    ({ until, today }) =>
      `La période finit le ${fr(until)} et la date de gestion est le ${fr(today)}. Attendez le lendemain de sa fin.`,
    ({ until, today }) =>
      `The period ends on ${en(until)} and the business date is ${en(today)}. Wait until the day after its end.`,
  ),
  "period-not-a-month": said(
    ({ until, last }) =>
      `Le ${fr(until)} ne finit pas un mois à clore. Choisissez le dernier jour d'un mois, jusqu'au ${fr(last)}.`,
    ({ until, last }) =>
      `${en(until)} does not end a month to close. Choose the last day of a month, until ${en(last)}.`,
  ),
  "year-not-complete": said(
    ({ until, closedUntil }) =>
      closedUntil === null
        ? `L'année finit le ${fr(until)} et aucun de ses mois n'est clos. Clôturez d'abord ses mois.`
        : `L'année finit le ${fr(until)} et ses mois ne sont clos que jusqu'au ${fr(closedUntil)}. Clôturez d'abord les suivants.`,
    ({ until, closedUntil }) =>
      closedUntil === null
        ? `The year ends on ${en(until)} and none of its months is closed. Close its months first.`
        : `The year ends on ${en(until)} and its months are closed until ${en(closedUntil)} only. Close the next ones first.`,
  ),
  "closing-unknown": said(
    ({ until }) =>
      `Aucune période close ne finit le ${fr(until)}. Choisissez-en une dans la liste des clôtures.`,
    ({ until }) => `No closed period ends on ${en(until)}. Choose one from the list of closings.`,
  ),
  "rule-in-closed-period": said(
    ({ closedUntil }) =>
      `Les comptes sont clos jusqu'au ${fr(closedUntil)} : une règle ne change pas le passé. Donnez-lui un premier jour plus tard.`,
    ({ closedUntil }) =>
      `The books are closed until ${en(closedUntil)}: a rule does not change the past. Give it a later first day.`,
  ),
  "provision-ages-not-rising": said(
    ({ before, fromDays }) =>
      `Un palier à ${fromDays} jours suit un palier à ${before} jours. Rangez-les du plus récent au plus ancien retard, chacun une fois.`,
    ({ before, fromDays }) =>
      `A step at ${fromDays} days follows a step at ${before} days. Order them by rising age, each once.`,
  ),
  "provision-rates-not-rising": said(
    ({ before, rate }) =>
      `Un taux de ${percent(rate, ",")} % suit un taux de ${percent(before, ",")} % : une créance plus vieille ne vaut pas plus. Relevez-le.`,
    ({ before, rate }) =>
      `A rate of ${percent(rate, ".")}% follows a rate of ${percent(before, ".")}%: an older debt is not worth more. Raise it.`,
  ),
  "rate-not-a-share": said(
    ({ rate }) => `Un taux de ${percent(rate, ",")} % n'est pas une part : donnez-le entre 0 et 100 %.`,
    ({ rate }) => `A rate of ${percent(rate, ".")}% is not a share: give it between 0 and 100%.`,
  ),
  "funder-unknown": said(
    () => "Cette organisation n'a rien versé à ce fonds. Choisissez-la parmi ses financeurs.",
    () => "This organisation paid nothing into this fund. Choose one of its funders.",
  ),
  "nobody-bears-losses": said(
    () =>
      "Avec cette règle, aucun financeur ne supporterait les pertes du fonds. Laissez-en au moins un au prorata ou en première perte.",
    () =>
      "With this rule, no funder would bear the fund's losses. Leave at least one pro rata or first loss.",
  ),
} satisfies Record<string, Sentence>;

function fr(day: Fact | undefined): string {
  return formatDay(plainDate(String(day)), "fr");
}

function en(day: Fact | undefined): string {
  return formatDay(plainDate(String(day)), "en");
}

function percent(basisPoints: Fact | undefined, mark: string): string {
  return String(Number(basisPoints) / 100).replace(".", mark);
}
