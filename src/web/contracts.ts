import { accountingContract } from "#accounting/contract.ts";
import { aidContract } from "#aid/contract.ts";
import { applicationContract } from "#application/contract.ts";
import { bankingContract } from "#banking/contract.ts";
import { committeeContract } from "#committee/contract.ts";
import { conventionContract } from "#convention/contract.ts";
import { demoContract } from "#demo/contract.ts";
import { expertiseContract } from "#expertise/contract.ts";
import { fundContract } from "#fund/contract.ts";
import { impactContract } from "#impact/contract.ts";
import { lendingContract } from "#lending/contract.ts";
import { networkContract } from "#network/contract.ts";
import { reportingContract } from "#reporting/contract.ts";
import { signatureContract } from "#signature/contract.ts";

/** Every contract the server mounts: OpenAPI, the navigation by role and the rights matrix are read from this list. */
export const contracts = [
  networkContract,
  signatureContract,
  fundContract,
  conventionContract,
  aidContract,
  applicationContract,
  lendingContract,
  bankingContract,
  expertiseContract,
  committeeContract,
  impactContract,
  accountingContract,
  demoContract,
  reportingContract,
];
