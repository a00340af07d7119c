import type { Handlers } from "#platform/http/mount.ts";
import type { committeeContract } from "../contract.ts";

export type CommitteeHandlers = Handlers<typeof committeeContract>;
