import { z } from "zod";
import { Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { adviserQualities, endingSides } from "../domain/file-adviser.ts";
import { oneApplication, readers, territory } from "./access.ts";
import { OwnFile, OwnFileRow } from "./own-file.ts";

const refusals = { "application-unknown": 404, "file-denied": 403, "not-your-firm": 403 } as const;

const told = { quality: z.enum(adviserQualities), qualityWord: z.string().nullable() };

const FileAdvisers$ = z.object({
  side: z.enum(["firm", "desk", "adviser"]),
  on: PlainDate$,
  /** How many at the same time, at most. */
  most: z.int(),
  /** Whether someone may still be invited, by where the file stands. */
  isOpen: z.boolean(),
  /** Among whom the coordinator says who asked; empty to an adviser. */
  owners: z.array(z.object({ id: Id, name: z.string() })),
  /** First invited first. */
  advisers: z.array(
    z.object({
      id: Id,
      name: z.string(),
      ...told,
      isSelf: z.boolean(),
      askedBy: z.string(),
      invitedBy: z.string(),
      invitedOn: PlainDate$,
      ended: z.object({ on: PlainDate$, by: z.string(), side: z.enum(endingSides) }).nullable(),
    }),
  ),
});

/** In what quality the reader helps with a file, and since when. */
const As = z.object({ id: Id, ...told, since: PlainDate$ });

/** Those who help the owner of a firm with one file: invited, and ended. */
export const adviserRoutes = {
  listAdvisers: {
    method: "GET",
    path: "/territories/:territory/applications/:application/advisers",
    summary: "Who helps the owner with a file, in what quality, invited by whom",
    access: [...readers, "owner", "adviser"],
    params: oneApplication,
    response: FileAdvisers$,
    refusals,
  },
  inviteAdviser: {
    method: "POST",
    path: "/territories/:territory/applications/:application/advisers",
    summary:
      "Invites someone to help with a file: by its owner, or by the coordinator at the owner's request, who is told by mail",
    act: { fr: "Accompagnant invité", en: "Adviser invited" },
    access: ["owner", "coordinator"],
    params: oneApplication,
    body: z.object({
      name: Name,
      email: z.string().trim().max(254).pipe(z.email()),
      language: z.enum(["fr", "en"]).default("fr"),
      quality: z.enum(adviserQualities),
      qualityWord: z.string().trim().max(60).nullable().default(null),
      /** The owner who asked the coordinator; null from the owner themselves. */
      askedBy: Id.nullable().default(null),
    }),
    response: FileAdvisers$,
    status: 201,
    refusals: {
      ...refusals,
      "file-is-over": 409,
      "quality-without-word": 422,
      "asked-by-no-owner": 422,
      "adviser-runs-the-firm": 409,
      "adviser-judges-files": 409,
      "adviser-recused": 409,
      "adviser-gave-an-opinion": 409,
      "adviser-already-there": 409,
      "too-many-advisers": 409,
    },
  },
  endAdviser: {
    method: "POST",
    path: "/territories/:territory/applications/:application/advisers/:adviser/end",
    summary:
      "Ends someone's help with a file, which is closed to them at once: by the owner, the coordinator or themselves",
    act: { fr: "Accompagnement terminé", en: "Adviser ended" },
    access: ["owner", "coordinator", "adviser"],
    params: oneApplication.extend({ adviser: Id }),
    body: z.object({}),
    response: FileAdvisers$,
    refusals: { ...refusals, "adviser-unknown": 404, "adviser-already-ended": 409 },
  },
  listAccompaniedFiles: {
    method: "GET",
    path: "/territories/:territory/accompanied-files",
    summary: "The files that the caller helps with: where each stands and what is awaited",
    access: ["adviser"],
    params: territory,
    response: z.object({ on: PlainDate$, files: z.array(OwnFileRow.extend({ as: As })) }),
    refusals: {},
  },
  readAccompaniedFile: {
    method: "GET",
    path: "/territories/:territory/accompanied-files/:application",
    summary: "A file as whoever helps its owner reads it: neither the appraisal nor the firm's links",
    access: ["adviser"],
    params: oneApplication,
    response: OwnFile.extend({ as: As, owners: z.array(z.string()) }),
    refusals,
  },
} as const satisfies Record<string, Route>;
