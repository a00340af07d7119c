import { ownersOf } from "#application/index.ts";
import type { FundAccount } from "#convention/index.ts";
import { businessDateOf, findPeople } from "#network/index.ts";
import { openSignatures, type Signatures, type SignedKind } from "#signature/index.ts";
import { accountInForce } from "./domain/bank-account.ts";
import { accountHandlers } from "./http/account-handlers.ts";
import type { BankingHandlers } from "./http/banking-handler.ts";
import { mandateHandlers } from "./http/mandate-handlers.ts";
import { recallHandlers } from "./http/recall-handlers.ts";
import { runHandlers } from "./http/run-handlers.ts";
import { statementHandlers } from "./http/statement-handlers.ts";
import { readBankFile } from "./messages/read-bank-file.ts";
import { writeCollection } from "./messages/write-collection.ts";
import { writeTransfers } from "./messages/write-transfers.ts";
import { accounts } from "./storage/accounts.ts";
import { lineShares } from "./storage/line-shares.ts";
import { mandates } from "./storage/mandates.ts";
import { mandatesToSign } from "./storage/mandates-to-sign.ts";
import { recalls } from "./storage/recalls.ts";
import { runs } from "./storage/runs.ts";
import { statements } from "./storage/statements.ts";
import { openIban } from "./use-cases/account-numbers.ts";
import { signedMandates as signedMandatesOf } from "./use-cases/mandate-signature.ts";
import type { FirmPeople } from "./use-cases/office.ts";
import type { Vault } from "./use-cases/vault.ts";

export { bankingContract } from "./contract.ts";
export { readVault, vaultOf } from "./storage/vault.ts";
export { mandateKind } from "./use-cases/mandate-signature.ts";
export type { FirmPeople } from "./use-cases/office.ts";
export type { Vault } from "./use-cases/vault.ts";

/** The handlers of `bankingContract`. Without a vault no account number is taken; files tell who runs a firm. */
export function bankingHandlers({
  vault,
  firmPeople = peopleOfFiles,
  signatures = openSignatures({ address: "http://localhost", vault }),
}: {
  readonly vault: Vault | null;
  readonly signatures?: Signatures;
  readonly firmPeople?: FirmPeople;
}): BankingHandlers {
  const writer = { collection: writeCollection, transfer: writeTransfers };
  const office = {
    accounts,
    mandates,
    runs,
    statements,
    lineShares,
    recalls,
    vault,
    firmPeople,
    writer,
    readBankFile,
    signatures,
    mandatesToSign,
  };
  return {
    ...accountHandlers(office),
    ...mandateHandlers(office),
    ...runHandlers(office),
    ...statementHandlers(office),
    ...recallHandlers(office),
  };
}

/** What signatures ask and tell of the mandate of an advance, under `mandateKind`. To be given to `signatureHandlers`. */
export const signedMandates: SignedKind = signedMandatesOf({ accounts, mandates, mandatesToSign });

/** The account to which the partners of a fund pay, in clear, as its own letters print it; null without a vault or an account. */
export function accountToPay(vault: Vault | null): FundAccount {
  return async (transaction, which) => {
    if (vault === null) return null;
    const today = await businessDateOf(transaction, which.territory);
    const account = accountInForce(await accounts.list(transaction, which), today);
    if (account === null) return null;
    const { id, holder, iban, bic } = account;
    return { holder, iban: openIban(vault, iban, id), bic };
  };
}

const peopleOfFiles: FirmPeople = async (transaction, which) => {
  const people = await findPeople(transaction, [...(await ownersOf(transaction, which))]);
  return [...people.values()];
};

export { bankingMailEvents } from "./domain/mail-events.ts";
