import { z } from "zod";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";
import { pdfFile } from "#platform/contract/file.ts";
import type { Route } from "#platform/contract/route.ts";
import { articleKeys } from "../domain/article.ts";
import { seeAll, writers } from "./readers.ts";

const territory = z.object({ territory: Id });

export const ArticleText = z.strictObject({
  key: z.enum(articleKeys).nullable(),
  title: z.string().trim().min(1).max(200),
  body: z.string().trim().min(1).max(8000),
});

export const ConventionText = z.object({
  on: PlainDate$,
  /** 0 is the house's. */
  version: z.int(),
  articles: z.array(ArticleText),
  versions: z.array(z.object({ version: z.int(), fromOn: PlainDate$ })),
  /** What a text may name, and what the last convention writes there. */
  values: z.array(z.object({ name: z.string(), value: z.string().nullable() })),
  /** The number of that convention. */
  convention: z.int().nullable(),
});

export const textRoutes = {
  readText: {
    method: "GET",
    path: "/territories/:territory/convention-text",
    summary: "The articles that the territory's next convention takes, and the values that they may name",
    access: seeAll,
    params: territory,
    response: ConventionText,
    refusals: {},
  },
  decideText: {
    method: "POST",
    path: "/territories/:territory/convention-text",
    summary: "Adopts a text for the conventions to come: those that are signed keep theirs",
    act: { fr: "Texte de convention adopté", en: "Convention text adopted" },
    access: writers,
    params: territory,
    body: z.object({ fromOn: PlainDate$, articles: z.array(ArticleText).min(1).max(60) }),
    response: z.object({ version: z.int() }),
    status: 201,
    refusals: {
      "article-missing": 422,
      "article-twice": 422,
      "text-value-unknown": 422,
      "text-not-later": 409,
    },
  },
  readConventionPaper: {
    method: "GET",
    path: "/territories/:territory/conventions/:convention/convention.pdf",
    summary: "The convention whole: parties, articles, contributions, specification (PDF, in French)",
    access: seeAll,
    params: territory.extend({ convention: Id }),
    /** As it was signed, or with its signed amendments in it. */
    query: z.object({ terms: z.enum(["signed", "in-force"]).default("signed") }),
    response: pdfFile,
    refusals: { "convention-unknown": 404, "text-not-kept": 404 },
  },
} as const satisfies Record<string, Route>;
