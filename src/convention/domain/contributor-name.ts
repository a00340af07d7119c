import type { Locale } from "#kernel/format.ts";

/** How a funder is called on screen: the presets' two have a name, any other keeps its own. */
export function contributorName(contributor: string, locale: Locale): string {
  return presetNames[locale].get(contributor) ?? contributor;
}

/** The same where it begins a line. */
export function contributorTitle(contributor: string, locale: Locale): string {
  const name = contributorName(contributor, locale);
  return `${name.slice(0, 1).toLocaleUpperCase(locale)}${name.slice(1)}`;
}

const presetNames: Record<Locale, ReadonlyMap<string, string>> = {
  fr: new Map([
    ["local", "collectivités"],
    ["state", "État"],
  ]),
  en: new Map([
    ["local", "local authorities"],
    ["state", "State"],
  ]),
};
