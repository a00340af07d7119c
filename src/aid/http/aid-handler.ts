import type { Handlers } from "#platform/http/mount.ts";
import type { aidContract } from "../contract.ts";

export type AidHandlers = Handlers<typeof aidContract>;
