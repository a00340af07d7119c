import type { Handlers } from "#platform/http/mount.ts";
import type { conventionContract } from "../contract.ts";

export type ConventionHandlers = Handlers<typeof conventionContract>;
