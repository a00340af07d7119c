import type { Locale } from "#kernel/format.ts";

const formats: Record<Locale, Intl.DateTimeFormat> = {
  fr: new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Paris" }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Paris" }),
};

/** An instant as read in France, whatever the browser's own zone. */
export function formatInstant(instant: string, locale: Locale): string {
  return formats[locale].format(new Date(instant));
}
