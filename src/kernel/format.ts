import type { BasisPoints } from "./basis-points.ts";
import type { HalfDays } from "./days.ts";
import type { Cents } from "./money.ts";
import { type PlainDate, partsOf, weekday } from "./plain-date.ts";
import { fraction, toFixedDecimals, type Weight } from "./weight.ts";

export type Locale = "fr" | "en";

const tags: Record<Locale, string> = { fr: "fr-FR", en: "en-GB" };

/** « 15 000,00 € », "€15,000.00": U+202F between groups and U+00A0 before the sign in French. */
export function formatEuros(amount: Cents, locale: Locale): string {
  return formatDecimalEuros(centsToDecimal(amount), locale, 2);
}

/** « 15 000 € » when there are no cents; the cents stay when there are some. */
export function formatRoundEuros(amount: Cents, locale: Locale): string {
  return formatDecimalEuros(centsToDecimal(amount), locale, amount % 100n === 0n ? 0 : 2);
}

/** An exact sum of cents, such as a half-day at an odd rate: « 350,005 € ». */
export function formatExactEuros(amountInCents: Weight, locale: Locale): string {
  const decimal = toFixedDecimals(amountInCents, 1);
  const tenths = BigInt(decimal.replace(".", ""));
  return formatDecimalEuros(toFixedDecimals(fraction(tenths, 1000n), 3), locale, 2);
}

/** « 79,67 % », "79.67%". */
export function formatShare(share: BasisPoints, locale: Locale): string {
  const decimal = toFixedDecimals(fraction(BigInt(share), 10_000n), 4);
  return numberFormat(locale, { style: "percent", minimumFractionDigits: 2 }).format(asNumeral(decimal));
}

/** Expert time: « 80 journées », « 1,5 journée », "0.5 days": French counts as one below two, English only exactly one. */
export function formatDays(count: HalfDays, locale: Locale): string {
  const days = numberFormat(locale).format(asNumeral(toFixedDecimals(fraction(count, 2n), 1)));
  if (locale === "fr") return `${days} ${count < 4n ? "journée" : "journées"}`;
  return `${days} ${count === 2n ? "day" : "days"}`;
}

export function formatCount(count: number | bigint, locale: Locale): string {
  return numberFormat(locale).format(count);
}

/** « 1er décembre 2026 », "1 December 2026". */
export function formatDay(date: PlainDate, locale: Locale): string {
  const { year, month, day } = partsOf(date);
  const number = locale === "fr" && day === 1 ? "1er" : String(day);
  return `${number} ${months[locale][month - 1]} ${year}`;
}

/** "01/12/2026" in both languages: day first. */
export function formatShortDay(date: PlainDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** « lundi 23 novembre 2026 », "Monday 23 November 2026". */
export function formatWeekday(date: PlainDate, locale: Locale): string {
  return `${weekdays[locale][weekday(date) - 1]} ${formatDay(date, locale)}`;
}

function formatDecimalEuros(decimal: string, locale: Locale, minimumFractionDigits: number): string {
  return numberFormat(locale, {
    style: "currency",
    currency: "EUR",
    minimumFractionDigits,
    maximumFractionDigits: 3,
  }).format(asNumeral(decimal));
}

function numberFormat(locale: Locale, options?: Intl.NumberFormatOptions): Intl.NumberFormat {
  return new Intl.NumberFormat(tags[locale], options);
}

function centsToDecimal(amount: Cents): string {
  return toFixedDecimals(fraction(amount, 100n), 2);
}

/** Intl formats a decimal string exactly, where a float would lose cents above 2^53. */
function asNumeral(decimal: string): Intl.StringNumericLiteral {
  return decimal as Intl.StringNumericLiteral;
}

const months: Record<Locale, readonly string[]> = {
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

const weekdays: Record<Locale, readonly string[]> = {
  fr: "lundi mardi mercredi jeudi vendredi samedi dimanche".split(" "),
  en: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "),
};

/** "+33612345678" as it is read out in France, "06 12 34 56 78"; a number of elsewhere keeps its country code. */
export function formatMobile(number: string): string {
  const french = /^\+33(\d)(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(number);
  return french === null ? number : `0${french.slice(1).join(" ")}`;
}
