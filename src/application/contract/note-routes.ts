import { z } from "zod";
import { Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { oneApplication, territory, writers } from "./access.ts";

const refusals = { "application-unknown": 404, "file-denied": 403, "file-of-own-firm": 403 } as const;

const Written = z.object({ id: Id });
const Label = z.object({ id: Id, name: z.string(), retiredOn: PlainDate$.nullable() });
const Labels = z.object({ labels: z.array(Label) });
const FileLabels = z.object({ given: z.array(Label), offered: z.array(Label) });

/** What those who keep a file write and mark for themselves; the firm reads none of it. */
export const noteRoutes = {
  listNotes: {
    method: "GET",
    path: "/territories/:territory/applications/:application/notes",
    summary:
      "The private notes of a file, first to last; of an erased one, that it was there and who erased it",
    access: writers,
    params: oneApplication,
    response: z.object({
      notes: z.array(
        z.object({
          id: Id,
          text: z.string().nullable(),
          by: z.string(),
          on: PlainDate$,
          at: z.iso.datetime(),
          erased: z.object({ by: z.string(), on: PlainDate$ }).nullable(),
        }),
      ),
    }),
    refusals,
  },
  writeNote: {
    method: "POST",
    path: "/territories/:territory/applications/:application/notes",
    summary:
      "Writes a private note in a file. Its words are in the note alone, so that erasing it leaves none",
    act: { fr: "Note privée écrite", en: "Private note written" },
    access: writers,
    params: oneApplication,
    body: z.object({ note: Id, text: z.string().trim().min(1).max(10_000) }),
    secret: true,
    response: Written,
    status: 201,
    refusals: { ...refusals, "note-already-written": 409 },
  },
  eraseNote: {
    method: "POST",
    path: "/territories/:territory/applications/:application/notes/:note/erasure",
    summary: "Erases the words of a private note; the trace that something was erased stays",
    act: { fr: "Note privée effacée", en: "Private note erased" },
    access: writers,
    params: oneApplication.extend({ note: Id }),
    body: z.object({}),
    response: Written,
    refusals: { ...refusals, "note-unknown": 404, "note-already-erased": 409 },
  },
  listLabels: {
    method: "GET",
    path: "/territories/:territory/file-labels",
    summary: "The labels that the files of a territory bear, retired ones too",
    access: writers,
    params: territory,
    response: Labels,
    refusals: {},
  },
  addLabel: {
    method: "POST",
    path: "/territories/:territory/file-labels",
    summary: "Adds a label to those that files may bear",
    act: { fr: "Étiquette créée", en: "Label created" },
    access: writers,
    params: territory,
    body: z.object({ name: Name.max(40) }),
    response: Labels,
    status: 201,
    refusals: { "label-name-taken": 409 },
  },
  retireLabel: {
    method: "POST",
    path: "/territories/:territory/file-labels/:label/retirement",
    summary: "Offers a label no more; the files that bear it keep it",
    act: { fr: "Étiquette retirée du choix", en: "Label retired" },
    access: writers,
    params: territory.extend({ label: Id }),
    body: z.object({}),
    response: Labels,
    refusals: { "label-unknown": 404 },
  },
  readFileLabels: {
    method: "GET",
    path: "/territories/:territory/applications/:application/labels",
    summary: "The labels of a file, and those that may be put on it",
    access: writers,
    params: oneApplication,
    response: FileLabels,
    refusals,
  },
  labelFile: {
    method: "PUT",
    path: "/territories/:territory/applications/:application/labels/:label",
    summary: "Puts a label on a file, or takes it off",
    act: { fr: "Étiquette du dossier changée", en: "Label of the file changed" },
    access: writers,
    params: oneApplication.extend({ label: Id }),
    body: z.object({ isGiven: z.boolean() }),
    response: FileLabels,
    refusals: { ...refusals, "label-unknown": 404, "label-retired": 409 },
  },
} as const satisfies Record<string, Route>;
