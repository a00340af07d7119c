import { invariant } from "#kernel/invariant.ts";
import type { Handlers } from "#platform/http/mount.ts";
import type { Actor } from "#platform/requests/actor.ts";
import type { networkContract } from "../contract.ts";

export type NetworkHandlers = Handlers<typeof networkContract>;

/** The caller of a route that only signed-in people reach. */
export function caller(actor: Actor | null): Actor {
  invariant(actor !== null, "this route is not public");
  return actor;
}
