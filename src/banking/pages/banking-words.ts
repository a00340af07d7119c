import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { RunKind, RunStatus } from "../domain/bank-run.ts";
import type { RecallState } from "../domain/debit-recall.ts";
import type { LateKind } from "../domain/late-debits.ts";
import type { LineMatch } from "../domain/line-match.ts";
import type { MandateStanding } from "../domain/mandate.ts";
import type { ApartReason, Sequence } from "../domain/pick-debits.ts";

export const runKindNames: Record<RunKind, MessageDescriptor> = {
  collection: msg`prélèvements`,
  transfer: msg`virements`,
};

export const runStatusNames: Record<RunStatus, MessageDescriptor> = {
  drawn: msg`à approuver`,
  approved: msg`à remettre à la banque`,
  sent: msg`remis à la banque`,
  cancelled: msg`annulé`,
};

export const runStatusTones = {
  drawn: "ochre",
  approved: "ochre",
  sent: "sea",
  cancelled: "brick",
} as const satisfies Record<RunStatus, "sea" | "ochre" | "brick">;

export const sequenceNames: Record<Sequence, MessageDescriptor> = {
  RCUR: msg`récurrent`,
  FNAL: msg`dernier`,
  OOFF: msg`unique`,
};

export const standingNames: Record<MandateStanding, MessageDescriptor> = {
  valid: msg`valide`,
  "account-to-confirm": msg`compte à confirmer`,
  suspended: msg`suspendu`,
  revoked: msg`révoqué`,
  lapsed: msg`caduc, 36 mois sans prélèvement`,
};

export const standingTones = {
  valid: "sea",
  "account-to-confirm": "ochre",
  suspended: "ochre",
  revoked: "brick",
  lapsed: "brick",
} as const satisfies Record<MandateStanding, "sea" | "ochre" | "brick">;

export const lineMatchNames: Record<LineMatch, MessageDescriptor> = {
  debit: msg`prélèvement payé`,
  run: msg`lot de prélèvements ou de virements`,
  return: msg`prélèvement rejeté`,
  transfer: msg`versement à l'entreprise`,
  "transfer-returned": msg`versement revenu, à refaire ou non`,
  fee: msg`frais de banque`,
  advance: msg`remboursement, rapproché à la main`,
  "set-aside": msg`écarté à la main`,
  "put-back": msg`remis dans le crédit de son lot`,
};

export const recallStateNames: Record<RecallState, MessageDescriptor> = {
  "to-recall": msg`à rappeler`,
  recalled: msg`rappel demandé`,
  received: msg`reçu malgré tout`,
  "came-back": msg`revenu`,
};

export const recallStateTones = {
  "to-recall": "brick",
  recalled: "ochre",
  received: "brick",
  "came-back": "sea",
} as const satisfies Record<RecallState, "sea" | "ochre" | "brick">;

export const lateKindNames: Record<LateKind, MessageDescriptor> = {
  missed: msg`pas présentée à la banque`,
  returned: msg`revenue impayée`,
};

/** Why it is left apart, and what to do. */
export const apartWords: Record<ApartReason, MessageDescriptor> = {
  "advance-frozen": msg`Avance gelée par une procédure ou une décision : rien ne se prélève.`,
  "no-mandate": msg`Sans mandat : faites-le signer depuis la page de l'avance.`,
  "account-to-confirm": msg`Compte à confirmer par une seconde personne.`,
  "mandate-suspended": msg`Mandat suspendu : reprenez-le, ou demandez un virement.`,
  "mandate-revoked": msg`Mandat révoqué : faites-en signer un autre.`,
  "mandate-lapsed": msg`Mandat caduc après 36 mois : faites-en signer un autre.`,
  "mandate-used": msg`Mandat signé pour un seul prélèvement, déjà utilisé : faites-en signer un autre.`,
  "b2b-not-allowed": msg`Mandat interentreprises, que le profil de banque n'admet pas.`,
  "in-another-run": msg`Déjà dans un lot préparé ou remis.`,
};
