import { z } from "zod";
import { PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { bookReaders, moneyReaders, oneTerritory } from "./access.ts";
import {
  AuditSample,
  BooksCheck,
  ClosedPeriod,
  ClosingKind,
  ClosingPreview,
  Policy,
  ProvisionLine,
} from "./closing-shapes.ts";
import { BasisPoints$ } from "./shapes.ts";
import { FundTask } from "./tasks.ts";

const closings = "/territories/:territory/closings" as const;

export const closingRoutes = {
  listClosings: {
    method: "GET",
    path: closings,
    summary: "The closed periods of a territory, the last first, with their control totals",
    access: moneyReaders,
    params: oneTerritory,
    response: z.object({ closings: z.array(ClosedPeriod) }),
    refusals: {},
  },
  previewClosing: {
    method: "GET",
    isOfOneInstant: true,
    path: "/territories/:territory/next-closing",
    summary: "The next period to close, the facts to look at, and what would be set aside",
    access: bookReaders,
    params: oneTerritory,
    response: ClosingPreview,
    refusals: {},
  },
  verifyBooks: {
    method: "GET",
    isOfOneInstant: true,
    path: "/territories/:territory/books-check",
    summary: "Adds the journal of the territory up again and walks its chain",
    access: bookReaders,
    params: oneTerritory,
    response: BooksCheck,
    refusals: {},
  },
  closePeriod: {
    method: "POST",
    path: closings,
    summary: "Closes the books of the next month, or of a year whose months are closed",
    act: { fr: "Période close", en: "Period closed" },
    access: ["treasurer"],
    params: oneTerritory,
    body: z.object({ kind: ClosingKind, until: PlainDate$ }),
    response: ClosedPeriod,
    status: 201,
    refusals: {
      "nothing-to-close": 409,
      "period-already-closed": 409,
      "period-out-of-order": 409,
      "period-not-over": 409,
      "year-not-complete": 409,
    },
  },
  readClosing: {
    method: "GET",
    path: "/territories/:territory/closings/:until",
    summary: "A closed month with what it set aside for each advance",
    access: moneyReaders,
    params: oneTerritory.extend({ until: PlainDate$ }),
    response: z.object({ closing: ClosedPeriod, provisions: z.array(ProvisionLine) }),
    refusals: { "closing-unknown": 404 },
  },
  listPolicies: {
    method: "GET",
    path: "/territories/:territory/provision-policies",
    summary: "The tables by which doubtful advances are set aside, the programme's own first",
    access: moneyReaders,
    params: oneTerritory,
    response: z.object({ policies: z.array(Policy) }),
    refusals: {},
  },
  decidePolicy: {
    method: "POST",
    path: "/territories/:territory/provision-policies",
    summary: "Decides the table by which doubtful advances are set aside from a day on",
    act: { fr: "Règle de provision décidée", en: "Provision policy decided" },
    access: ["treasurer"],
    params: oneTerritory,
    body: z.object({
      fromOn: PlainDate$,
      steps: z.array(z.object({ fromDays: z.int().min(0).max(3650), rate: BasisPoints$ })).max(12),
      liquidation: BasisPoints$,
    }),
    response: z.object({ policies: z.array(Policy) }),
    status: 201,
    refusals: {
      "provision-ages-not-rising": 422,
      "provision-rates-not-rising": 422,
      "rate-not-a-share": 422,
      "rule-in-closed-period": 409,
    },
  },
  drawSample: {
    method: "GET",
    isOfOneInstant: true,
    path: "/territories/:territory/closings/:until/sample",
    summary: "A sample of the entries of a closed period, the same for the same seed, each with its evidence",
    access: bookReaders,
    params: oneTerritory.extend({ until: PlainDate$ }),
    query: z.object({
      seed: z.string().trim().min(1).max(80),
      size: z.coerce.number().int().min(1).max(200),
      kind: ClosingKind.default("month"),
    }),
    response: AuditSample,
    refusals: { "closing-unknown": 404 },
  },
  listTasks: {
    method: "GET",
    path: "/territories/:territory/fund-tasks",
    summary: "What waits for the caller about the books of the fund",
    access: ["treasurer"],
    params: oneTerritory,
    response: z.object({ tasks: z.array(FundTask) }),
    refusals: {},
  },
} satisfies Record<string, Route>;
