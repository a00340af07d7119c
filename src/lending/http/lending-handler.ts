import type { Handlers } from "#platform/http/mount.ts";
import type { lendingContract } from "../contract.ts";

export type LendingHandlers = Handlers<typeof lendingContract>;
