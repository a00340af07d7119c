import { z } from "zod";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";
import { zipFile } from "#platform/contract/file.ts";
import type { Route } from "#platform/contract/route.ts";

/** Who keeps the books, and who controls them: those who draw a sample. */
const takers = ["treasurer", "auditor"] as const;
const inTerritory = z.object({ territory: Id });
const bundles = "/territories/:territory/evidence" as const;
const ClosingKind = z.enum(["month", "year"]);

/** What was taken away, by whom, and the hash that tells it from any other. */
export const EvidenceBundle$ = z.object({
  id: Id,
  name: z.string(),
  until: PlainDate$,
  kind: ClosingKind,
  seed: z.string(),
  size: z.int(),
  files: z.int(),
  byteLength: z.int(),
  sha256: z.string(),
  takenBy: z.string(),
  takenAt: z.iso.datetime({ precision: null }),
  /** Taken by whoever reads: nobody opens another's, made with other rights. */
  isOwn: z.boolean(),
});

export const evidenceRoutes = {
  takeEvidence: {
    method: "POST",
    path: bundles,
    summary:
      "Makes the evidence bundle of a closed period: totals, books, journal with its hashes, and the papers of a seeded sample",
    act: { fr: "Dossier de preuve constitué", en: "Evidence bundle taken" },
    access: takers,
    params: inTerritory,
    body: z.object({
      until: PlainDate$,
      kind: ClosingKind,
      seed: z.string().trim().min(1).max(80),
      size: z.int().min(1).max(200),
    }),
    response: EvidenceBundle$,
    status: 201,
    refusals: {
      "closing-unknown": 404,
      "role-without-account": 409,
      "fund-unknown": 404,
      "evidence-too-many-entries": 422,
      "evidence-too-many-advances": 422,
      "evidence-too-heavy": 422,
    },
  },
  listEvidence: {
    method: "GET",
    path: bundles,
    summary: "The evidence bundles that were taken, the last first, each with its hash",
    access: takers,
    params: inTerritory,
    response: z.object({ bundles: z.array(EvidenceBundle$) }),
    refusals: {},
  },
  downloadEvidence: {
    method: "GET",
    path: `${bundles}/:bundle/content.zip`,
    summary: "An evidence bundle, for whoever took it (zip)",
    access: takers,
    params: inTerritory.extend({ bundle: Id }),
    response: zipFile,
    refusals: {
      "evidence-unknown": 404,
      "evidence-of-another": 403,
      "evidence-names-a-recused-file": 403,
    },
  },
} as const satisfies Record<string, Route>;
