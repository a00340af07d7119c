import { z } from "zod";
import { BasisPoints$, Instant } from "#fund/contract.ts";
import { Cents$, HalfDays$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import { pdfFile } from "#platform/contract/file.ts";
import type { Route } from "#platform/contract/route.ts";
import { Measure$, Totals$ } from "./totals.ts";

const territory = z.object({ territory: Id });
const Named = z.object({ id: Id, name: z.string() });
/** Those who sit with the funders, or prepare what they read: each funder's money is in it. */
const readers = ["coordinator", "treasurer", "secretary", "chair", "auditor"] as const;

/** What is frozen: the sums, the promises, and the figures made of them with the version of each. */
export const FrozenSteeringPack = z.object({
  format: z.literal(1),
  about: z.object({
    territory: Named,
    operator: z.string(),
    fund: Named,
    convention: z.object({
      id: Id,
      number: z.int(),
      signedOn: PlainDate$,
      startsOn: PlainDate$,
      endsOn: PlainDate$,
      jobTarget: z.int().nullable(),
    }),
    on: PlainDate$,
    isDemonstration: z.boolean(),
  }),
  inputs: Totals$,
  funders: z.array(
    Named.extend({
      college: z.string(),
      promised: Cents$,
      called: Cents$,
      paid: Cents$,
      released: Cents$,
      promisedHalfDays: HalfDays$,
      givenHalfDays: HalfDays$,
    }),
  ),
  concentration: z.object({
    holders: z.int(),
    largest: z.object({ name: z.string().nullable(), amount: Cents$, share: BasisPoints$ }).nullable(),
    herfindahl: BasisPoints$.nullable(),
  }),
  figures: z.record(z.string(), Measure$),
  versions: z.record(z.string(), z.int()),
});

export const SteeringPackLine = z.object({
  id: Id,
  convention: z.object({ id: Id, number: z.int() }),
  readOn: PlainDate$,
  drawnBy: Named,
  drawnAt: Instant,
  hash: z.string(),
  /** Computed again from its own inputs, the text is the same to the byte. */
  isSame: z.boolean(),
});

export const steeringPackRoutes = {
  listSteeringPacks: {
    method: "GET",
    path: "/territories/:territory/steering-packs",
    summary: "The packs of the steering committees, and the conventions of which one can be drawn",
    access: readers,
    params: territory,
    response: z.object({
      on: PlainDate$,
      conventions: z.array(z.object({ id: Id, number: z.int(), startsOn: PlainDate$, endsOn: PlainDate$ })),
      packs: z.array(SteeringPackLine),
    }),
    refusals: {},
  },
  drawSteeringPack: {
    method: "POST",
    path: "/territories/:territory/conventions/:convention/steering-packs",
    summary: "Freezes what the steering committee of a convention reads, as the data stand today",
    act: { fr: "Dossier du comité de pilotage figé", en: "Steering committee's pack frozen" },
    access: ["coordinator", "treasurer"],
    params: territory.extend({ convention: Id }),
    response: SteeringPackLine,
    status: 201,
    refusals: { "convention-unknown": 404, "steering-pack-already-drawn": 409 },
  },
  readSteeringPack: {
    method: "GET",
    path: "/territories/:territory/steering-packs/:pack/pack.pdf",
    summary: "The pack of a steering committee on paper (PDF, in French)",
    access: readers,
    params: territory.extend({ pack: Id }),
    response: pdfFile,
    refusals: { "steering-pack-unknown": 404 },
  },
} as const satisfies Record<string, Route>;
