import { z } from "zod";
import { Cents$, Id, PlainDate$ } from "#platform/contract/fields.ts";

/** What waits for the caller about the books, in facts. */
export const FundTask = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("month-to-close"), until: PlainDate$, months: z.int() }),
  z.object({ kind: z.literal("year-to-close"), until: PlainDate$ }),
  z.object({
    kind: z.literal("transfer-to-decide"),
    transfer: Id,
    fund: Id,
    from: z.string(),
    to: z.string(),
    amount: Cents$,
    proposedBy: z.string(),
  }),
]);
