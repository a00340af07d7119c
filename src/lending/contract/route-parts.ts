import { z } from "zod";
import { Id } from "#platform/contract/fields.ts";
import { AdvancePage } from "./shapes.ts";

export const writers = ["coordinator", "treasurer"] as const;
// Programme §3: nobody else sees a firm's amount, nor its arrears; the owner sees their own.
export const readers = [...writers, "chair", "secretary", "auditor"] as const;

export const territory = z.object({ territory: Id });
export const oneAdvance = territory.extend({ advance: Id });

/** What every act on an advance shares: it answers the page it changed. */
export const act = { method: "POST", params: oneAdvance, response: AdvancePage, access: writers } as const;

export const known = { "advance-unknown": 404, "file-denied": 403 } as const;
export const dated = { ...known, "date-in-the-future": 422 } as const;
