import { z } from "zod";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";
import { Instant } from "./shapes.ts";

export const everyReader = [
  "coordinator",
  "treasurer",
  "secretary",
  "chair",
  "committee-member",
  "public-funder",
  "regional-pilot",
  "network-head",
  "auditor",
] as const;

/** Who sees all the money of the territory, firms named: the committee reads the fund's position alone (programme §3). */
export const moneyReaders = ["coordinator", "treasurer", "auditor"] as const;

/** Who keeps the books, and who controls them. */
export const bookReaders = ["treasurer", "auditor"] as const;

export const oneTerritory = z.object({ territory: Id });
export const fundParams = z.object({ territory: Id, fund: Id });
export const asOf = z.object({ on: PlainDate$.optional(), knownAt: Instant.optional() });
