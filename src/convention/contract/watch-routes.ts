import { z } from "zod";
import { BasisPoints$ } from "#fund/contract.ts";
import { type BasisPoints, basisPoints } from "#kernel/basis-points.ts";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { readers, writers } from "./readers.ts";

const oneConvention = z.object({ territory: Id, convention: Id });

/** A share that a person decides, in basis points. */
const Share$ = z.codec(z.int().min(0).max(10_000), z.custom<BasisPoints>(), {
  decode: (points) => basisPoints(points),
  encode: (points) => points,
});

export const WatchPage = z.object({
  on: PlainDate$,
  /** 0 until the territory decides. */
  version: z.int(),
  decidedOn: PlainDate$.nullable(),
  watch: z.object({ largestShare: BasisPoints$, publicShare: BasisPoints$.nullable() }),
  concentration: z.object({ share: BasisPoints$.nullable(), isAbove: z.boolean() }),
  publicShare: z.object({
    aimed: BasisPoints$.nullable(),
    planned: BasisPoints$.nullable(),
    actual: BasisPoints$.nullable(),
    /** Actual − aimed, in basis points. */
    gap: z.int().nullable(),
  }),
});

export const watchRoutes = {
  readWatch: {
    method: "GET",
    path: "/territories/:territory/conventions/:convention/watch",
    summary:
      "What is watched in a convention, and where it stands: the largest partner's share, the public share",
    access: readers,
    params: oneConvention,
    response: WatchPage,
    refusals: { "convention-unknown": 404 },
  },
  decideWatch: {
    method: "POST",
    path: "/territories/:territory/conventions/:convention/watch",
    summary:
      "Decides the share of the largest partner beyond which one is warned, and the public share aimed at",
    act: { fr: "Seuils suivis d'une convention décidés", en: "Watched shares of a convention decided" },
    access: writers,
    params: oneConvention,
    body: z.object({ version: z.int().min(0), largestShare: Share$, publicShare: Share$.nullable() }),
    response: WatchPage,
    status: 201,
    refusals: { "convention-unknown": 404, "nothing-changed": 422, "watch-decided-meanwhile": 409 },
  },
} as const satisfies Record<string, Route>;
