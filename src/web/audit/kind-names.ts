import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { AuditedKind } from "./audited-object.ts";

export const kindNames: Record<AuditedKind, MessageDescriptor> = {
  territory: msg`Territoire`,
  applications: msg`Dossier`,
  conventions: msg`Convention`,
  advances: msg`Avance`,
  sittings: msg`Séance du comité`,
  funds: msg`Fonds`,
  decisions: msg`Décision du comité`,
  committee: msg`Comité`,
  seats: msg`Siège`,
  seat: msg`Siège`,
  person: msg`Personne`,
  unit: msg`Territoire`,
  perimeters: msg`Périmètre`,
  "eligibility-policy": msg`Règles d'éligibilité`,
  close: msg`Date de gestion`,
  experts: msg`Expert`,
  needs: msg`Besoin d'expertise`,
  proposals: msg`Proposition d'expert`,
  missions: msg`Mission d'expert`,
  visits: msg`Visite d'expert`,
  attestations: msg`Attestation de journées`,
  organisations: msg`Partenaires`,
  jobs: msg`Engagement d'emplois`,
  "job-definitions": msg`Définitions d'emploi`,
  reports: msg`Rapport`,
  months: msg`Temps de la démonstration`,
};
