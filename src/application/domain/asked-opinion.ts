import type { Locale } from "#kernel/format.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { opinions } from "./application.ts";

export const questionKinds = ["opinion", "yes-no", "words"] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** What of the file someone is shown besides the firm's name and its project. */
export const shownParts = ["plan", "accounts"] as const;
export type ShownPart = (typeof shownParts)[number];

export interface AskedQuestion {
  readonly question: string;
  readonly kind: QuestionKind;
  /** Null until the opinion is given. */
  readonly answer: string | null;
  readonly why: string | null;
}

/** An opinion asked of someone who knows, by a personal link. */
export interface AskedOpinion {
  readonly id: string;
  readonly application: string;
  /** Null where they have no account here. */
  readonly person: string | null;
  readonly name: string;
  readonly email: string;
  readonly language: Locale;
  readonly quality: string;
  readonly shows: readonly ShownPart[];
  readonly word: string;
  readonly askedBy: { readonly person: string; readonly name: string };
  readonly askedOn: PlainDate;
  readonly dueOn: PlainDate;
  /** The first day on which the link opens nothing. */
  readonly closesOn: PlainDate;
  readonly tokenHash: string;
  readonly remindedOn: PlainDate | null;
  readonly withdrawnOn: PlainDate | null;
  /** What ties them to the firm, said before anything else; null until they said. */
  readonly interest: { readonly kind: "none" } | { readonly kind: "declared"; readonly words: string } | null;
  readonly answeredOn: PlainDate | null;
  readonly questions: readonly AskedQuestion[];
}

export const opinionStates = ["asked", "late", "closed", "withdrawn", "interest-declared", "given"] as const;
export type OpinionState = (typeof opinionStates)[number];

/** After its due date an opinion may still come, for so long. */
export const daysAfterDue = 30;

export function closingOf(dueOn: PlainDate): PlainDate {
  return addDays(dueOn, daysAfterDue);
}

export function opinionState(
  { withdrawnOn, answeredOn, interest, dueOn, closesOn }: Omit<AskedOpinion, "questions">,
  on: PlainDate,
): OpinionState {
  if (answeredOn !== null) return "given";
  if (withdrawnOn !== null) return "withdrawn";
  if (interest?.kind === "declared") return "interest-declared";
  if (on >= closesOn) return "closed";
  return on > dueOn ? "late" : "asked";
}

/** Whether something is still awaited from whoever was asked. */
export function isAwaited(state: OpinionState): boolean {
  return state === "asked" || state === "late";
}

export interface GivenAnswer {
  readonly answer: string;
  readonly why: string;
}

/** Each question answered, in the manner in which it is asked. */
export function checkAnswers(
  questions: readonly Pick<AskedQuestion, "question" | "kind">[],
  answers: readonly GivenAnswer[],
): Outcome<null, Refusal<"answer-missing">> {
  const wrong = questions.find(({ kind }, index) => !isAnswer(kind, answers[index]?.answer.trim() ?? ""));
  if (wrong !== undefined) return refuse("answer-missing", { question: wrong.question }, "answers");
  return answers.length === questions.length
    ? accept(null)
    : refuse("answer-missing", { question: "" }, "answers");
}

function isAnswer(kind: QuestionKind, answer: string): boolean {
  switch (kind) {
    case "opinion":
      return opinions.some((opinion) => opinion === answer);
    case "yes-no":
      return answer === "yes" || answer === "no";
    case "words":
      return answer !== "";
  }
}
