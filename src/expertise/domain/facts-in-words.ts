import { halfDays } from "#kernel/days.ts";
import { formatCount, formatDay, formatDays, type Locale } from "#kernel/format.ts";
import type { Fact } from "#kernel/outcome.ts";
import { parsePlainDate } from "#kernel/plain-date.ts";
import { domainNames, type ExpertDomain } from "./expert-domain.ts";
import type { NeedStatus } from "./need.ts";

type Words = Readonly<Record<Locale, string>>;

const needStatusNames: Readonly<Record<NeedStatus, Words>> = {
  detected: { fr: "à qualifier", en: "to qualify" },
  qualified: { fr: "qualifié", en: "qualified" },
  covered: { fr: "couvert", en: "covered" },
  dropped: { fr: "abandonné", en: "dropped" },
};

/** How a refusal's facts are said. */
export function factsIn(locale: Locale) {
  const named = (words: Words | undefined, fact: Fact | undefined) => words?.[locale] ?? String(fact ?? "?");
  return {
    days: (fact: Fact | undefined) =>
      typeof fact === "bigint" ? formatDays(halfDays(fact), locale) : String(fact ?? "?"),
    day: (fact: Fact | undefined) => {
      const parsed = parsePlainDate(String(fact));
      return parsed.ok ? formatDay(parsed.value, locale) : String(fact ?? "?");
    },
    /** « 1 bilan », « 2 bilans ». */
    counted: (fact: Fact | undefined, one: string, several: string) => {
      const count = Number(fact ?? 0);
      const isOne = locale === "fr" ? count < 2 : count === 1;
      return `${formatCount(count, locale)} ${isOne ? one : several}`;
    },
    domain: (fact: Fact | undefined) => named(domainNames[fact as ExpertDomain], fact),
    needStatus: (fact: Fact | undefined) => named(needStatusNames[fact as NeedStatus], fact),
  };
}
