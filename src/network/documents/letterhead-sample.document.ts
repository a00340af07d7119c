import { formatDay } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { french } from "#kernel/said-in.ts";
import type { DocumentHead } from "#platform/documents/document-head.ts";
import type { DocumentTemplate } from "#platform/documents/render-document.ts";

export const letterheadSampleTemplate: DocumentTemplate = {
  name: "network/letterhead-sample",
  source: new URL("./letterhead-sample.typ", import.meta.url),
};

/** A letter that says nothing: to see the paper of a territory before it is adopted. */
export function letterheadSample({
  on,
  territory,
  isDemonstration,
}: {
  readonly on: PlainDate;
  readonly territory: string;
  readonly isDemonstration: boolean;
}) {
  return {
    lang: "fr",
    title: french`Essai du papier à lettres`,
    on,
    operator: territory,
    actingFor: french`Fonds d'avances (essai)`,
    isDemonstration,
    reference: french`Essai, de nul effet`,
    recipient: ["Entreprise Exemple", "1 rue de l'Exemple", "00000 Exemple"].join("\n"),
    dated: french`Le ${formatDay(on, "fr")}`,
    greeting: "Madame, Monsieur,",
    opening: [
      french`Ici, chaque document dit ce qu'il a à dire. Cet essai montre où se placent le nom, l'adresse, le contact, le logo, le pied de page et vos mots.`,
    ],
    closing: [french`Veuillez agréer, Madame, Monsieur, nos salutations distinguées.`],
    signed: territory,
  } as const satisfies DocumentHead & Record<string, unknown>;
}
