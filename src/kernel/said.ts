import { formatDay, formatEuros, type Locale } from "./format.ts";
import { cents } from "./money.ts";
import type { Fact, Facts } from "./outcome.ts";
import { parsePlainDate } from "./plain-date.ts";
import { typesetFrench } from "./typeset-french.ts";

/** Why something was refused, and what to try, from its figures. */
export type Sentence = (facts: Facts, locale: Locale) => string;
/** How a language writes an amount and a day. */
export type Words = { readonly euros: SaidFact; readonly day: SaidFact };
type Told = (facts: Facts, said: Words) => string;
type SaidFact = (fact: Fact | undefined) => string;

/** A refusal in both languages, its amounts and days written as each one writes them. */
export function said(french: Told, english: Told): Sentence {
  return (facts, locale) => {
    const words = { euros: eurosIn(locale), day: dayIn(locale) };
    return locale === "fr" ? typesetFrench(french(facts, words)) : english(facts, words);
  };
}

function eurosIn(locale: Locale): SaidFact {
  return (fact) => (typeof fact === "bigint" ? formatEuros(cents(fact), locale) : String(fact ?? "?"));
}

function dayIn(locale: Locale): SaidFact {
  return (fact) => {
    const parsed = parsePlainDate(String(fact));
    return parsed.ok ? formatDay(parsed.value, locale) : String(fact ?? "?");
  };
}
