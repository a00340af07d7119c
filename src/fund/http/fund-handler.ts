import type { Handlers } from "#platform/http/mount.ts";
import type { fundContract } from "../contract.ts";

export type FundHandlers = Handlers<typeof fundContract>;
