import { z } from "zod";
import { Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { handOverStates } from "../domain/hand-over.ts";

const params = z.object({ territory: Id });

const Named = z.object({ id: Id, name: Name });

/** `untilOn` is the first day on which all is the giver's again; `moved` counts what went to whom, null where nobody could hold it. */
export const HandOver = z.object({
  id: Id,
  giver: Named,
  taker: Named,
  fromOn: PlainDate$,
  untilOn: PlainDate$.nullable(),
  reason: z.string(),
  endsSeat: z.boolean(),
  givesSeat: z.boolean(),
  state: z.enum(handOverStates),
  moved: z.array(z.object({ to: Named.nullable(), count: z.int() })),
});

const writers = ["coordinator", "administrator"] as const;

/** What one coordinator held goes to another, on a day, in one act. */
export const handOverRoutes = {
  listHandOvers: {
    method: "GET",
    path: "/territories/:territory/hand-overs",
    summary: "Who may hand over to whom here, and what was handed over, latest first",
    access: [...writers, "auditor"],
    params,
    response: z.object({
      on: PlainDate$,
      givers: z.array(Named),
      takers: z.array(Named),
      /** Whether the caller may give and end seats with it. */
      mayTouchSeats: z.boolean(),
      handOvers: z.array(HandOver),
    }),
    refusals: {},
  },
  previewHandOver: {
    method: "GET",
    path: "/territories/:territory/hand-over-previews",
    summary: "What would move today from one coordinator to another, and what the taker may not hold",
    access: writers,
    params,
    query: z.object({ giver: Id, taker: Id, fromOn: PlainDate$, untilOn: PlainDate$.optional() }),
    response: z.object({
      /** Whether the taker sits as coordinator through it, for a part of it, or not at all. */
      cover: z.enum(["whole", "part", "none"]),
      things: z.array(
        z.object({
          kind: z.string(),
          id: Id,
          label: z.string(),
          mayTake: z.boolean(),
          /** The other coordinators who may hold it. */
          others: z.array(Named),
        }),
      ),
    }),
    refusals: { "hand-over-not-yours": 403 },
  },
  handOver: {
    method: "POST",
    path: "/territories/:territory/hand-overs",
    summary:
      "Gives all that a coordinator holds to another from a day, for good or until a return; what the taker may not hold goes to someone named",
    act: { fr: "Passation enregistrée", en: "Hand-over entered" },
    access: writers,
    params,
    body: z.object({
      giver: Id,
      taker: Id,
      fromOn: PlainDate$,
      untilOn: PlainDate$.nullable().default(null),
      endsSeat: z.boolean().default(false),
      reason: z.string().trim().min(1).max(1000),
      exceptions: z
        .array(z.object({ kind: z.string().regex(/^[a-z]+(-[a-z]+)*$/), id: Id, to: Id }))
        .max(1000)
        .default([]),
    }),
    response: HandOver,
    status: 201,
    refusals: {
      "hand-over-to-oneself": 422,
      "hand-over-in-the-past": 422,
      "return-before-hand-over": 422,
      "absence-keeps-the-seat": 422,
      "hand-over-not-yours": 403,
      "giver-without-seat": 409,
      "taker-unknown": 422,
      "taker-seat-too-short": 409,
      "file-needs-another": 409,
      "other-without-seat": 422,
      "other-may-not-take": 422,
      "hand-over-already-planned": 409,
    },
  },
  endHandOver: {
    method: "POST",
    path: "/territories/:territory/hand-overs/:handOver/end",
    summary: "Calls off what has not begun, or ends an absence today: the giver has their work again",
    act: { fr: "Passation annulée ou absence terminée", en: "Hand-over called off or absence ended" },
    access: writers,
    params: params.extend({ handOver: Id }),
    body: z.object({}),
    response: HandOver,
    refusals: { "hand-over-unknown": 404, "hand-over-not-yours": 403, "hand-over-over": 409 },
  },
} as const satisfies Record<string, Route>;
