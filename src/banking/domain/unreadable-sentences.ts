import type { Locale } from "#kernel/format.ts";
import type { Facts } from "#kernel/outcome.ts";
import type { Words } from "#kernel/said.ts";

type Told = (facts: Facts, words: Words) => string;

/** What keeps a file of the bank from being read, with its figures. */
export function whyUnreadable(facts: Facts, words: Words, locale: Locale): string {
  const told = reasons.get(String(facts["why"])) ?? damaged;
  return told[locale](facts, words);
}

const damaged = {
  fr: () => "Il est abîmé, tronqué, ou n'est pas un fichier de banque.",
  en: () => "It is damaged, cut short, or no file of a bank.",
};

const notOne = {
  fr: ({ message }: Facts) => `« ${message} » n'est pas un message que nous lisons.`,
  en: ({ message }: Facts) => `“${message}” is no message that we read.`,
};

const reasons: ReadonlyMap<string, Readonly<Record<Locale, Told>>> = new Map([
  ["message-not-a-statement", notOne],
  ["message-not-a-status", notOne],
  [
    "statement-unbalanced",
    {
      fr: ({ opening, moved, expected, closing }: Facts, { euros }: Words) =>
        `L'ouverture de ${euros(opening)} et ${euros(moved)} de mouvements font ${euros(expected)}, mais la clôture dit ${euros(closing)}.`,
      en: ({ opening, moved, expected, closing }: Facts, { euros }: Words) =>
        `The opening of ${euros(opening)} and ${euros(moved)} of movements make ${euros(expected)}, but the closing says ${euros(closing)}.`,
    },
  ],
  [
    "statement-balance-missing",
    {
      fr: ({ balance }: Facts) =>
        balance === "opening" ? "Le solde d'ouverture manque." : "Le solde de clôture manque.",
      en: ({ balance }: Facts) =>
        balance === "opening" ? "The opening balance is missing." : "The closing balance is missing.",
    },
  ],
  [
    "statement-not-in-euros",
    {
      fr: ({ line, currency }: Facts) => `La ligne ${line} est en « ${currency} », pas en euros.`,
      en: ({ line, currency }: Facts) => `Line ${line} is in “${currency}”, not in euros.`,
    },
  ],
  [
    "statement-value-unreadable",
    {
      fr: ({ line, element }: Facts) => `La ligne ${line} ne se lit pas (${element}).`,
      en: ({ line, element }: Facts) => `Line ${line} cannot be read (${element}).`,
    },
  ],
  [
    "statement-line-misplaced",
    {
      fr: ({ line }: Facts) => `La ligne ${line} n'est pas à sa place.`,
      en: ({ line }: Facts) => `Line ${line} is out of place.`,
    },
  ],
]);
