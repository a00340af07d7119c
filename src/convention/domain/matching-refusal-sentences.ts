import { formatEuros } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import type { Fact, Facts } from "#kernel/outcome.ts";
import type { MatchingRefusal } from "./leverage.ts";

/** What is wrong with a matching rule, and what to try. */
export const matchingRefusalSentences: Record<MatchingRefusal["reason"], (facts: Facts) => string> = {
  "contributor-unnamed": () => "Une ligne n'a pas de financeur. Donnez-lui un nom.",
  "contributor-twice": ({ contributor }) =>
    `Le financeur « ${contributor} » figure sur deux lignes. Donnez à chaque ligne un nom différent.`,
  "base-empty": ({ contributor }) =>
    `La ligne de « ${contributor} » n'a pas d'assiette. Ajoutez-en une, ou donnez un montant fixe.`,
  "reference-unknown": ({ contributor, ref }) =>
    `La ligne de « ${contributor} » se réfère à « ${ref} », qui n'existe pas. Vérifiez le nom.`,
  "reference-not-earlier": ({ contributor, ref }) =>
    `La ligne de « ${contributor} » se réfère à « ${ref} », qui ne la précède pas. Placez « ${ref} » avant elle.`,
  "weight-negative": ({ contributor }) =>
    `Un poids de la ligne de « ${contributor} » est négatif. Un poids vaut zéro ou plus.`,
  "multiplier-negative": ({ contributor }) =>
    `Le multiplicateur de la ligne de « ${contributor} » est négatif. Il vaut zéro ou plus.`,
  "line-amount-negative": ({ contributor, amount }) =>
    `La ligne de « ${contributor} » porte un montant négatif : ${euros(amount)}. Un montant vaut zéro ou plus.`,
  "floor-above-cap": ({ contributor, floor, cap }) =>
    `Le plancher de « ${contributor} » (${euros(floor)}) dépasse son plafond (${euros(cap)}). Inversez-les.`,
  "years-out-of-range": ({ contributor, years }) =>
    `Le plafond par an de « ${contributor} » court sur ${years} an(s). Donnez un nombre entier d'années, au moins une.`,
  "cap-share-out-of-range": ({ contributor }) =>
    `La part que la ligne de « ${contributor} » ne dépasse pas va de 0 à moins de 100 %. Donnez-en une autre.`,
  "target-share-out-of-range": ({ contributor }) =>
    `La part publique visée par la ligne de « ${contributor} » va de 0 à moins de 100 %. Donnez-en une autre.`,
  "target-share-with-base": ({ contributor }) =>
    `La ligne de « ${contributor} » vise une part publique : elle n'a ni assiette ni montant fixe. Retirez-les, ou la part visée.`,
  "reference-to-target-share": ({ contributor, ref }) =>
    `La ligne de « ${contributor} » se réfère à « ${ref} », qui complète une part publique et ne se compte pas deux fois. Donnez une autre assiette.`,
  "private-cash-negative": ({ privateCash }) =>
    `L'apport privé est négatif : ${euros(privateCash)}. Il vaut zéro ou plus.`,
  "half-days-negative": ({ halfDays }) =>
    `Le nombre de demi-journées est négatif : ${halfDays}. Il vaut zéro ou plus.`,
  "day-rate-negative": ({ dayRate }) =>
    `Le prix de la journée est négatif : ${euros(dayRate)}. Il vaut zéro ou plus.`,
  "total-cash-negative": ({ totalCash }) =>
    `Le total voulu est négatif : ${euros(totalCash)}. Il vaut zéro ou plus.`,
};

function euros(fact: Fact | undefined): string {
  return typeof fact === "bigint" ? formatEuros(cents(fact), "fr") : String(fact);
}
