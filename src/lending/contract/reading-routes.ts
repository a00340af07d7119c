import { z } from "zod";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { BucketTotal } from "./dunning-shapes.ts";
import { deciders, known, oneAdvance, readers, territory, writers } from "./route-parts.ts";
import { AdvanceLine, AdvancePage, ArrearsLine } from "./shapes.ts";
import { LendingTask } from "./tasks.ts";

/** An advance is read by those who lend, by the owner of its firm, and by who is to decide of it. */
export const readingRoutes = {
  listAdvances: {
    method: "GET",
    path: "/territories/:territory/advances",
    summary: "The advances of a territory as they stand today",
    access: readers,
    params: territory,
    response: z.object({ on: PlainDate$, advances: z.array(AdvanceLine) }),
    refusals: {},
  },
  readAdvance: {
    method: "GET",
    path: "/territories/:territory/advances/:advance",
    summary: "An advance as of a day: its instalments, its events, what comes next",
    access: [...readers, ...deciders, "owner"],
    params: oneAdvance,
    query: z.object({
      on: PlainDate$.optional(),
      /** As what was recorded by that day tells it. */
      knownOn: PlainDate$.optional(),
    }),
    response: AdvancePage,
    refusals: known,
  },
  listArrears: {
    method: "GET",
    path: "/territories/:territory/arrears",
    summary: "Who is late, since when, by how much in each age, and what comes next",
    access: readers,
    params: territory,
    response: z.object({ on: PlainDate$, buckets: z.array(BucketTotal), arrears: z.array(ArrearsLine) }),
    refusals: {},
  },
  listOwnAdvances: {
    method: "GET",
    path: "/territories/:territory/own-advances",
    summary: "The advances of the firms that the caller runs, each with its schedule and its next debit",
    access: ["owner"],
    params: territory,
    response: z.object({ on: PlainDate$, advances: z.array(AdvancePage) }),
    refusals: {},
  },
  readFileAdvance: {
    method: "GET",
    path: "/territories/:territory/applications/:application/advance",
    summary: "The advance that came from a file, the last one where several did; null where none did",
    access: [...readers, "owner"],
    params: territory.extend({ application: Id }),
    response: z.object({ advance: AdvancePage.nullable() }),
    refusals: { "file-denied": 403 },
  },
  listTasks: {
    method: "GET",
    path: "/territories/:territory/lending-tasks",
    summary: "What waits for the caller about advances: to sign, to pay out, to call, to answer, to declare",
    access: [...writers, ...deciders, "owner"],
    params: territory,
    response: z.object({ tasks: z.array(LendingTask) }),
    refusals: {},
  },
} as const satisfies Record<string, Route>;
