import { situations } from "../src/application/domain/document-list.ts";
import type { KnownOfFile, Question } from "../src/application/domain/question.ts";

/** A question of which a test says only what matters to it. */
export function question(key: string, changes: Partial<Question> = {}): Question {
  return {
    key,
    kind: "short-text",
    label: { fr: `Question ${key}`, en: null },
    help: null,
    isRequired: false,
    askedOf: situations,
    choices: [],
    least: null,
    most: null,
    shownIf: null,
    ...changes,
  };
}

export const twoChoices = [
  { key: "a", label: { fr: "Une filiale", en: null } },
  { key: "b", label: { fr: "Une franchise", en: null } },
];

export const knownBakery: KnownOfFile = {
  activity: "Boulangerie",
  legalForm: "SARL",
  headcount: 5,
  amountCents: 1_500_000,
  situation: "existing",
};
