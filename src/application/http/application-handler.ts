import type { Handlers } from "#platform/http/mount.ts";
import type { applicationContract } from "../contract.ts";

export type ApplicationHandlers = Handlers<typeof applicationContract>;
