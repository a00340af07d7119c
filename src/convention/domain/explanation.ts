import { share } from "#kernel/basis-points.ts";
import { formatDays, formatEuros, formatExactEuros, formatShare, type Locale } from "#kernel/format.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import { type Weight, writeWeight } from "#kernel/weight.ts";
import { contributorName } from "./contributor-name.ts";
import type { LeverageInput } from "./leverage.ts";
import { type MatchedLine, publicPerPrivate } from "./match.ts";
import type { MatchingTerm } from "./matching-line.ts";

/** « 2 × (122 000,00 € d’apport privé + 56 000,00 € de journées valorisées) = 356 000,00 € (80 jours à 700,00 €) » */
export function explainLine(matched: MatchedLine, input: LeverageInput, locale: Locale): string {
  const said =
    matched.line.targetShare === undefined
      ? formula(matched, locale)
      : completion(matched, matched.line.targetShare, input, locale);
  const sentence = said + limit(matched, locale) + notes(matched, input, locale);
  return locale === "fr" ? typesetFrench(sentence) : sentence;
}

function formula({ line, terms, computed }: MatchedLine, locale: Locale): string {
  const result = formatEuros(computed, locale);
  if (line.fixed !== undefined)
    return locale === "fr" ? `montant fixe de ${result}` : `fixed amount of ${result}`;

  const sum = terms.map(({ term, value }) => times(term.weight, amountOf(term, value, locale))).join(" + ");
  const isGrouped = terms.length > 1 && writeWeight(line.multiplier) !== "1";
  return `${times(line.multiplier, isGrouped ? `(${sum})` : sum)} = ${result}`;
}

/** « 80,00 % d'argent public : 4 × 122 000,00 € d'apport privé − 122 000,00 € des lignes précédentes = 366 000,00 € » */
function completion(
  { earlier, computed }: MatchedLine,
  targetShare: Weight,
  { privateCash }: LeverageInput,
  locale: Locale,
): string {
  const called = publicPerPrivate(targetShare);
  const inWords = locale === "fr" ? "d'apport privé" : "of private cash";
  const sought = times(called, `${formatEuros(privateCash, locale)} ${inWords}`);
  const before = formatEuros(earlier, locale);
  const less = locale === "fr" ? ` − ${before} des lignes précédentes` : ` − ${before} from earlier lines`;
  const aim = `${shareInWords(targetShare, locale)} ${locale === "fr" ? "d'argent public : " : "of public money: "}`;
  const result = formatEuros(computed, locale);
  const isReached = called.numerator * privateCash < earlier * called.denominator;
  if (isReached)
    return locale === "fr"
      ? `${aim}${result}, les lignes précédentes y suffisant (${before})`
      : `${aim}${result}, as earlier lines are enough (${before})`;
  return `${aim}${sought}${earlier === 0n ? "" : less} = ${result}`;
}

/** In percent where two decimals say it exactly, as a fraction otherwise. */
function shareInWords(targetShare: Weight, locale: Locale): string {
  const { numerator, denominator } = targetShare;
  const inPoints = share(numerator, denominator);
  return inPoints !== null && (numerator * 10_000n) % denominator === 0n
    ? formatShare(inPoints, locale)
    : writeWeight(targetShare);
}

/** A factor of one goes without saying. */
function times(weight: Weight, text: string): string {
  const factor = writeWeight(weight);
  return factor === "1" ? text : `${factor} × ${text}`;
}

function amountOf(term: MatchingTerm, value: Weight, locale: Locale): string {
  return `${formatExactEuros(value, locale)} ${locale === "fr" ? inFrench(term) : inEnglish(term)}`;
}

function inFrench(term: MatchingTerm): string {
  switch (term.of) {
    case "private-cash":
      return "d'apport privé";
    case "valued-days":
      return "de journées valorisées";
    case "fixed":
      return "fixes";
    case "line":
      if (term.ref === "local") return "des collectivités";
      return term.ref === "state" ? "de l'État" : `de « ${term.ref} »`;
  }
}

function inEnglish(term: MatchingTerm): string {
  switch (term.of) {
    case "private-cash":
      return "of private cash";
    case "valued-days":
      return "of valued days";
    case "fixed":
      return "fixed";
    case "line":
      return contributorName(term.ref, "en") === term.ref
        ? `from “${term.ref}”`
        : `from the ${contributorName(term.ref, "en")}`;
  }
}

function limit({ limitedBy, amount, line }: MatchedLine, locale: Locale): string {
  if (limitedBy === null) return "";
  const figure = formatEuros(amount, locale);
  if (limitedBy === "floor")
    return locale === "fr" ? `, porté au plancher de ${figure}` : `, raised to the floor of ${figure}`;
  const why = capReason(line, limitedBy, locale);
  return locale === "fr"
    ? `, ramené au plafond de ${figure}${why}`
    : `, brought down to the cap of ${figure}${why}`;
}

/** « (100 000,00 € par an pendant 3 ans) », « (30,00 % de l'argent) »; an amount says itself. */
function capReason(
  { yearlyCap, capShare }: MatchedLine["line"],
  limitedBy: "cap" | "yearly-cap" | "cap-share",
  locale: Locale,
): string {
  if (limitedBy === "yearly-cap" && yearlyCap !== undefined) {
    const { years } = yearlyCap;
    const each = formatEuros(yearlyCap.amount, locale);
    if (locale === "en") return ` (${each} a year for ${years} ${years === 1 ? "year" : "years"})`;
    return ` (${each} par an pendant ${years} ${years === 1 ? "an" : "ans"})`;
  }
  if (limitedBy === "cap-share" && capShare !== undefined) {
    const part = shareInWords(capShare, locale);
    return locale === "fr" ? ` (${part} de l'argent)` : ` (${part} of the cash)`;
  }
  return "";
}

function notes(
  { line, isRounded }: MatchedLine,
  { halfDays, dayRate }: LeverageInput,
  locale: Locale,
): string {
  const readsDays = line.fixed === undefined && line.base.some((term) => term.of === "valued-days");
  const days = formatDays(halfDays, locale);
  const rate = formatEuros(dayRate, locale);
  const said = [
    ...(readsDays ? [locale === "fr" ? `${days} à ${rate}` : `${days} at ${rate}`] : []),
    ...(isRounded ? [locale === "fr" ? "arrondi au centime" : "rounded to the cent"] : []),
  ];
  return said.length === 0 ? "" : ` (${said.join(locale === "fr" ? " ; " : "; ")})`;
}
