import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { type AskedOpinion, checkAnswers, closingOf, opinionState } from "./asked-opinion.ts";

const dueOn = plainDate("2026-11-30");
const asked: AskedOpinion = {
  id: "opinion",
  application: "file",
  person: null,
  name: "Paul Durand",
  email: "paul@exemple.test",
  language: "fr",
  quality: "Expert-comptable",
  shows: ["plan"],
  word: "",
  askedBy: { person: "anne", name: "Anne Moreau" },
  askedOn: plainDate("2026-11-20"),
  dueOn,
  closesOn: closingOf(dueOn),
  tokenHash: "",
  remindedOn: null,
  withdrawnOn: null,
  interest: null,
  answeredOn: null,
  questions: [],
};

describe("the state of an asked opinion", () => {
  it.each([
    ["2026-11-29", "asked"],
    ["2026-11-30", "asked"],
    ["2026-12-01", "late"],
    ["2026-12-29", "late"],
    ["2026-12-30", "closed"],
  ])("on %s is %s", (day, state) => {
    expect(opinionState(asked, plainDate(day))).toBe(state);
  });

  it("stays given, whatever the day; an interest ends it", () => {
    const late = plainDate("2027-06-01");
    expect(opinionState({ ...asked, answeredOn: dueOn }, late)).toBe("given");
    const interest = { kind: "declared", words: "Cousin" } as const;
    expect(opinionState({ ...asked, interest }, dueOn)).toBe("interest-declared");
    expect(opinionState({ ...asked, withdrawnOn: dueOn }, dueOn)).toBe("withdrawn");
  });
});

describe("answers", () => {
  const questions = [
    { question: "Votre avis ?", kind: "opinion" },
    { question: "Le marché existe-t-il ?", kind: "yes-no" },
    { question: "Que faut-il surveiller ?", kind: "words" },
  ] as const;
  const ok = (...answers: string[]) =>
    checkAnswers(
      questions,
      answers.map((answer) => ({ answer, why: "" })),
    ).ok;

  it("answer each question, in its manner, and no other", () => {
    expect(ok("reserved", "yes", "Les impayés.")).toBe(true);
    expect(ok("yes", "yes", "Les impayés.")).toBe(false);
    expect(ok("reserved", "perhaps", "Les impayés.")).toBe(false);
    expect(ok("reserved", "no", "  ")).toBe(false);
    expect(ok("reserved", "no")).toBe(false);
    expect(ok("reserved", "no", "Rien.", "De plus")).toBe(false);
  });
});
