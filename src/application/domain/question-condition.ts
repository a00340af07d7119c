import type { Answer, Comparison, Condition, KnownDatum, KnownOfFile, QuestionKind } from "./question.ts";

/** What a condition compares. */
export type Compared = "text" | "figure" | "day" | "yes-no" | "choice" | "choices";

const ofKind: Readonly<Record<QuestionKind, Compared>> = {
  "short-text": "text",
  "long-text": "text",
  amount: "figure",
  "whole-number": "figure",
  date: "day",
  "yes-no": "yes-no",
  "one-choice": "choice",
  "several-choices": "choices",
};

const ofDatum: Readonly<Record<KnownDatum, Compared>> = {
  activity: "text",
  "legal-form": "text",
  headcount: "figure",
  amount: "figure",
  situation: "choice",
};

const ways: Readonly<Record<Compared, readonly Comparison[]>> = {
  text: ["is", "contains"],
  figure: ["is", "above", "below"],
  day: ["is", "above", "below"],
  "yes-no": ["is"],
  choice: ["is"],
  choices: ["contains"],
};

export function comparedOfKind(kind: QuestionKind): Compared {
  return ofKind[kind];
}

export function comparedOfDatum(datum: KnownDatum): Compared {
  return ofDatum[datum];
}

export function comparisonsOf(compared: Compared): readonly Comparison[] {
  return ways[compared];
}

/** Whether what is compared may be compared so, with such a value. */
export function isComparable(compared: Compared, { is, value }: Pick<Condition, "is" | "value">): boolean {
  if (!ways[compared].includes(is)) return false;
  if (compared === "figure") return typeof value === "number" && Number.isSafeInteger(value);
  if (compared === "yes-no") return typeof value === "boolean";
  if (compared === "day") return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return typeof value === "string" && plain(value) !== "";
}

/** Nothing said meets no condition. */
export function isMet({ is, value }: Pick<Condition, "is" | "value">, said: Answer | null): boolean {
  if (said === null) return false;
  if (is === "above") return isOver(said, value);
  if (is === "below") return isOver(value, said);
  if (is === "contains") return contains(said, value);
  return typeof said === "string" && typeof value === "string"
    ? plain(said) === plain(value)
    : said === value;
}

export function datumOf(known: KnownOfFile, datum: KnownDatum): Answer | null {
  switch (datum) {
    case "activity":
      return known.activity;
    case "legal-form":
      return known.legalForm;
    case "headcount":
      return known.headcount;
    case "amount":
      return known.amountCents;
    case "situation":
      return known.situation;
  }
}

/** Two figures, or two days. */
function isOver(some: Answer, other: Answer): boolean {
  if (typeof some === "number" && typeof other === "number") return some > other;
  return typeof some === "string" && typeof other === "string" && some > other;
}

function contains(said: Answer, value: Condition["value"]): boolean {
  if (typeof value !== "string") return false;
  if (Array.isArray(said)) return said.includes(value);
  return typeof said === "string" && plain(said).includes(plain(value));
}

/** Without accents nor capitals: « Boulangerie » is « boulangerie ». */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();
}
