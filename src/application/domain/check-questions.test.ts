import { describe, expect, it } from "vitest";
import { question, twoChoices } from "../../../tests/question-cast.ts";
import { checkQuestions } from "./check-questions.ts";
import type { Condition, Question } from "./question.ts";

const reason = (questions: readonly Question[]) => {
  const checked = checkQuestions(questions);
  return checked.ok ? "accepted" : checked.refusal.reason;
};

const onQuestion = (key: string, is: Condition["is"], value: Condition["value"]): Condition => ({
  of: "question",
  question: key,
  is,
  value,
});

describe("a list of questions", () => {
  it("is adopted where it asks nothing, and where each condition looks back", () => {
    expect(reason([])).toBe("accepted");
    const lease = question("lease", { kind: "yes-no" });
    const rent = question("rent", { kind: "amount", shownIf: onQuestion("lease", "is", true) });
    const paid = question("paid", { shownIf: onQuestion("rent", "above", 50_000) });
    expect(reason([lease, rent, paid])).toBe("accepted");
  });

  it("asks one question once of the same firms, however it is capitalised", () => {
    const label = { fr: "Votre bail", en: null };
    const again = { fr: "votre BAIL ", en: null };
    expect(reason([question("a", { label }), question("b", { label: again })])).toBe("question-asked-twice");
    expect(reason([question("a"), question("a", { label })])).toBe("question-asked-twice");
    const of = (situation: "creation" | "existing") => ({ askedOf: [situation] as const });
    expect(
      reason([question("a", { label, ...of("creation") }), question("b", { label, ...of("existing") })]),
    ).toBe("accepted");
  });

  it("has no condition on a later question, on itself, nor in a circle", () => {
    const first = question("first", { kind: "yes-no", shownIf: onQuestion("second", "is", true) });
    const second = question("second", { kind: "yes-no", shownIf: onQuestion("first", "is", true) });
    expect(reason([first, second])).toBe("condition-on-later-question");
    expect(reason([second, first])).toBe("condition-on-later-question");
    expect(reason([question("own", { kind: "yes-no", shownIf: onQuestion("own", "is", true) })])).toBe(
      "condition-on-later-question",
    );
    expect(reason([question("a", { shownIf: onQuestion("gone", "is", "x") })])).toBe(
      "condition-on-unknown-question",
    );
  });

  it("has conditions that compare what can be compared, with a value that exists", () => {
    const kind = question("kind", { kind: "one-choice", choices: twoChoices });
    const after = (shownIf: Condition) => reason([kind, question("next", { shownIf })]);
    expect(after(onQuestion("kind", "is", "a"))).toBe("accepted");
    expect(after(onQuestion("kind", "is", "z"))).toBe("condition-on-unknown-choice");
    expect(after(onQuestion("kind", "above", "a"))).toBe("condition-does-not-compare");
    const onHeadcount = (is: Condition["is"], value: Condition["value"]) =>
      after({ of: "headcount", question: null, is, value });
    expect(onHeadcount("above", 10)).toBe("accepted");
    expect(onHeadcount("contains", 10)).toBe("condition-does-not-compare");
    expect(onHeadcount("above", "ten")).toBe("condition-does-not-compare");
    expect(after({ of: "situation", question: null, is: "is", value: "sold" })).toBe(
      "condition-on-unknown-choice",
    );
  });

  it("asks nothing that nobody would ever be asked", () => {
    const ofCreation = question("plan", { kind: "yes-no", askedOf: ["creation"] });
    const next = question("next", { askedOf: ["existing"], shownIf: onQuestion("plan", "is", true) });
    expect(reason([ofCreation, next])).toBe("question-never-asked");
    const situation: Condition = { of: "situation", question: null, is: "is", value: "creation" };
    expect(reason([question("a", { askedOf: ["existing"], shownIf: situation })])).toBe(
      "question-never-asked",
    );
  });

  it("offers two choices at least, none of them twice, and bounds that meet", () => {
    const choosing = (choices: Question["choices"]) =>
      reason([question("a", { kind: "several-choices", choices })]);
    expect(choosing(twoChoices.slice(0, 1))).toBe("question-has-too-few-choices");
    expect(choosing(twoChoices)).toBe("accepted");
    expect(choosing([...twoChoices, { key: "c", label: { fr: "une filiale", en: null } }])).toBe(
      "question-has-a-choice-twice",
    );
    const bounded = (least: number, most: number) =>
      reason([question("a", { kind: "whole-number", least, most })]);
    expect(bounded(3, 2)).toBe("question-bounds-crossed");
    expect(bounded(3, 3)).toBe("accepted");
  });
});
