import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { situations } from "./document-list.ts";
import { hasBounds, hasChoices, type Question } from "./question.ts";
import { comparedOfDatum, comparedOfKind, isComparable } from "./question-condition.ts";

export type QuestionsRefusal = Refusal<
  | "question-asked-twice"
  | "question-has-too-few-choices"
  | "question-has-a-choice-twice"
  | "question-bounds-crossed"
  | "condition-on-later-question"
  | "condition-on-unknown-question"
  | "condition-does-not-compare"
  | "condition-on-unknown-choice"
  | "question-never-asked"
>;

/** Whether a list may be adopted. A condition only looks back: no circle can then be drawn. */
export function checkQuestions(questions: readonly Question[]): Outcome<null, QuestionsRefusal> {
  for (const [index, question] of questions.entries()) {
    const before = questions.slice(0, index);
    const checked = checkOne(question, { place: index + 1, before, after: questions.slice(index) });
    if (!checked.ok) return checked;
  }
  return accept(null);
}

interface Around {
  readonly place: number;
  readonly before: readonly Question[];
  /** Itself and those that follow. */
  readonly after: readonly Question[];
}

function checkOne(question: Question, around: Around): Outcome<null, QuestionsRefusal> {
  const { place, before } = around;
  const at = { place, label: question.label.fr };
  const twice = before.findIndex((other) => isSameQuestion(other, question));
  if (twice !== -1) return refuse("question-asked-twice", { ...at, other: twice + 1 }, field(place, "label"));
  const { kind, choices, least, most } = question;
  if (hasChoices(kind)) {
    if (choices.length < 2)
      return refuse(
        "question-has-too-few-choices",
        { ...at, count: choices.length },
        field(place, "choices"),
      );
    const named = choices.map(({ key }) => key);
    const said = choices.map(({ label }) => nameKey(label.fr));
    if (new Set(named).size < named.length || new Set(said).size < said.length)
      return refuse("question-has-a-choice-twice", at, field(place, "choices"));
  }
  if (hasBounds(kind) && least !== null && most !== null && least > most)
    return refuse("question-bounds-crossed", at, field(place, "least"));
  return checkCondition(question, around);
}

function checkCondition(
  question: Question,
  { place, before, after }: Around,
): Outcome<null, QuestionsRefusal> {
  const { shownIf, askedOf } = question;
  if (shownIf === null) return accept(null);
  const at = { place, label: question.label.fr };
  const where = field(place, "shownIf");
  if (shownIf.of !== "question") {
    const fits = isComparable(comparedOfDatum(shownIf.of), shownIf);
    if (!fits) return refuse("condition-does-not-compare", at, where);
    if (shownIf.of !== "situation") return accept(null);
    const wanted = situations.find((one) => one === shownIf.value);
    if (wanted === undefined) return refuse("condition-on-unknown-choice", at, where);
    return askedOf.includes(wanted) ? accept(null) : refuse("question-never-asked", at, where);
  }
  const source = before.find(({ key }) => key === shownIf.question);
  if (source === undefined) {
    const later = after.findIndex(({ key }) => key === shownIf.question);
    return later === -1
      ? refuse("condition-on-unknown-question", at, where)
      : refuse("condition-on-later-question", { ...at, other: place + later }, where);
  }
  if (!isComparable(comparedOfKind(source.kind), shownIf))
    return refuse("condition-does-not-compare", at, where);
  if (hasChoices(source.kind) && source.choices.every(({ key }) => key !== shownIf.value))
    return refuse("condition-on-unknown-choice", at, where);
  const isEverAsked = source.askedOf.some((situation) => askedOf.includes(situation));
  return isEverAsked ? accept(null) : refuse("question-never-asked", at, where);
}

/** One key, or one wording for the same firms. */
function isSameQuestion(one: Question, other: Question): boolean {
  if (one.key === other.key) return true;
  return (
    nameKey(one.label.fr) === nameKey(other.label.fr) &&
    one.askedOf.some((situation) => other.askedOf.includes(situation))
  );
}

function nameKey(label: string): string {
  return label.trim().toLocaleLowerCase("fr");
}

function field(place: number, part: string): string {
  return `questions.${place - 1}.${part}`;
}
