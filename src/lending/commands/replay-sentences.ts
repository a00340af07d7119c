import { formatEuros } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import type { Fact } from "#kernel/outcome.ts";
import type { ProblemSentences } from "#platform/calculator/problem.ts";
import type { ReplayRefusal } from "../domain/replay.ts";
import type { AgreedRefusal } from "../domain/replay-terms.ts";

export const replaySentences: ProblemSentences<(AgreedRefusal | ReplayRefusal)["reason"]> = {
  "principal-not-positive": () => "Le montant de l'avance est nul. Donnez au moins un centime.",
  "instalments-not-positive": () => "Il faut au moins une échéance.",
  "grace-negative": () => "Le différé est négatif. Il vaut zéro ou plus.",
  "rounding-unit-not-positive": () => "L'unité d'arrondi est nulle. Elle vaut au moins un centime.",
  "schedule-beyond-calendar": () => "L'échéancier dépasse l'année 9999. Réduisez le nombre d'échéances.",
  "last-instalment-not-positive": ({ each, last, instalments }) =>
    `Avec ${instalments} échéances de ${euros(each)}, la dernière vaudrait ${euros(last)}. Arrondissez vers le bas, ou réduisez le nombre d'échéances.`,
  "first-due-before-disbursement": ({ firstDueOn, disbursedOn }) =>
    `La première échéance (${firstDueOn}) tombe avant le versement (${disbursedOn}). Donnez une date qui le suit.`,
  "plan-empty": () => "Le plan ne compte aucune échéance. Donnez-en au moins une.",
  "plan-not-in-order": ({ dueOn, previous }) =>
    `L'échéance du ${dueOn} vient après celle du ${previous}. Donnez-les de la plus ancienne à la plus tardive.`,
  "ref-given-twice": ({ ref }) => `Deux événements portent la référence « ${ref} ». Donnez-en une à chacun.`,
  "ref-unknown": ({ ref }) =>
    `Aucun événement connu à cette date ne porte la référence « ${ref} ». Vérifiez-la.`,
  "taken-back-before": ({ ref, on, of }) =>
    `« ${ref} » date du ${of} et ne peut être repris le ${on}. Donnez une date qui le suit.`,
  "taken-back-twice": ({ ref }) =>
    `« ${ref} » est déjà repris par un autre événement. Retirez l'un des deux.`,
  "disbursed-beyond-principal": ({ disbursed, principal }) =>
    `Les versements atteindraient ${euros(disbursed)} pour une avance de ${euros(principal)}. Réduisez celui-ci.`,
  "no-instalment-to-come": ({ on, last }) =>
    `Aucune échéance n'est à venir le ${on} pour porter ce versement : la dernière était le ${last}. Allongez d'abord l'échéancier.`,
  "write-off-beyond-outstanding": ({ amount, outstanding }) =>
    `La perte (${euros(amount)}) dépasse le reste dû ce jour-là (${euros(outstanding)}). Réduisez-la.`,
  "refund-beyond-overpaid": ({ amount, overpaid }) =>
    `Le rendu (${euros(amount)}) dépasse le trop-perçu (${euros(overpaid)}). Réduisez-le.`,
  "instalment-unknown": ({ number, last }) =>
    `L'échéance ${number} n'existe pas : ce jour-là, l'échéancier en compte ${last}. Donnez un numéro de 1 à ${last}.`,
  "instalment-already-due": ({ number, dueOn, on }) =>
    `L'échéance ${number} était due le ${dueOn} : elle ne se reporte plus le ${on}. Replanifiez l'impayé (replan).`,
  "instalment-already-paid": ({ number }) =>
    `Il ne reste rien à payer sur l'échéance ${number}. Choisissez-en une qui ne soit pas soldée.`,
  "nothing-to-carry": ({ from, count }) =>
    `Après les ${count} échéances reportées depuis la ${from}, aucune n'est à payer pour les porter. Reportez-en moins, ou laissez le terme s'allonger (keepTerm : false).`,
  "nothing-left": ({ from }) =>
    `Il ne reste rien à payer à partir de l'échéance ${from}. Il n'y a rien à étaler.`,
  "nothing-late": ({ on }) =>
    `Rien n'est en retard le ${on}. Pour l'avenir, reportez (defer) ou étalez (extend).`,
  "first-due-before-event": ({ firstDueOn, on }) =>
    `La première échéance replanifiée (${firstDueOn}) précède la décision (${on}). Donnez une date qui la suit.`,
  "due-date-before-previous": ({ dueOn, previous }) =>
    `La nouvelle date (${dueOn}) précède l'échéance d'avant (${previous}). Donnez une date qui la suit.`,
  "due-date-after-next": ({ dueOn, next }) =>
    `La nouvelle date (${dueOn}) passe l'échéance suivante (${next}). Décalez aussi les suivantes (shiftFollowing : true).`,
  "all-is-due": () => "Tout est déjà dû ce jour-là : l'échéancier ne change plus.",
  "plan-before-event": ({ dueOn, on }) => `Une échéance du plan (${dueOn}) précède le plan (${on}).`,
  "plan-not-the-debt": ({ total, outstanding }) =>
    `Le plan vaut ${euros(total)} pour ${euros(outstanding)} restant dus. Donnez le même total.`,
};

function euros(fact: Fact | undefined): string {
  return typeof fact === "bigint" ? formatEuros(cents(fact), "fr") : String(fact);
}
