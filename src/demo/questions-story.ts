import { plainDate } from "#kernel/plain-date.ts";
import { demoId } from "./demo-id.ts";
import type { Handlers, Scene } from "./story.ts";
import { play } from "./storyteller.ts";
import type { ToldFile } from "./told-files.ts";

const territory = demoId("longwy");

/** From this day on Longwy asks three questions of its own, none of them compulsory; files opened before keep without. */
export const demoQuestionsFrom = plainDate("2011-01-03");

const always = {
  help: null,
  isRequired: false,
  askedOf: ["creation" as const, "takeover" as const, "existing" as const],
  choices: [],
  least: null,
  most: null,
  shownIf: null,
};

const choices = [
  { key: "banque", label: { fr: "Ma banque", en: "My bank" } },
  { key: "chambre", label: { fr: "Une chambre consulaire", en: "A chamber of commerce" } },
  { key: "comptable", label: { fr: "Mon expert-comptable", en: "My accountant" } },
  { key: "entreprise", label: { fr: "Une autre entreprise", en: "Another firm" } },
];

const questions = [
  {
    ...always,
    key: "local",
    kind: "yes-no" as const,
    label: { fr: "Louez-vous votre local ?", en: "Do you rent your premises?" },
  },
  {
    ...always,
    key: "loyer",
    kind: "amount" as const,
    label: { fr: "Quel est le loyer mensuel ?", en: "What is the monthly rent?" },
    help: { fr: "Hors charges, tel que le bail le dit.", en: "Without charges, as the lease says." },
    shownIf: { of: "question" as const, question: "local", is: "is" as const, value: true },
  },
  {
    ...always,
    key: "connu-par",
    kind: "one-choice" as const,
    label: { fr: "Par qui avez-vous connu le fonds ?", en: "Who told you about the fund?" },
    choices,
  },
];

export function questionScene({ application }: Handlers): Scene {
  return {
    on: demoQuestionsFrom,
    run: async (database) => {
      await play(database, {
        territory,
        on: demoQuestionsFrom,
        by: "Camille Perrin",
        act: "application.setQuestionList",
        handler: application.setQuestionList,
        given: { params: { territory }, body: { fromOn: demoQuestionsFrom, known: 0, questions } },
      });
    },
  };
}

/** What a firm of the story answers as its file opens; nothing before the questions were asked. */
export function answersOf({ headcount, bank }: ToldFile, openedOn: Scene["on"]) {
  if (openedOn < demoQuestionsFrom) return {};
  const rents = headcount < 6;
  const answers = {
    local: rents,
    ...(rents ? { loyer: headcount * 18_000 } : {}),
    "connu-par": bank === undefined ? "comptable" : "banque",
  };
  return { form: { fromOn: demoQuestionsFrom, answers } };
}
