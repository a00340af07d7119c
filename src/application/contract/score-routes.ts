import { z } from "zod";
import { Name, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { oneApplication, readers, territory, writers } from "./access.ts";

/** Those who score; whoever audits reads the scores and gives none. */
const scorers = ["coordinator", "treasurer", "chair", "secretary"] as const;

const refusals = { "application-unknown": 404, "file-denied": 403, "file-of-own-firm": 403 } as const;

const Criterion = z.object({
  name: Name,
  guidance: z.string().trim().max(2000),
  weight: z.int().min(1).max(100),
  most: z.int().min(1).max(20),
});

const Grid = z.object({
  version: z.int(),
  fromOn: PlainDate$,
  name: z.string(),
  guidance: z.string(),
  criteria: z.array(Criterion),
});

const Grids = z.object({ on: PlainDate$, inForce: z.int().nullable(), grids: z.array(Grid) });

const Score = z.object({ score: z.int().min(0).max(20), why: z.string().trim().max(2000) });

/** A number out of a hundred, "73.3". */
const Points = z.string();

const Scores = z.object({
  /** The grid of this file; null where the territory has none. */
  grid: Grid.nullable(),
  /** True once a first score has been given: the file then keeps that grid. */
  isKept: z.boolean(),
  mayScore: z.boolean(),
  givers: z.array(z.object({ name: z.string(), on: PlainDate$ })),
  /** Null as long as the caller is still to give theirs. */
  sheets: z
    .array(
      z.object({
        name: z.string(),
        on: PlainDate$,
        text: z.string(),
        isOwn: z.boolean(),
        scores: z.array(Score),
        total: Points,
      }),
    )
    .nullable(),
  summary: z
    .object({
      mean: Points,
      spread: Points,
      criteria: z.array(z.object({ mean: Points, spread: z.int() })).readonly(),
    })
    .nullable(),
});

/** Grids of weighted criteria, and the scores that several people give a file apart from each other. */
export const scoreRoutes = {
  listGrids: {
    method: "GET",
    path: "/territories/:territory/scoring-grids",
    summary: "The scoring grids of a territory, first set first, and which one is in force today",
    access: readers,
    params: territory,
    response: Grids,
    refusals: {},
  },
  setGrid: {
    method: "POST",
    path: "/territories/:territory/scoring-grids",
    summary: "Sets a scoring grid from a day on; files that are scored already keep theirs",
    act: { fr: "Grille d'instruction fixée", en: "Scoring grid set" },
    access: writers,
    params: territory,
    body: z.object({
      fromOn: PlainDate$,
      name: Name,
      guidance: z.string().trim().max(5000),
      criteria: z.array(Criterion).min(1).max(30),
    }),
    response: Grids,
    status: 201,
    refusals: { "criterion-named-twice": 422, "grid-date-taken": 409 },
  },
  readScores: {
    method: "GET",
    path: "/territories/:territory/applications/:application/scores",
    summary: "The grid and the scores of a file; whoever is still to give theirs sees who gave, and not what",
    access: readers,
    params: oneApplication,
    response: Scores,
    refusals,
  },
  giveScores: {
    method: "POST",
    path: "/territories/:territory/applications/:application/scores",
    summary: "Gives one's own scores, once, with the grid that was read",
    act: { fr: "Notes d'instruction données", en: "Scores given" },
    access: scorers,
    params: oneApplication,
    body: z.object({
      version: z.int().min(1),
      scores: z.array(Score).min(1).max(30),
      text: z.string().trim().max(5000),
    }),
    response: Scores,
    status: 201,
    refusals: {
      ...refusals,
      "status-does-not-allow": 409,
      "no-scoring-grid": 409,
      "grid-not-that-one": 409,
      "scores-already-given": 409,
      "criterion-not-scored": 422,
      "score-off-scale": 422,
    },
  },
} as const satisfies Record<string, Route>;
