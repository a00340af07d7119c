import type { Transaction } from "#platform/database/transaction.ts";
import { printDocument } from "#platform/documents/print-document.ts";
import { contractDocument, contractTemplate } from "../documents/contract.document.ts";
import {
  askContractSignature,
  type PrintContract,
  renewContractSignature,
  type SigningOffice,
} from "../use-cases/contract-signature.ts";
import { fileName } from "./document-files.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile, seated } from "./open-file.ts";

export function askContractSignatureRoute(office: SigningOffice): LendingHandlers["askContractSignature"] {
  return async (call) => {
    const { transaction, params, body, actor, now } = call;
    const refused = await refusedFile(office, call, params);
    if (refused !== null) return refused;
    const asking = {
      ...params,
      ...body,
      print: contractPrinter(transaction, params.territory),
      person: seated(actor).person,
      now,
    };
    return askContractSignature(office, transaction, asking);
  };
}

export function renewContractSignatureRoute(
  office: SigningOffice,
): LendingHandlers["renewContractSignature"] {
  return async (call) => {
    const { transaction, params, body, actor, now } = call;
    const refused = await refusedFile(office, call, params);
    if (refused !== null) return refused;
    const renewing = {
      ...params,
      ...body,
      print: contractPrinter(transaction, params.territory),
      person: seated(actor).person,
      now,
    };
    return renewContractSignature(office, transaction, renewing);
  };
}

export function contractPrinter(transaction: Transaction, territory: string): PrintContract {
  return async (facts) => ({
    name: fileName({ fr: "Contrat", en: "Contract" }, { lang: "fr", number: facts.advance.number }),
    content: await printDocument(transaction, territory, contractTemplate, contractDocument(facts)),
  });
}
