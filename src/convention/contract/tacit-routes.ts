import { z } from "zod";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { tacitEnds } from "../domain/tacit-clause.ts";
import { OrganisationName } from "./pledges.ts";
import { readers, writers } from "./readers.ts";

const oneConvention = z.object({ territory: Id, convention: Id });

const months = z.int().min(1).max(120);

export const TacitRenewal = z.object({
  on: PlainDate$,
  endsOn: PlainDate$,
  clause: z
    .object({
      noticeMonths: z.int(),
      termMonths: z.int(),
      timesLeft: z.int(),
      /** Of a convention that was itself renewed so. */
      carriedFrom: Id.nullable(),
      /** From then on parties are told. */
      warnedFrom: PlainDate$,
      /** The last day on which a party may say no. */
      lastDay: PlainDate$,
      isRenewed: z.boolean(),
      /** Why it goes no further by itself; null while it may, or did. */
      ended: z.enum(tacitEnds).nullable(),
      denunciation: z
        .object({ organisation: OrganisationName, denouncedOn: PlainDate$, reason: z.string() })
        .nullable(),
    })
    .nullable(),
});

export const tacitRoutes = {
  readTacitRenewal: {
    method: "GET",
    path: "/territories/:territory/conventions/:convention/tacit-renewal",
    summary: "Whether a convention is renewed unless someone denounces it, until when, and who did",
    access: readers,
    params: oneConvention,
    response: TacitRenewal,
    refusals: { "convention-unknown": 404 },
  },
  recordTacitClause: {
    method: "POST",
    path: "/territories/:territory/conventions/:convention/tacit-renewal",
    summary: "Records the clause of tacit renewal that the signed text holds",
    act: { fr: "Clause de tacite reconduction enregistrée", en: "Clause of tacit renewal recorded" },
    access: writers,
    params: oneConvention,
    body: z.object({ noticeMonths: months, termMonths: months, times: z.int().min(1).max(20) }),
    response: TacitRenewal,
    status: 201,
    refusals: { "convention-unknown": 404, "tacit-clause-known": 409, "tacit-clause-too-late": 409 },
  },
  denounceConvention: {
    method: "POST",
    path: "/territories/:territory/conventions/:convention/denunciation",
    summary: "Records that a party denounces a convention: it ends on its day, and is not renewed tacitly",
    act: { fr: "Convention dénoncée", en: "Convention denounced" },
    access: writers,
    params: oneConvention,
    body: z.object({ organisation: Id, denouncedOn: PlainDate$, reason: z.string().trim().min(1).max(2000) }),
    response: TacitRenewal,
    status: 201,
    refusals: {
      "convention-unknown": 404,
      "act-in-the-future": 422,
      "no-tacit-clause": 409,
      "party-unknown": 422,
      "already-denounced": 409,
      "already-renewed-tacitly": 409,
      "denounced-too-late": 409,
      "denounced-before-signature": 422,
    },
  },
} as const satisfies Record<string, Route>;
