import { accept } from "#kernel/outcome.ts";
import { contractKind, type SigningOffice } from "../use-cases/contract-signature.ts";
import { readContract } from "../use-cases/read-contract.ts";
import { contractPrinter } from "./contract-signature.route.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedReading } from "./open-file.ts";

export function readContractFileRoute(office: SigningOffice): LendingHandlers["readContractFile"] {
  return async (call) => {
    const { transaction, params } = call;
    const refused = await refusedReading(office, call, params);
    if (refused !== null) return refused;
    // What was sent to be signed, or was signed, is those bytes and no others.
    const subject = { kind: contractKind, id: params.advance };
    const frozen = await office.signatures.readDocument(transaction, {
      territory: params.territory,
      subject,
    });
    if (frozen !== null) return accept(frozen);
    const facts = await readContract(office, transaction, params);
    if (!facts.ok) return facts;
    return accept(await contractPrinter(transaction, params.territory)(facts.value));
  };
}
