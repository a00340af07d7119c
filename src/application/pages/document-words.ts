import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { DocumentKind, DocumentState } from "../domain/document.ts";
import type { Situation } from "../domain/document-list.ts";
import type { DocumentValidity } from "../domain/document-validity.ts";

export const documentStateNames: Record<DocumentState, MessageDescriptor> = {
  awaited: msg`attendu`,
  received: msg`reçu`,
  accepted: msg`vérifié`,
  refused: msg`refusé`,
  expired: msg`périmé`,
};

export const documentStateTones: Record<DocumentState, "sea" | "ochre" | "brick"> = {
  awaited: "ochre",
  received: "ochre",
  accepted: "sea",
  refused: "brick",
  expired: "brick",
};

export const situationNames: Record<Situation, MessageDescriptor> = {
  creation: msg`Création`,
  takeover: msg`Reprise`,
  existing: msg`Entreprise en activité`,
};

export const validityNames: Record<DocumentValidity["mode"], MessageDescriptor> = {
  months: msg`Tant de mois à partir de sa date`,
  until: msg`Jusqu'à la date qu'elle porte`,
  "this-file": msg`Pour ce dossier seulement`,
};

export const documentKindNames: Record<DocumentKind, MessageDescriptor> = {
  registration: msg`L'extrait d'immatriculation`,
  accounts: msg`Les derniers comptes ou la situation de départ`,
  forecast: msg`Le prévisionnel`,
  "bank-details": msg`Le relevé d'identité bancaire`,
  quotes: msg`Les devis`,
  "tax-and-social": msg`Les attestations fiscale et sociale`,
  other: msg`Une autre pièce, par son nom`,
};

/** What the file chooser shows first; a phone offers its camera. The server alone decides. */
export const documentEndings = ["image/*", ".pdf", ".heic", ".docx", ".xlsx", ".odt", ".ods", ".txt", ".csv"];
