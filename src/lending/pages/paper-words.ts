import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { PaperKind } from "../domain/paper.ts";

export const paperKindNames: Record<PaperKind, MessageDescriptor> = {
  "signed-contract": msg`contrat signé`,
  "bank-proof": msg`preuve du virement`,
  "use-invoice": msg`facture de ce que l'avance a payé`,
  "annual-accounts": msg`comptes annuels`,
  other: msg`autre pièce`,
};

/** The endings of what is taken, for the file chooser. */
export const paperEndings = [
  ".pdf",
  ".jpg",
  ".jpeg",
  ".png",
  ".heic",
  ".docx",
  ".xlsx",
  ".odt",
  ".ods",
  ".txt",
  ".csv",
];
