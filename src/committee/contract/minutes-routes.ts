import { z } from "zod";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { officers, oneSitting } from "./access.ts";
import { MinutesView } from "./views.ts";

/** Sealed minutes: signed by who presided and who kept them, put right by what is added. */
export const minutesRoutes = {
  askMinutesSignature: {
    method: "POST",
    path: "/territories/:territory/sittings/:sitting/minutes-signature",
    summary: "Sends sealed minutes to be signed by their chair and their secretary, each by a personal link",
    act: { fr: "Procès-verbal envoyé à signer", en: "Minutes sent to be signed" },
    access: officers,
    params: oneSitting,
    body: z.object({ dueOn: PlainDate$, asksCode: z.boolean().default(true) }),
    response: MinutesView,
    status: 201,
    refusals: {
      "sitting-unknown": 404,
      "minutes-not-sealed": 409,
      "minutes-already-signed": 409,
      "due-date-past": 422,
      "same-address": 422,
      "request-already-open": 409,
    },
  },
  correctMinutes: {
    method: "POST",
    path: "/territories/:territory/sittings/:sitting/minutes-corrections",
    summary: "Adds a correction to sealed minutes: what was signed of them and every link is void",
    act: { fr: "Procès-verbal rectifié", en: "Minutes corrected" },
    access: officers,
    params: oneSitting,
    body: z.object({
      text: z.string().trim().min(1).max(4000),
      /** What it is about: only who may read that item reads the correction. */
      item: Id.nullable().default(null),
    }),
    response: MinutesView,
    status: 201,
    refusals: {
      "sitting-unknown": 404,
      "item-unknown": 422,
      "minutes-not-sealed": 409,
      recused: 403,
    },
  },
} as const satisfies Record<string, Route>;
