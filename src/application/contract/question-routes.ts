import { z } from "zod";
import { PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { situations } from "../domain/document-list.ts";
import { messageSides } from "../domain/file-message.ts";
import { oneApplication, readers, territory, writers } from "./access.ts";
import { Answers$, Question$, QuestionList$, ToldAnswer$ } from "./question-fields.ts";

const QuestionLists = z.object({
  on: PlainDate$,
  /** Null before the territory's first version: nothing of its own is then asked. */
  inForce: QuestionList$.nullable(),
  dated: z.array(QuestionList$),
});

const Told = z.array(ToldAnswer$.pick({ key: true, label: true }));

const FileAnswers = z.object({
  side: z.enum(messageSides),
  on: PlainDate$,
  /** Whether answers may still come. */
  isOpen: z.boolean(),
  /** Once it is appraised, its owner completes it and no longer changes what they answered. */
  isAppraised: z.boolean(),
  /** What conditions look at. */
  known: z.object({
    activity: z.string(),
    legalForm: z.string(),
    headcount: z.int().nullable(),
    amountCents: z.int(),
    situation: z.enum(situations),
  }),
  /** Null where nothing was asked as the file opened. */
  form: z
    .object({
      fromOn: PlainDate$,
      questions: z.array(Question$),
      answers: Answers$,
      version: z.int(),
      former: z.array(ToldAnswer$.extend({ leftOn: PlainDate$ })),
    })
    .nullable(),
  /** What the version in force would change in this file; null where it follows it, and to the owner. */
  newer: z
    .object({
      fromOn: PlainDate$,
      added: Told,
      changed: Told,
      removed: Told,
      /** The answers that would no longer be among those asked for: they stay readable. */
      dropped: z.array(ToldAnswer$),
    })
    .nullable(),
});

const readRefusals = { "application-unknown": 404, "file-denied": 403, "not-your-firm": 403 } as const;

export const answerRefusals = {
  "answer-of-another-kind": 422,
  "answer-too-long": 422,
  "answer-out-of-bounds": 422,
  "answer-not-a-choice": 422,
} as const;

/** The questions that a territory adds to the request, and the answers of a file. */
export const questionRoutes = {
  readQuestionLists: {
    method: "GET",
    path: "/territories/:territory/question-lists",
    summary: "The questions that the territory adds to the request today, and every version it ever had",
    access: readers,
    params: territory,
    response: QuestionLists,
    refusals: {},
  },
  setQuestionList: {
    method: "POST",
    path: "/territories/:territory/question-lists",
    summary:
      "Gives the territory its questions from a day on, over the versions that were read; files keep theirs",
    act: { fr: "Questions du territoire fixées", en: "Questions of the territory set" },
    access: writers,
    params: territory,
    body: z.object({
      fromOn: PlainDate$,
      /** How many versions there were as this one was written. */
      known: z.int().min(0),
      questions: z.array(Question$).max(40),
    }),
    response: QuestionLists,
    status: 201,
    refusals: {
      "question-lists-changed": 409,
      "question-list-date-taken": 409,
      "question-asked-twice": 422,
      "question-has-too-few-choices": 422,
      "question-has-a-choice-twice": 422,
      "question-bounds-crossed": 422,
      "condition-on-later-question": 422,
      "condition-on-unknown-question": 422,
      "condition-does-not-compare": 422,
      "condition-on-unknown-choice": 422,
      "question-never-asked": 422,
    },
  },
  readAnswers: {
    method: "GET",
    path: "/territories/:territory/applications/:application/answers",
    summary:
      "What a file is asked by its territory, what it answers, and what the version in force would change",
    access: [...readers, "owner", "adviser"],
    params: oneApplication,
    response: FileAnswers,
    refusals: readRefusals,
  },
  answerQuestions: {
    method: "PUT",
    path: "/territories/:territory/applications/:application/answers",
    summary:
      "Answers the territory's questions over the answers that were read; those that are hidden are not kept",
    act: { fr: "Questions du territoire répondues", en: "Questions of the territory answered" },
    access: ["coordinator", "owner", "adviser"],
    params: oneApplication,
    body: z.object({ version: z.int().min(0), answers: Answers$ }),
    response: FileAnswers,
    refusals: {
      ...readRefusals,
      ...answerRefusals,
      "status-does-not-allow": 409,
      "questions-none": 409,
      "answers-changed-meanwhile": 409,
      "answers-under-appraisal": 409,
    },
  },
  rebaseQuestions: {
    method: "POST",
    path: "/territories/:territory/applications/:application/question-version",
    summary:
      "Brings a running file to the questions in force: what is new is asked, what leaves stays readable",
    act: { fr: "Questions du dossier reprises", en: "Questions of the file brought up to date" },
    access: writers,
    params: oneApplication,
    body: z.object({ fromOn: PlainDate$ }),
    response: FileAnswers,
    refusals: {
      "application-unknown": 404,
      "file-denied": 403,
      "date-in-the-future": 422,
      "status-does-not-allow": 409,
      "questions-already-current": 409,
      "questions-changed": 409,
    },
  },
} as const satisfies Record<string, Route>;
