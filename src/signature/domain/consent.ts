import type { Locale } from "#kernel/format.ts";
import { invariant } from "#kernel/invariant.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";

/** What a signatory ticks: kept with the signature word for word. A change of words is another version, the former stay. */
const consents: readonly Readonly<Record<Locale, string>>[] = [
  {
    fr: "J'ai lu ce document, j'en accepte le contenu et je le signe électroniquement. Je sais que cette signature m'engage comme celle que je ferais à la main, et que la date, l'heure, mon adresse réseau et l'empreinte du document sont gardées comme preuve.",
    en: "I have read this document, I accept what it says and I sign it electronically. I know that this signature binds me as one by hand would, and that the date, the time, my network address and the document's fingerprint are kept as evidence.",
  },
];

export const consentVersion = consents.length;

export function consentOf(version: number, language: Locale): string {
  const words = consents[version - 1];
  invariant(words !== undefined, "a consent that was shown is one of the versions");
  return language === "fr" ? typesetFrench(words.fr) : words.en;
}
