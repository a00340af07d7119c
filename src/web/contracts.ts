import { conventionContract } from "#convention/contract.ts";
import { fundContract } from "#fund/contract.ts";
import { networkContract } from "#network/contract.ts";

/** Every contract the server mounts: OpenAPI, the navigation by role and the rights matrix are read from this list. */
export const contracts = [networkContract, fundContract, conventionContract];
