import { z } from "zod";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";
import { zipFile } from "#platform/contract/file.ts";
import type { Route } from "#platform/contract/route.ts";
import { oneApplication, readers } from "./access.ts";

const refusals = {
  "application-unknown": 404,
  "file-denied": 403,
  "not-your-firm": 403,
  "copy-too-large": 413,
} as const;

/** A whole file in one zip: all that whoever asks may read of it. */
export const copyRoutes = {
  prepareCopy: {
    method: "POST",
    path: "/territories/:territory/applications/:application/copies",
    summary: "Prepares a zip of all that the caller may read of a file: its hash stays in the file's history",
    act: { fr: "Copie du dossier emportée", en: "Copy of the file taken" },
    access: [...readers, "owner"],
    params: oneApplication,
    body: z.object({}),
    response: z.object({
      copy: Id,
      sha256: z.string(),
      byteLength: z.int(),
      files: z.int(),
      on: PlainDate$,
    }),
    status: 201,
    refusals,
  },
  downloadCopy: {
    method: "GET",
    path: "/territories/:territory/applications/:application/copies/:copy/file.zip",
    summary: "The zip that the caller prepared, as long as the file has not changed since",
    access: [...readers, "owner"],
    params: oneApplication.extend({ copy: Id }),
    response: zipFile,
    isOfOneInstant: true,
    refusals: { ...refusals, "copy-unknown": 404, "copy-out-of-date": 409 },
  },
} as const satisfies Record<string, Route>;
