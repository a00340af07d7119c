import { z } from "zod";
import { Cents$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { readers, territory, writers } from "./route-parts.ts";

const Cell = z.string().max(200);

/** The advances that ran before the territory used the product. */
export const takeOverRoutes = {
  readTakeOvers: {
    method: "GET",
    path: "/territories/:territory/take-overs",
    summary: "The advances taken over from former books, and the funds with what they have free",
    access: readers,
    params: territory,
    response: z.object({
      businessDate: PlainDate$,
      funds: z.array(z.object({ id: Id, name: z.string(), available: Cents$ })),
      taken: z.array(
        z.object({
          reference: z.string(),
          advance: Id,
          number: z.int(),
          firm: z.object({ id: Id, name: z.string() }),
          on: PlainDate$,
          principal: Cents$,
          outstanding: Cents$,
        }),
      ),
    }),
    refusals: {},
  },
  takeOverAdvances: {
    method: "POST",
    path: "/territories/:territory/take-overs",
    summary: "Takes running advances over from the rows of a spreadsheet, all or none",
    act: { fr: "Avances en cours reprises", en: "Running advances taken over" },
    access: writers,
    params: territory,
    body: z.strictObject({
      fund: Id,
      on: PlainDate$,
      heading: z.array(Cell).min(1).max(60),
      rows: z.array(z.array(Cell).max(60)).min(1).max(3000),
    }),
    response: z.object({ taken: z.int(), known: z.int(), outstanding: Cents$ }),
    status: 201,
    refusals: {
      "fund-unknown": 404,
      "date-in-the-future": 422,
      "columns-missing": 422,
      "take-over-empty": 422,
      "take-over-faulty": 422,
      "fund-short-of-capital": 409,
    },
  },
} as const satisfies Record<string, Route>;
