import { eurosInWords } from "#kernel/euros-in-words.ts";
import { formatDay, formatEuros } from "#kernel/format.ts";
import { french } from "#kernel/said-in.ts";
import type { DocumentHead } from "#platform/documents/document-head.ts";
import type { DocumentTemplate } from "#platform/documents/render-document.ts";
import type { CallPaper } from "../domain/call-paper.ts";
import type { Payment } from "../domain/record.ts";
import { callHead, natureTold, purposeTold } from "./call-head.ts";

export const receiptTemplate: DocumentTemplate = {
  name: "convention/receipt",
  source: new URL("./receipt.typ", import.meta.url),
};

/** What was received, from whom, when and for what: never a tax receipt (compliance §4.1). */
export function receiptDocument(paper: CallPaper, { paidOn, amount, bankReference }: Payment) {
  const { line, parties, convention } = paper;
  const paidFor = purposeTold[paper.purpose];
  return {
    ...callHead(paper, { title: "Reçu de versement", on: paidOn }),
    opening: [
      french`${parties.operator.name} a reçu la somme de ${formatEuros(amount, "fr")} (${eurosInWords(amount)}), versée par ${parties.payer.name}.`,
    ],
    facts: [
      { label: "Reçu le", value: formatDay(paidOn, "fr") },
      { label: "Référence bancaire", value: bankReference },
      {
        label: "En réponse à",
        value: french`appel n° ${line.number} du ${formatDay(line.calledOn, "fr")}, de ${formatEuros(line.amount, "fr")}`,
      },
      {
        label: "Au titre de",
        value: french`convention n° ${convention.number} signée le ${formatDay(convention.signedOn, "fr")}`,
      },
      { label: "Affecté", value: french`${paidFor}, ${natureTold[paper.nature]}` },
    ],
    closing: [
      french`Ce reçu atteste un versement. Ce n'est pas un reçu fiscal : il n'ouvre droit par lui-même à aucune réduction d'impôt.`,
    ],
    signed: french`Pour ${parties.operator.name}`,
  } as const satisfies DocumentHead & Record<string, unknown>;
}
