import { ownersOf } from "#application/index.ts";
import { findPeople } from "#network/index.ts";
import { accountHandlers } from "./http/account-handlers.ts";
import type { BankingHandlers } from "./http/banking-handler.ts";
import { mandateHandlers } from "./http/mandate-handlers.ts";
import { runHandlers } from "./http/run-handlers.ts";
import { statementHandlers } from "./http/statement-handlers.ts";
import { readBankFile } from "./messages/read-bank-file.ts";
import { writeCollection } from "./messages/write-collection.ts";
import { writeTransfers } from "./messages/write-transfers.ts";
import { accounts } from "./storage/accounts.ts";
import { mandates } from "./storage/mandates.ts";
import { runs } from "./storage/runs.ts";
import { statements } from "./storage/statements.ts";
import type { FirmPeople } from "./use-cases/office.ts";
import type { Vault } from "./use-cases/vault.ts";

export { bankingContract } from "./contract.ts";
export { readVault, vaultOf } from "./storage/vault.ts";
export type { FirmPeople } from "./use-cases/office.ts";
export type { Vault } from "./use-cases/vault.ts";

/** The handlers of `bankingContract`. Without a vault no account number is taken; files tell who runs a firm. */
export function bankingHandlers({
  vault,
  firmPeople = peopleOfFiles,
}: {
  readonly vault: Vault | null;
  readonly firmPeople?: FirmPeople;
}): BankingHandlers {
  const writer = { collection: writeCollection, transfer: writeTransfers };
  const office = { accounts, mandates, runs, statements, vault, firmPeople, writer, readBankFile };
  return {
    ...accountHandlers(office),
    ...mandateHandlers(office),
    ...runHandlers(office),
    ...statementHandlers(office),
  };
}

const peopleOfFiles: FirmPeople = async (transaction, which) => {
  const people = await findPeople(transaction, [...(await ownersOf(transaction, which))]);
  return [...people.values()];
};
