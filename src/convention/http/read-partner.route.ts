import type { Conventions } from "../use-cases/conventions.ts";
import { readPartner } from "../use-cases/read-partner.ts";
import { readerOf } from "../use-cases/reader-of.ts";
import type { ConventionHandlers } from "./convention-handler.ts";

export function readPartnerRoute(conventions: Conventions): ConventionHandlers["readPartner"] {
  return async ({ params, query, transaction, actor }) =>
    readPartner(conventions, transaction, {
      ...params,
      ...query,
      reader: readerOf(actor, params.territory),
    });
}
