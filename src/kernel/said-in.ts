import type { Locale } from "./format.ts";
import { typesetFrench } from "./typeset-french.ts";

/** A French sentence with its no-break spaces; what is put into it, a name for instance, stays as it was entered. */
export function french(parts: readonly string[], ...put: readonly (string | number)[]): string {
  return parts.map((part, index) => `${typesetFrench(part)}${put[index] ?? ""}`).join("");
}

/** The words of a document in its language. */
export function saidIn(lang: Locale): (words: Readonly<Record<Locale, string>>) => string {
  return ({ fr, en }) => (lang === "fr" ? typesetFrench(fr) : en);
}
