import { accept } from "#kernel/outcome.ts";
import { renderDocument } from "#platform/documents/render-document.ts";
import { readers } from "../contract/route-parts.ts";
import { contractDocument, contractTemplate } from "../documents/contract.document.ts";
import type { LendingOffice } from "../use-cases/advances.ts";
import { readContract } from "../use-cases/read-contract.ts";
import { fileName } from "./document-files.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFileOfAnother } from "./open-file.ts";

export function readContractFileRoute(office: LendingOffice): LendingHandlers["readContractFile"] {
  return async (call) => {
    const { transaction, params } = call;
    const refused = await refusedFileOfAnother(office, call, { ...params, roles: readers });
    if (refused !== null) return refused;
    const facts = await readContract(office, transaction, params);
    if (!facts.ok) return facts;
    const { number } = facts.value.advance;
    return accept({
      name: fileName({ fr: "Contrat", en: "Contract" }, { lang: "fr", number }),
      content: await renderDocument(contractTemplate, contractDocument(facts.value)),
    });
  };
}
