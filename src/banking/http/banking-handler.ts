import type { Handlers } from "#platform/http/mount.ts";
import type { bankingContract } from "../contract.ts";

export type BankingHandlers = Handlers<typeof bankingContract>;
