import { z } from "zod";
import { Cents$, Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { writers } from "./readers.ts";

const oneConvention = z.object({ territory: Id, convention: Id });
const Holder = z.object({ id: Id, name: z.string() });

const Earmark = z.object({
  id: Id,
  pledge: Id,
  funder: Holder,
  name: z.string(),
  /** Sections and divisions of the NAF; empty where any sector is. */
  sectors: z.array(z.string()),
  /** INSEE codes; empty where any commune is. */
  communes: z.array(z.string()),
  lifted: z.object({ on: PlainDate$, reference: z.string() }).nullable(),
  /** In the fund, and taken by no decision; null once lifted. */
  available: Cents$.nullable(),
});

export const EarmarksPage = z.object({
  on: PlainDate$,
  /** Those that a rule may name: the territory's. */
  communes: z.array(z.object({ insee: z.string(), name: z.string() })),
  earmarks: z.array(Earmark),
  /** Pledges of euros for the fund of which nothing was paid, and that nothing restricts. */
  open: z.array(z.object({ pledge: Id, holder: Holder, amount: Cents$ })),
});

const found = { "convention-unknown": 404, "pledge-unknown": 422 } as const;

export const earmarkRoutes = {
  readEarmarks: {
    method: "GET",
    path: "/territories/:territory/conventions/:convention/earmarks",
    summary:
      "What the euros of a convention are kept for, and what is left of each: a funder reads its own, and nothing of who may earmark",
    access: [...writers, "auditor", "partner-referent", "public-funder"],
    params: oneConvention,
    response: EarmarksPage,
    refusals: { "convention-unknown": 404 },
  },
  earmarkPledge: {
    method: "POST",
    path: "/territories/:territory/conventions/:convention/earmarks",
    summary:
      "Writes from the signed text the sectors and communes that a pledge's euros are for; then it is fixed",
    act: { fr: "Affectation d'un apport inscrite", en: "Pledge earmarked" },
    access: writers,
    params: oneConvention,
    body: z.object({
      pledge: Id,
      name: Name,
      sectors: z.array(z.string().trim().min(1).max(3)).max(100),
      communes: z.array(z.string().trim().min(1).max(10)).max(500),
    }),
    response: EarmarksPage,
    status: 201,
    refusals: {
      ...found,
      "pledge-not-of-fund": 422,
      "earmark-after-payment": 409,
      "sector-unknown": 422,
      "nothing-restricted": 422,
      "commune-not-of-territory": 422,
      "already-earmarked": 409,
    },
  },
  liftEarmark: {
    method: "POST",
    path: "/territories/:territory/conventions/:convention/earmark-lifts",
    summary:
      "Frees earmarked euros, as their funder says in writing: what is left, and what comes back later",
    act: { fr: "Affectation d'un apport levée", en: "Earmark lifted" },
    access: writers,
    params: oneConvention,
    body: z.object({ pledge: Id, liftedOn: PlainDate$, reference: Name }),
    response: EarmarksPage,
    status: 201,
    refusals: {
      ...found,
      "act-in-the-future": 422,
      "earmark-unknown": 422,
      "already-lifted": 409,
      "earmark-below-zero": 409,
    },
  },
} as const satisfies Record<string, Route>;
