import type { Conventions } from "../use-cases/conventions.ts";
import { previewTrueUp } from "../use-cases/preview-true-up.ts";
import type { ConventionHandlers } from "./convention-handler.ts";

export function previewTrueUpRoute(conventions: Conventions): ConventionHandlers["previewTrueUp"] {
  return async ({ params, query, transaction }) =>
    previewTrueUp(conventions, transaction, { ...params, ...query });
}
