import { accept } from "#kernel/outcome.ts";
import type { FundOffice } from "../use-cases/office.ts";
import { readClosings } from "../use-cases/read-closings.ts";
import type { FundHandlers } from "./fund-handler.ts";

export function listClosingsRoute(office: FundOffice): FundHandlers["listClosings"] {
  return async ({ params, transaction }) =>
    accept({ closings: await readClosings(office, transaction, params.territory) });
}
