import type { Conventions } from "../use-cases/conventions.ts";
import { readConvention } from "../use-cases/read-convention.ts";
import { readerOf } from "../use-cases/reader-of.ts";
import type { ConventionHandlers } from "./convention-handler.ts";

export function readConventionRoute(conventions: Conventions): ConventionHandlers["readConvention"] {
  return async ({ params, query, transaction, actor }) =>
    readConvention(conventions, transaction, {
      ...params,
      ...query,
      reader: readerOf(actor, params.territory),
    });
}
