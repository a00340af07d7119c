import type { PlainDate } from "#kernel/plain-date.ts";
import { french } from "#kernel/said-in.ts";
import type { DocumentHead } from "#platform/documents/document-head.ts";
import type { CallPaper, Correspondent } from "../domain/call-paper.ts";

export const purposeTold: Record<CallPaper["purpose"], string> = {
  fund: french`au fonds d'avances`,
  operation: french`à l'animation du programme`,
};

export const natureTold: Record<CallPaper["nature"], string> = {
  gift: "sans droit de reprise",
  "right-of-recovery": "avec droit de reprise",
};

/** The head of what is sent to a partner about one of its calls. */
export function callHead(
  { parties, line, convention }: CallPaper,
  { title, on }: { readonly title: string; readonly on: PlainDate },
): DocumentHead {
  return {
    lang: "fr",
    title,
    on,
    operator: parties.operator.name,
    actingFor: parties.fund,
    isDemonstration: parties.isDemonstration,
    reference: french`Convention n° ${convention.number} · appel n° ${line.number} · ${parties.payer.name}`,
    keywords: [title],
    footer: identityOf(parties.operator),
  };
}

/** As on the envelope. */
export function addressee({ name, address }: Correspondent): string {
  return address === null ? name : [name, address.street, `${address.postcode} ${address.town}`].join("\n");
}

export function identityOf({ name, siren, address }: Correspondent): string {
  const place = address === null ? [] : [`${address.street}, ${address.postcode} ${address.town}`];
  return [name, ...(siren === null ? [] : [french`SIREN ${siren}`]), ...place].join(" · ");
}
