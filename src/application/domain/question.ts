import type { Locale } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Situation } from "./document-list.ts";

export const questionKinds = [
  "short-text",
  "long-text",
  "amount",
  "whole-number",
  "date",
  "yes-no",
  "one-choice",
  "several-choices",
] as const;

export type QuestionKind = (typeof questionKinds)[number];

/** Always in French; in English where the territory wrote it. */
export interface Wording {
  readonly fr: string;
  readonly en: string | null;
}

export interface Choice {
  readonly key: string;
  readonly label: Wording;
}

/** What every file says already, and a condition may look at. */
export const knownData = ["activity", "legal-form", "headcount", "amount", "situation"] as const;

export type KnownDatum = (typeof knownData)[number];

export const comparisons = ["is", "contains", "above", "below"] as const;

export type Comparison = (typeof comparisons)[number];

/** When a question is asked: a datum of the file, or the answer to an earlier question, is as it says. */
export interface Condition {
  readonly of: KnownDatum | "question";
  /** The key of the earlier question; null where a datum of the file is looked at. */
  readonly question: string | null;
  readonly is: Comparison;
  /** Cents for an amount, the key for a choice. */
  readonly value: string | number | boolean;
}

/** A question of a territory's own; its key stays the same from one version to the next. */
export interface Question {
  readonly key: string;
  readonly kind: QuestionKind;
  readonly label: Wording;
  readonly help: Wording | null;
  readonly isRequired: boolean;
  readonly askedOf: readonly Situation[];
  /** For the kinds with choices; empty for the others. */
  readonly choices: readonly Choice[];
  /** For amounts (in cents) and whole numbers; null where nothing bounds them. */
  readonly least: number | null;
  readonly most: number | null;
  /** Null where it is always asked. */
  readonly shownIf: Condition | null;
}

/** A territory's questions, from a day until its next version. */
export interface DatedQuestionList {
  readonly fromOn: PlainDate;
  readonly questions: readonly Question[];
}

/** What a file says already, as conditions look at it. */
export interface KnownOfFile {
  readonly activity: string;
  readonly legalForm: string;
  readonly headcount: number | null;
  readonly amountCents: number | null;
  readonly situation: Situation;
}

/** A text, a figure (cents for an amount), a day, yes or no, the key of a choice, or several. */
export type Answer = string | number | boolean | readonly string[];

/** By the key of the question. */
export type Answers = Readonly<Record<string, Answer>>;

/** The version of a day; null before the territory's first one, and nothing is then asked. */
export function questionsAt(dated: readonly DatedQuestionList[], on: PlainDate): DatedQuestionList | null {
  const begun = dated.filter(({ fromOn }) => fromOn <= on);
  return begun.toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : -1))[0] ?? null;
}

export function wordingIn(wording: Wording, locale: Locale): string {
  return locale === "fr" ? wording.fr : (wording.en ?? wording.fr);
}

export function hasChoices(kind: QuestionKind): boolean {
  return kind === "one-choice" || kind === "several-choices";
}

export function hasBounds(kind: QuestionKind): boolean {
  return kind === "amount" || kind === "whole-number";
}
