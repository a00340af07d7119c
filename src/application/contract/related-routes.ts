import { z } from "zod";
import { Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { relatedReasons, stateFamilies } from "../domain/related-file.ts";
import { statuses } from "../domain/status.ts";
import { oneApplication, readers, territory, writers } from "./access.ts";

/** Someone looked, and said that the two are not the same thing. */
const apart = z.object({ why: z.string(), by: z.string(), on: PlainDate$ }).nullable();
const reasons = z.array(z.enum(relatedReasons)).min(1);

const Related = z.object({
  here: z.array(
    z.object({
      id: Id,
      number: z.int(),
      firm: z.string(),
      title: z.string(),
      status: z.enum(statuses),
      reasons,
      apart,
    }),
  ),
  /** In another territory: that there is a file, where, and whether it is under way, granted or over. Nothing else of it. */
  elsewhere: z.array(
    z.object({
      territory: z.object({ id: Id, name: z.string() }),
      family: z.enum(stateFamilies),
      reasons,
      apart,
    }),
  ),
});

/** Files that look like another one, each with its reasons. */
export const relatedRoutes = {
  readRelated: {
    method: "GET",
    path: "/territories/:territory/applications/:application/related-files",
    summary: "The files that look like this one, here and in other territories, each with its reasons",
    access: readers,
    params: oneApplication,
    response: Related,
    refusals: { "application-unknown": 404, "file-denied": 403 },
  },
  findRelated: {
    method: "GET",
    path: "/territories/:territory/related-files",
    summary: "The files that one about to be opened would look like, by its SIREN and its owner's name",
    access: writers,
    params: territory,
    query: z.object({ siren: z.string().max(40).optional(), ownerName: Name.optional() }),
    response: Related,
    refusals: {},
  },
  tellApart: {
    method: "POST",
    path: "/territories/:territory/applications/:application/told-apart",
    summary: "Says that a file that looks like this one, or another territory's, is no duplicate, and why",
    act: { fr: "Dossier dit distinct d'un autre", en: "File told apart from another" },
    access: writers,
    params: oneApplication,
    body: z.object({ other: Id, why: z.string().trim().min(1).max(1000) }),
    response: Related,
    refusals: {
      "application-unknown": 404,
      "file-denied": 403,
      "date-in-the-future": 422,
      "not-related": 404,
      "told-apart-already": 409,
    },
  },
} as const satisfies Record<string, Route>;
