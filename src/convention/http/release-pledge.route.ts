import type { Conventions } from "../use-cases/conventions.ts";
import { releasePledge } from "../use-cases/release-pledge.ts";
import type { ConventionHandlers } from "./convention-handler.ts";

export function releasePledgeRoute(conventions: Conventions): ConventionHandlers["releasePledge"] {
  return async ({ params, body, now, transaction }) =>
    releasePledge(conventions, transaction, { ...params, ...body, amount: BigInt(body.amount), now });
}
