import { z } from "zod";
import { Cents$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { readers, territory } from "./route-parts.ts";

const Named = z.object({ id: Id, name: z.string() });

export const EarmarkUse = z.object({
  id: Id,
  name: z.string(),
  funder: Named,
  /** Sections and divisions of the NAF; empty where any sector is. */
  sectors: z.array(z.string()),
  /** By their names; empty where any commune is. */
  communes: z.array(z.string()),
  lifted: z.object({ on: PlainDate$, reference: z.string() }).nullable(),
  /** In the fund, and taken by no decision. */
  available: Cents$,
  /** Taken by decisions and not back: held, owed by firms, or lost. */
  out: Cents$,
  /** Those whose file the reader may open. */
  advances: z.array(
    z.object({ advance: Id, number: z.int(), firm: z.string(), taken: Cents$, back: Cents$, out: Cents$ }),
  ),
});

export const earmarkRoutes = {
  listEarmarks: {
    method: "GET",
    path: "/territories/:territory/funds/:fund/earmarks",
    summary:
      "What funders keep their euros of a fund for, what is left of each, the advances that each went to",
    access: readers,
    params: territory.extend({ fund: Id }),
    response: z.object({ fund: Named, earmarks: z.array(EarmarkUse) }),
    refusals: { "fund-unknown": 404 },
  },
} as const satisfies Record<string, Route>;
