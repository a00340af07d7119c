import { z } from "zod";
import { Id } from "#platform/contract/fields.ts";

/** Who prepares sittings, who holds them, who reads them. */
export const conveners = ["coordinator", "secretary"] as const;
export const officers = ["chair", "secretary"] as const;
export const readers = [
  "coordinator",
  "treasurer",
  "secretary",
  "chair",
  "committee-member",
  "auditor",
] as const;

export const territory = z.object({ territory: Id });
export const oneSitting = territory.extend({ sitting: Id });
export const oneItem = oneSitting.extend({ item: Id });
export const oneDecision = territory.extend({ decision: Id });
