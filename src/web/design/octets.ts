import type { Locale } from "#kernel/format.ts";

const MEGABYTE = 1_000_000;

/** « 1,2 Mo », « 340 ko »: how heavy a file is, as people say it. */
export function formatOctets(count: number, locale: Locale): string {
  const isHeavy = count >= MEGABYTE;
  const amount = isHeavy ? count / MEGABYTE : Math.max(1, Math.round(count / 1000));
  return new Intl.NumberFormat(locale === "fr" ? "fr-FR" : "en-GB", {
    style: "unit",
    unit: isHeavy ? "megabyte" : "kilobyte",
    maximumFractionDigits: 1,
  }).format(amount);
}
