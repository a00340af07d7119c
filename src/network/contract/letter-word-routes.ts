import { z } from "zod";
import { letterKinds, longestLetterWords } from "#kernel/letter-kinds.ts";
import { said } from "#kernel/said.ts";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";
import { pdfFile } from "#platform/contract/file.ts";
import type { Route, Sentence } from "#platform/contract/route.ts";
import { day } from "./day-told.ts";

const writers = ["coordinator", "administrator"] as const;
const params = z.object({ territory: Id });
const Letter = z.enum(letterKinds);

const words = {
  opening: z.string().trim().max(longestLetterWords).default(""),
  closing: z.string().trim().max(longestLetterWords).default(""),
};

const AllWords = z.object({
  on: PlainDate$,
  /** First adopted first. */
  versions: z.array(z.object({ ...words, letter: Letter, version: z.int(), fromOn: PlainDate$ })),
});

/** What a territory says in its letters besides what they have to say. */
export const letterWordRoutes = {
  readLetterWords: {
    method: "GET",
    path: "/territories/:territory/letter-words",
    summary:
      "What the territory says in each of its letters, first adopted first; none means the house's letters",
    access: [...writers, "treasurer", "secretary", "auditor"],
    params,
    response: AllWords,
    refusals: {},
  },
  previewLetterWords: {
    method: "GET",
    path: "/territories/:territory/letter-words/preview.pdf",
    summary: "A sample letter with words that are not adopted yet (PDF, in French)",
    access: writers,
    params,
    query: z.object(words),
    response: pdfFile,
    refusals: {},
  },
  adoptLetterWords: {
    method: "POST",
    path: "/territories/:territory/letter-words/:letter",
    summary: "Adopts words for a letter from a day on; with both empty, the house's letter comes back",
    act: { fr: "Mots d'une lettre adoptés", en: "Words of a letter adopted" },
    access: writers,
    params: params.extend({ letter: Letter }),
    body: z.strictObject({ ...words, fromOn: PlainDate$ }),
    response: AllWords,
    status: 201,
    refusals: { "letter-words-in-the-past": 422, "letter-words-not-later": 409 },
  },
} as const satisfies Record<string, Route>;

export const letterWordSentences = {
  "letter-words-in-the-past": said(
    ({ fromOn, today }) =>
      `Des mots valent à partir d'un jour à venir ou d'aujourd'hui (${day(today, "fr")}), pas du ${day(fromOn, "fr")} : une lettre datée d'avant garde les siens.`,
    ({ fromOn, today }) =>
      `Words begin today (${day(today, "en")}) or later, not on ${day(fromOn, "en")}: a letter dated before keeps its own.`,
  ),
  "letter-words-not-later": said(
    ({ latest }) =>
      `D'autres mots de cette lettre commencent le ${day(latest, "fr")}. Choisissez ce jour ou un jour d'après.`,
    ({ latest }) =>
      `Other words of this letter begin on ${day(latest, "en")}. Choose that day or a later one.`,
  ),
} satisfies Record<string, Sentence>;
