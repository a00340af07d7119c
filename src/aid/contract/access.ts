import { z } from "zod";
import { Id } from "#platform/contract/fields.ts";

/** Who reads a firm's aids, besides its owner. */
export const fileReaders = [
  "coordinator",
  "treasurer",
  "auditor",
  "chair",
  "secretary",
  "committee-member",
] as const;

/** Who follows the register of aids. */
export const registerReaders = ["coordinator", "treasurer", "auditor"] as const;

export const settingReaders = ["coordinator", "treasurer", "auditor", "administrator"] as const;
export const settingWriters = ["coordinator", "administrator"] as const;

export const territory = z.object({ territory: Id });
export const oneFile = territory.extend({ application: Id });
export const oneAid = territory.extend({ aid: Id });

export const fileKnown = { "file-unknown": 404, "file-denied": 403, "not-your-firm": 403 } as const;
export const aidKnown = { "aid-unknown": 404, "file-denied": 403 } as const;
