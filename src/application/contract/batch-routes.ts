import { z } from "zod";
import { Id, Name } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { batchOutcomes, mostFilesOfBatch } from "../domain/batch.ts";
import { documentKinds } from "../domain/document.ts";
import { territory, writers } from "./access.ts";

export const BatchAct$ = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("assign"), to: Id.nullable() }),
  z.strictObject({ kind: z.literal("label"), label: Id, isGiven: z.boolean() }),
  z.strictObject({
    kind: z.literal("ask-document"),
    document: z.enum(documentKinds),
    /** The name of a document of another kind; null for those everyone knows. */
    label: Name.nullable(),
  }),
]);

/** One act on several files of a list. */
export const batchRoutes = {
  actOnMany: {
    method: "POST",
    path: "/territories/:territory/file-batches",
    summary:
      "Gives several files to a coordinator, puts a label on them, or asks their firms for a document: each file's outcome is told, and each person gets one mail",
    act: { fr: "Acte sur plusieurs dossiers", en: "Act on several files" },
    access: writers,
    params: territory,
    body: z.object({ files: z.array(Id).min(1).max(mostFilesOfBatch), act: BatchAct$ }),
    response: z.object({
      mailed: z.int(),
      outcomes: z.array(
        z.object({
          id: Id,
          /** Null where the file may not be opened. */
          number: z.int().nullable(),
          firm: z.string().nullable(),
          outcome: z.enum(batchOutcomes),
        }),
      ),
    }),
    refusals: {
      "no-coordinator-seat": 422,
      "label-unknown": 404,
      "label-retired": 409,
      "document-unnamed": 422,
    },
  },
} as const satisfies Record<string, Route>;
