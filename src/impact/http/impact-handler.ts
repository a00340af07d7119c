import type { Handlers } from "#platform/http/mount.ts";
import type { impactContract } from "../contract.ts";

export type ImpactHandlers = Handlers<typeof impactContract>;
