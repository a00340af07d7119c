import { z } from "zod";
import { Id } from "#platform/contract/fields.ts";

/** Who keeps the files, and who reads them. */
export const writers = ["coordinator"] as const;
export const readers = [...writers, "treasurer", "chair", "secretary", "auditor"] as const;

export const territory = z.object({ territory: Id });
export const oneApplication = territory.extend({ application: Id });
