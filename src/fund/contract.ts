import { z } from "zod";
import { Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import { contract, type Route } from "#platform/contract/route.ts";
import { asOf, everyReader, fundParams } from "./contract/access.ts";
import { closingRoutes } from "./contract/closing-routes.ts";
import { FigureDefinition, FigureEntries, Fund, HistoryPoint, Position } from "./contract/shapes.ts";
import { transferRoutes } from "./contract/transfer-routes.ts";
import { useRoutes } from "./contract/use-routes.ts";
import { measuredKeys } from "./domain/figure-keys.ts";
import { fundRefusalSentences } from "./domain/fund-refusal-sentences.ts";

export {
  AuditSample,
  ClosedPeriod,
  ClosingPreview,
  MonthToClose,
  NextPeriod,
  ProvisionLine,
} from "./contract/closing-shapes.ts";
export {
  BasisPoints$,
  Bilingual,
  FigureEntries,
  HistoryPoint,
  Instant,
  Position,
} from "./contract/shapes.ts";
export { FundTransfer$ } from "./contract/transfer-routes.ts";
export { FunderUse } from "./contract/use-routes.ts";

export const fundContract = contract({
  name: "fund",
  routes: {
    listFunds: {
      method: "GET",
      path: "/territories/:territory/funds",
      summary: "The funds of a territory",
      access: [...everyReader, "administrator"],
      params: z.object({ territory: Id }),
      response: z.object({ funds: z.array(Fund) }),
      refusals: {},
    },
    openFund: {
      method: "POST",
      path: "/territories/:territory/funds",
      summary: "Opens a fund",
      act: { fr: "Fonds ouvert", en: "Fund opened" },
      access: ["coordinator", "administrator"],
      params: z.object({ territory: Id }),
      body: z.object({ name: Name, operator: Id, openedOn: PlainDate$ }),
      response: Fund,
      status: 201,
      refusals: { "fund-name-taken": 409, "organisation-unknown": 422 },
    },
    readPosition: {
      method: "GET",
      isOfOneInstant: true,
      path: "/territories/:territory/funds/:fund/position",
      summary: "The position of a fund as of a date, as known now or as known then",
      access: everyReader,
      params: fundParams,
      query: asOf,
      response: Position,
      refusals: { "fund-unknown": 404 },
    },
    readFigureEntries: {
      method: "GET",
      path: "/territories/:territory/funds/:fund/figures/:figure/entries",
      summary: "The entries behind a figure, with its running balance",
      // They name the firms: only those who see all the money of the territory.
      access: ["coordinator", "treasurer", "auditor"],
      params: fundParams.extend({ figure: z.enum(measuredKeys) }),
      query: asOf.extend({
        after: z.string().max(60).optional(),
        limit: z.int().min(1).max(500).default(100),
      }),
      response: FigureEntries,
      refusals: { "fund-unknown": 404, "page-unreadable": 422 },
    },
    readHistory: {
      method: "GET",
      isOfOneInstant: true,
      path: "/territories/:territory/funds/:fund/history",
      summary: "The fund at each month end since it opened",
      access: everyReader,
      params: fundParams,
      query: asOf,
      response: z.object({ fund: Fund, points: z.array(HistoryPoint) }),
      refusals: { "fund-unknown": 404 },
    },
    readFigureDictionary: {
      method: "GET",
      path: "/figures/fund",
      summary: "What each figure of a fund means, and how it is computed",
      access: "public",
      response: z.object({ figures: z.array(FigureDefinition) }),
      refusals: {},
    },
    ...closingRoutes,
    ...useRoutes,
    ...transferRoutes,
  } satisfies Record<string, Route>,
  sentences: fundRefusalSentences,
});
