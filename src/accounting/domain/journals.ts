export const journals = {
  AN: "À-nouveaux",
  OD: "Opérations diverses",
  BQ1: "Banque fonds",
  BQ2: "Banque fonctionnement",
  PR: "Prélèvements SEPA",
  CV: "Contributions volontaires",
  EN: "Engagements hors bilan",
} as const;

export type JournalCode = keyof typeof journals;

/** Commitments are kept apart: they are no entry of the books. */
export function isInBooks(journal: JournalCode): boolean {
  return journal !== "EN";
}
