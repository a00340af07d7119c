import { z } from "zod";
import { Cents$, Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { opinionStates, questionKinds, shownParts } from "../domain/asked-opinion.ts";
import { oneApplication, readers, territory, writers } from "./access.ts";
import { Accounts$ } from "./account-routes.ts";
import { FinancingLine$ } from "./acts.ts";

const refusals = { "application-unknown": 404, "file-denied": 403, "file-of-own-firm": 403 } as const;

/** Gone, and said so: whoever holds an old link reads why it is worth nothing. */
const opening = {
  "opinion-link-unknown": 404,
  "opinion-link-not-open": 404,
  "opinion-withdrawn": 410,
  "opinion-closed": 410,
  "file-denied": 403,
} as const;

const Question = z.object({
  question: z.string(),
  kind: z.enum(questionKinds),
  answer: z.string().nullable(),
  why: z.string().nullable(),
});

const Opinions = z.object({
  on: PlainDate$,
  opinions: z.array(
    z.object({
      id: Id,
      name: z.string(),
      quality: z.string(),
      askedBy: z.string(),
      askedOn: PlainDate$,
      dueOn: PlainDate$,
      remindedOn: PlainDate$.nullable(),
      answeredOn: PlainDate$.nullable(),
      state: z.enum(opinionStates),
      /** What ties them to the firm, in their words. */
      interest: z.string().nullable(),
      shows: z.array(z.enum(shownParts)),
      questions: z.array(Question),
    }),
  ),
});

const OpinionPage = z.object({
  territory: z.string(),
  name: z.string(),
  askedBy: z.string(),
  dueOn: PlainDate$,
  word: z.string(),
  state: z.enum(opinionStates),
  answeredOn: PlainDate$.nullable(),
  interest: z.enum(["none", "declared"]).nullable(),
  firm: z.object({ name: z.string(), commune: z.string(), activity: z.string() }),
  title: z.string(),
  /** Null until they said that nothing ties them to the firm. */
  questions: z.array(Question).nullable(),
  file: z
    .object({
      description: z.string(),
      amount: Cents$,
      instalments: z.int(),
      jobs: z.object({ created: z.int(), kept: z.int() }),
      plan: z
        .object({
          lines: z.array(FinancingLine$),
          needs: Cents$,
          resources: Cents$,
          bankLeverage: z.string().nullable(),
        })
        .nullable(),
      accounts: Accounts$.nullable(),
    })
    .nullable(),
});

const oneOpinion = oneApplication.extend({ opinion: Id });
const Person = z.strictObject({ person: Id });
const Someone = z.strictObject({ name: Name, email: z.email().max(200), language: z.enum(["fr", "en"]) });

const visiting = {
  params: territory.extend({ opinion: Id }),
  access: "public",
  response: OpinionPage,
} as const;

/** Opinions asked of referenced people by a personal link, and what that link opens without an account. */
export const opinionRoutes = {
  listOpinions: {
    method: "GET",
    path: "/territories/:territory/applications/:application/opinions",
    summary: "The opinions asked on a file, and what was answered",
    access: readers,
    params: oneApplication,
    response: Opinions,
    refusals,
  },
  listReferees: {
    method: "GET",
    path: "/territories/:territory/file-referees",
    summary: "Whose opinion may be asked by name: those who hold a partner referent's or an expert's seat",
    access: writers,
    params: territory,
    response: z.object({ people: z.array(z.object({ id: Id, name: z.string() })) }),
    refusals: {},
  },
  askOpinion: {
    method: "POST",
    path: "/territories/:territory/applications/:application/opinions",
    summary:
      "Asks someone's opinion by a mail with a personal link: questions, a day, and what they are shown",
    act: { fr: "Avis demandé à un tiers", en: "Opinion asked" },
    access: writers,
    params: oneApplication,
    body: z.object({
      asked: z.union([Person, Someone]),
      quality: Name,
      shows: z.array(z.enum(shownParts)).max(shownParts.length),
      word: z.string().trim().max(5000),
      dueOn: PlainDate$,
      questions: z
        .array(z.strictObject({ question: z.string().trim().min(1).max(1000), kind: z.enum(questionKinds) }))
        .min(1)
        .max(10),
    }),
    response: Opinions,
    status: 201,
    refusals: {
      ...refusals,
      "due-not-after-today": 422,
      "not-a-referee": 422,
      "referee-recused": 409,
      "opinion-already-asked": 409,
    },
  },
  remindOpinion: {
    method: "POST",
    path: "/territories/:territory/applications/:application/opinions/:opinion/reminder",
    summary: "Reminds once of an opinion that is awaited, by a new link",
    act: { fr: "Avis relancé", en: "Opinion reminded" },
    access: writers,
    params: oneOpinion,
    body: z.object({}),
    response: Opinions,
    refusals: { ...refusals, "opinion-unknown": 404, "opinion-over": 409, "opinion-already-reminded": 409 },
  },
  withdrawOpinion: {
    method: "POST",
    path: "/territories/:territory/applications/:application/opinions/:opinion/withdrawal",
    summary: "Asks an opinion no more: its link opens nothing any more",
    act: { fr: "Demande d'avis retirée", en: "Request for an opinion withdrawn" },
    access: writers,
    params: oneOpinion,
    body: z.object({}),
    response: Opinions,
    refusals: { ...refusals, "opinion-unknown": 404, "opinion-over": 409 },
  },
  openOpinion: {
    ...visiting,
    method: "POST",
    path: "/territories/:territory/opinions/:opinion/visits",
    summary: "Opens the personal link of an opinion by its token",
    act: { fr: "Lien d'avis ouvert", en: "Opinion link opened" },
    secret: true,
    body: z.object({ token: z.string().min(20).max(100) }),
    refusals: opening,
  },
  readOpinion: {
    ...visiting,
    method: "GET",
    path: "/territories/:territory/opinions/:opinion",
    summary: "What a link that was opened asks; the file's limited view once no interest stands in the way",
    refusals: opening,
  },
  declareInterest: {
    ...visiting,
    method: "POST",
    path: "/territories/:territory/opinions/:opinion/interest",
    summary: "Says what ties one to the firm, or that nothing does, before anything else",
    act: { fr: "Lien avec l'entreprise déclaré", en: "Tie with the firm declared" },
    body: z.object({ words: z.string().trim().min(1).max(2000).nullable() }),
    refusals: { ...opening, "interest-already-said": 409 },
  },
  giveOpinion: {
    ...visiting,
    method: "POST",
    path: "/territories/:territory/opinions/:opinion/answers",
    summary: "Gives the opinion: every question, once; it is frozen",
    act: { fr: "Avis d'un tiers rendu", en: "Opinion given" },
    body: z.object({
      answers: z
        .array(z.strictObject({ answer: z.string().max(10_000), why: z.string().max(10_000) }))
        .min(1)
        .max(10),
    }),
    refusals: {
      ...opening,
      "opinion-already-given": 409,
      "interest-not-said": 409,
      "interest-stands": 409,
      "answer-missing": 422,
    },
  },
} as const satisfies Record<string, Route>;
