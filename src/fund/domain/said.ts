import type { Locale } from "#kernel/format.ts";
import type { Facts } from "#kernel/outcome.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";

export type Sentence = (facts: Facts, locale: Locale) => string;

export function said(french: (facts: Facts) => string, english: (facts: Facts) => string): Sentence {
  return (facts, locale) => (locale === "fr" ? typesetFrench(french(facts)) : english(facts));
}
