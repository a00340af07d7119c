import type { Locale } from "./format.ts";

/**
 * The letters in which a territory may say something besides: each keeps its own text. A formal notice is none of them: its words are the
 * law's.
 */
export const letterKinds = ["call", "receipt", "decision", "aid", "reminder"] as const;
export type LetterKind = (typeof letterKinds)[number];

export const letterNames: Readonly<Record<LetterKind, Readonly<Record<Locale, string>>>> = {
  call: { fr: "Appel de fonds", en: "Call for funds" },
  receipt: { fr: "Reçu de versement", en: "Receipt of a payment" },
  decision: { fr: "Lettre de décision du comité", en: "Letter of the committee's decision" },
  aid: { fr: "Lettre de minimis", en: "De minimis letter" },
  reminder: {
    fr: "Lettre de rappel (jamais la mise en demeure)",
    en: "Reminder letter (never the formal notice)",
  },
};

/** The longest that a territory says at one place of a letter, in characters. */
export const longestLetterWords = 1500;
