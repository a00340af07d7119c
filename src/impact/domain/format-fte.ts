import type { Locale } from "#kernel/format.ts";

/** « 3,50 », "3.50": always two decimals, so that hundredths are never taken for tenths. */
export function formatFte(hundredths: number, locale: Locale): string {
  const whole = Math.trunc(hundredths / 100);
  const decimals = String(hundredths % 100).padStart(2, "0");
  return `${new Intl.NumberFormat(locale === "fr" ? "fr-FR" : "en-GB").format(whole)}${locale === "fr" ? "," : "."}${decimals}`;
}
