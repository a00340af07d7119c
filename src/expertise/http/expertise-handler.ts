import type { Handlers } from "#platform/http/mount.ts";
import type { expertiseContract } from "../contract.ts";

export type ExpertiseHandlers = Handlers<typeof expertiseContract>;
