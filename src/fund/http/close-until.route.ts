import { closeUntil, previewUntil } from "../use-cases/close-until.ts";
import type { FundOffice } from "../use-cases/office.ts";
import type { FundHandlers } from "./fund-handler.ts";
import { seated } from "./visit.ts";

export function closeUntilRoute(office: FundOffice): FundHandlers["closeUntil"] {
  return async ({ params, body, actor, now, transaction }) =>
    closeUntil(office, transaction, { ...params, ...body, person: seated(actor).person, now });
}

export function previewUntilRoute(office: FundOffice): FundHandlers["previewUntil"] {
  return async ({ params, query, transaction }) => previewUntil(office, transaction, { ...params, ...query });
}
