import { applicationContract } from "#application/contract.ts";
import { committeeContract } from "#committee/contract.ts";
import { conventionContract } from "#convention/contract.ts";
import { fundContract } from "#fund/contract.ts";
import { lendingContract } from "#lending/contract.ts";
import { networkContract } from "#network/contract.ts";

/** Every contract the server mounts: OpenAPI, the navigation by role and the rights matrix are read from this list. */
export const contracts = [
  networkContract,
  fundContract,
  conventionContract,
  applicationContract,
  lendingContract,
  committeeContract,
];
