import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ApplicationEvent, Opinion } from "../domain/application.ts";
import type { NoticeDatum } from "../domain/compare-with-notice.ts";
import type { needKinds, resourceKinds } from "../domain/financing-plan.ts";
import type { LinkKind } from "../domain/firm.ts";
import type { holders } from "../domain/next-step.ts";
import type { ApplicationStatus } from "../domain/status.ts";

export const linkKindNames: Record<LinkKind, MessageDescriptor> = {
  bank: msg`Banque`,
  accountant: msg`Expert-comptable`,
  shareholder: msg`Associé`,
  landlord: msg`Bailleur`,
  customer: msg`Client principal`,
  supplier: msg`Fournisseur principal`,
  competitor: msg`Concurrent`,
  family: msg`Famille du dirigeant`,
  "same-group": msg`Même groupe`,
};

export const needKindNames: Record<(typeof needKinds)[number], MessageDescriptor> = {
  investment: msg`Investissement`,
  "working-capital": msg`Trésorerie et stock`,
  other: msg`Autre besoin`,
};

export const resourceKindNames: Record<(typeof resourceKinds)[number], MessageDescriptor> = {
  advance: msg`Avance Alizé`,
  "bank-loan": msg`Prêt bancaire`,
  "own-funds": msg`Apport personnel`,
  grant: msg`Subvention`,
  other: msg`Autre ressource`,
};

export const opinionNames: Record<Opinion, MessageDescriptor> = {
  favourable: msg`Favorable`,
  reserved: msg`Réservé`,
  unfavourable: msg`Défavorable`,
};

export const eventNames: Record<ApplicationEvent["kind"], MessageDescriptor> = {
  opened: msg`Dossier ouvert`,
  revised: msg`Dossier corrigé`,
  submitted: msg`Dossier déposé`,
  "plan-replaced": msg`Plan de financement remplacé`,
  "document-received": msg`Pièce reçue`,
  appraised: msg`Avis rendu`,
  "marked-ready": msg`Déclaré prêt pour le comité`,
  oriented: msg`Orienté vers un autre dispositif`,
  "orientation-answered": msg`Réponse de l'autre dispositif`,
  withdrawn: msg`Retiré`,
  moved: msg`Suite donnée`,
  assigned: msg`Dossier confié`,
  "owner-named": msg`Dirigeant désigné`,
  "owner-ended": msg`Dirigeant retiré`,
  "decision-lapsed": msg`Décision caduque`,
  "document-judged": msg`Pièce vérifiée`,
  "documents-drawn": msg`Pièces demandées`,
  copied: msg`Copie du dossier emportée`,
  answered: msg`Questions du territoire répondues`,
  "questions-rebased": msg`Questions du territoire reprises`,
  "corrections-asked": msg`Corrections demandées`,
  "corrections-sent": msg`Corrections renvoyées`,
  "corrections-prepared": msg`Corrections préparées`,
  "adviser-invited": msg`Accompagnant invité`,
  "adviser-ended": msg`Accompagnement terminé`,
  "corrections-accepted": msg`Corrections acceptées`,
  "corrections-withdrawn": msg`Demande de corrections retirée`,
};

export const noticeDatumNames: Record<NoticeDatum, MessageDescriptor> = {
  name: msg`Nom`,
  siret: msg`SIRET`,
  commune: msg`Commune`,
  activity: msg`Activité`,
  legalForm: msg`Forme juridique`,
  ownerName: msg`Dirigeant`,
  createdOn: msg`Créée le`,
  headcount: msg`Effectif`,
  insolvency: msg`Procédure collective en cours`,
};

export const holderNames: Record<(typeof holders)[number], MessageDescriptor> = {
  coordinator: msg`l'animateur`,
  committee: msg`le comité`,
  treasurer: msg`le trésorier`,
  owner: msg`le dirigeant`,
  "other-scheme": msg`l'autre dispositif`,
};

/** Sea goes well, ochre waits for someone, brick is refused. */
export function toneOf(status: ApplicationStatus): "sea" | "ochre" | "brick" {
  if (status === "refused" || status === "withdrawn") return "brick";
  return ["ready", "approved", "approved-with-conditions", "oriented"].includes(status) ? "sea" : "ochre";
}
