import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { EvidenceKind, ReminderChannel, ShortfallOutcome } from "../domain/commitment.ts";
import type { FollowUpState } from "../domain/follow-up.ts";

export const followUpStateNames: Record<FollowUpState, MessageDescriptor> = {
  "to-come": msg`à venir`,
  open: msg`à remplir`,
  late: msg`en retard`,
  missing: msg`sans réponse`,
  answered: msg`à vérifier`,
  verified: msg`vérifiée`,
};

export const followUpTones: Record<FollowUpState, "sea" | "ochre" | "brick"> = {
  "to-come": "sea",
  open: "ochre",
  late: "brick",
  missing: "brick",
  answered: "ochre",
  verified: "sea",
};

export const evidenceNames: Record<EvidenceKind, MessageDescriptor> = {
  "accountant-certificate": msg`attestation de l'expert-comptable`,
  "dsn-summary": msg`récapitulatif de la déclaration sociale nominative (DSN)`,
  "payroll-register-seen": msg`registre du personnel, vu sur place`,
};

export const channelNames: Record<ReminderChannel, MessageDescriptor> = {
  telephone: msg`par téléphone`,
  letter: msg`par lettre`,
  mail: msg`par courriel`,
};

export const shortfallOutcomeNames: Record<ShortfallOutcome, MessageDescriptor> = {
  note: msg`en prend acte`,
  extend: msg`prolonge le délai`,
  shorten: msg`raccourcit l'échéancier`,
  "early-repayment": msg`demande le remboursement anticipé, que le contrat prévoit`,
};
