import { z } from "zod";
import { PlainDate$ } from "#platform/contract/fields.ts";

/** What waits for the treasurer about the books, in facts. */
export const FundTask = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("month-to-close"), until: PlainDate$, months: z.int() }),
  z.object({ kind: z.literal("year-to-close"), until: PlainDate$ }),
]);
