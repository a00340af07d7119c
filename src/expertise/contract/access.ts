import { z } from "zod";
import { Id } from "#platform/contract/fields.ts";

export const territory = z.object({ territory: Id });
export const coordinators = ["coordinator"] as const;
/** Whoever reads the missions of a file, unless recused from it: programme §3. */
export const fileReaders = [
  "coordinator",
  "treasurer",
  "auditor",
  "chair",
  "secretary",
  "committee-member",
] as const;
/** Those, and whoever has missions of their own. */
export const missionReaders = [...fileReaders, "partner-referent", "expert", "owner"] as const;

export const dated = { "date-in-the-future": 422 } as const;
export const ofMission = { "mission-unknown": 404, "file-denied": 403, "not-your-mission": 403 } as const;
