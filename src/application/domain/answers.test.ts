import {
  type Arbitrary,
  assert,
  boolean,
  constantFrom,
  dictionary,
  integer,
  nat,
  oneof,
  property,
  string,
  subarray,
} from "fast-check";
import { describe, expect, it } from "vitest";
import { knownBakery, question, twoChoices } from "../../../tests/question-cast.ts";
import {
  answerInWords,
  keptAnswers,
  readAnswers,
  shownQuestions,
  tellAnswers,
  unansweredQuestions,
} from "./answers.ts";
import type { Answer, Answers, Condition, Question } from "./question.ts";
import { compareQuestions, rebaseAnswers } from "./rebase-answers.ts";

const known = knownBakery;
const lease = question("lease", { kind: "yes-no", isRequired: true });
const rent = question("rent", {
  kind: "amount",
  isRequired: true,
  least: 0,
  most: 1_000_000,
  shownIf: { of: "question", question: "lease", is: "is", value: true },
});
const landlord = question("landlord", {
  shownIf: { of: "question", question: "rent", is: "above", value: 50_000 },
});
const chain = [lease, rent, landlord];
const keys = (questions: readonly Question[]) => questions.map(({ key }) => key);
const shown = (answers: Answers) => keys(shownQuestions({ questions: chain, known }, answers));

describe("what is asked", () => {
  it("follows the answers, and nothing follows from an answer that is hidden", () => {
    expect(shown({})).toEqual(["lease"]);
    expect(shown({ lease: true })).toEqual(["lease", "rent"]);
    expect(shown({ lease: true, rent: 50_000 })).toEqual(["lease", "rent"]);
    expect(shown({ lease: true, rent: 50_001 })).toEqual(["lease", "rent", "landlord"]);
    expect(shown({ lease: false, rent: 50_001, landlord: "Ville" })).toEqual(["lease"]);
  });

  it("looks at what the file says: below, at and above the figure, without accents nor capitals", () => {
    const asked = (shownIf: Condition, changes: Partial<typeof known> = {}) =>
      shownQuestions({ questions: [question("a", { shownIf })], known: { ...known, ...changes } }, {})
        .length === 1;
    const above = { of: "headcount", question: null, is: "above", value: 5 } as const;
    expect([4, 5, 6].map((headcount) => asked(above, { headcount }))).toEqual([false, false, true]);
    expect(asked(above, { headcount: null })).toBe(false);
    const below = { of: "amount", question: null, is: "below", value: 1_500_000 } as const;
    expect([1_499_999, 1_500_000].map((amountCents) => asked(below, { amountCents }))).toEqual([true, false]);
    const sector = { of: "activity", question: null, is: "contains", value: "Pâtiss" } as const;
    expect(asked(sector, { activity: "Boulangerie-patisserie" })).toBe(true);
    expect(asked(sector)).toBe(false);
    expect(asked({ of: "legal-form", question: null, is: "is", value: "sarl" })).toBe(true);
    expect(asked({ of: "situation", question: null, is: "is", value: "creation" })).toBe(false);
  });

  it("is asked of whom it is meant for", () => {
    const questions = [question("a", { askedOf: ["creation"] }), question("b")];
    expect(keys(shownQuestions({ questions, known }, {}))).toEqual(["b"]);
  });
});

