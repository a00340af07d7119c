import { accept } from "#kernel/outcome.ts";
import type { Conventions } from "../use-cases/conventions.ts";
import { listConventions } from "../use-cases/list-conventions.ts";
import type { ConventionHandlers } from "./convention-handler.ts";

export function listConventionsRoute(conventions: Conventions): ConventionHandlers["listConventions"] {
  return async ({ params, query, transaction }) =>
    accept(await listConventions(conventions, transaction, { ...params, ...query }));
}