describe("what is answered", () => {
  const asked = { questions: chain, known };

  it("waits for what is compulsory and asked, and for nothing else", () => {
    expect(keys(unansweredQuestions(asked, {}))).toEqual(["lease"]);
    expect(keys(unansweredQuestions(asked, { lease: true }))).toEqual(["rent"]);
    expect(unansweredQuestions(asked, { lease: false })).toEqual([]);
    const text = [question("t", { isRequired: true })];
    expect(keys(unansweredQuestions({ questions: text, known }, { t: "  " }))).toEqual(["t"]);
  });

  it("is refused by name below, above and beside what the question takes", () => {
    const reason = (one: Question, answer: Answer) => {
      const read = readAnswers({ questions: [one], known }, { [one.key]: answer });
      return read.ok ? "accepted" : read.refusal.reason;
    };
    const count = question("n", { kind: "whole-number", least: 2, most: 4 });
    expect([1, 2, 4, 5].map((answer) => reason(count, answer))).toEqual([
      "answer-out-of-bounds",
      "accepted",
      "accepted",
      "answer-out-of-bounds",
    ]);
    expect(reason(question("n", { kind: "amount" }), -1)).toBe("answer-out-of-bounds");
    expect(reason(count, "2")).toBe("answer-of-another-kind");
    expect(reason(question("d", { kind: "date" }), "2026-02-30")).toBe("answer-of-another-kind");
    expect(reason(question("t"), "x".repeat(200))).toBe("accepted");
    expect(reason(question("t"), "x".repeat(201))).toBe("answer-too-long");
    const one = question("c", { kind: "one-choice", choices: twoChoices });
    expect(reason(one, "a")).toBe("accepted");
    expect(reason(one, "z")).toBe("answer-not-a-choice");
    const several = question("c", { kind: "several-choices", choices: twoChoices });
    expect(reason(several, ["a", "b"])).toBe("accepted");
    expect(reason(several, ["a", "z"])).toBe("answer-not-a-choice");
  });

  it("is kept where it is asked, whatever was typed: kept again, it is the same, and asks the same", () => {
    const answer: Arbitrary<Answer> = oneof(
      boolean(),
      integer({ min: 0, max: 100_000 }),
      string({ maxLength: 5 }),
    );
    assert(
      property(
        dictionary(constantFrom("lease", "rent", "landlord", "gone", "__proto__"), answer),
        (typed) => {
          const kept = keptAnswers(asked, typed);
          expect(keptAnswers(asked, kept)).toEqual(kept);
          expect(shown(kept)).toEqual(shown(typed));
          const isShown = new Set(shown(typed));
          expect(Object.keys(kept).every((key) => isShown.has(key))).toBe(true);
        },
      ),
    );
  });

  it("is told in words", () => {
    const told = tellAnswers(asked, { lease: true, rent: 60_000, landlord: "La ville" });
    expect(told.map((one) => one.told.fr.replace(/\s/g, " "))).toEqual(["oui", "600,00 €", "La ville"]);
    expect(told.map((one) => one.told.en)).toEqual(["yes", "€600.00", "La ville"]);
    const day = question("d", { kind: "date" });
    expect(answerInWords(day, "2026-11-23", "fr")).toBe("23 novembre 2026");
    const several = question("c", { kind: "several-choices", choices: twoChoices });
    expect(answerInWords(several, ["b", "a"], "fr")).toBe("Une franchise, Une filiale");
  });
});

describe("a newer version", () => {
  const before = { questions: chain, known };

  it("keeps what still answers, and tells what no longer does", () => {
    const after = { questions: [lease, question("rent", { kind: "date" }), question("new")], known };
    const answers = { lease: true, rent: 60_000, landlord: "La ville" };
    const rebased = rebaseAnswers(before, after, answers);
    expect(rebased.answers).toEqual({ lease: true });
    expect(rebased.dropped.map(({ key }) => key)).toEqual(["rent", "landlord"]);
    expect(rebaseAnswers(before, before, answers)).toEqual({ answers, dropped: [] });
  });

  it("loses no answer: each is kept or told", () => {
    assert(
      property(subarray([0, 1, 2]), boolean(), nat(100_000), (left, yes, amount) => {
        const answers = { lease: yes, rent: amount, landlord: "La ville" };
        const said = Object.keys(keptAnswers(before, answers));
        const after = { questions: chain.filter((_, index) => left.includes(index)), known };
        const { answers: kept, dropped } = rebaseAnswers(before, after, answers);
        expect([...Object.keys(kept), ...dropped.map(({ key }) => key)].toSorted()).toEqual(said.toSorted());
      }),
    );
  });

  it("is compared question by question", () => {
    const changed = { ...rent, isRequired: false };
    const compared = compareQuestions(chain, [lease, changed, question("new")]);
    expect(keys(compared.added)).toEqual(["new"]);
    expect(keys(compared.removed)).toEqual(["landlord"]);
    expect(keys(compared.changed)).toEqual(["rent"]);
    expect(compareQuestions(chain, chain)).toEqual({ added: [], removed: [], changed: [] });
  });
});
