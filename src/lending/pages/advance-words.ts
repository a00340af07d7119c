import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { AdvanceStatus } from "../domain/advance.ts";
import type { AdvanceEvent, PrepaymentRule, ProceedingsNature } from "../domain/advance-event.ts";
import type { ArrearsBucket, InstalmentStatus } from "../domain/advance-state.ts";
import type { ArrearsStep } from "../domain/arrears-case.ts";

export const advanceStatusNames: Record<AdvanceStatus, MessageDescriptor> = {
  "to-sign": msg`contrat à signer`,
  "to-disburse": msg`à verser`,
  running: msg`en remboursement`,
  accelerated: msg`déchue du terme`,
  "in-proceedings": msg`en procédure collective`,
  "in-liquidation": msg`en liquidation`,
  settled: msg`remboursée`,
  "written-off": msg`passée en perte`,
  lapsed: msg`caduque`,
};

export const advanceStatusTones = {
  "to-sign": "ochre",
  "to-disburse": "ochre",
  running: "sea",
  accelerated: "brick",
  "in-proceedings": "brick",
  "in-liquidation": "brick",
  settled: "sea",
  "written-off": "brick",
  lapsed: "ochre",
} as const satisfies Record<AdvanceStatus, "sea" | "ochre" | "brick">;

export const instalmentStatusNames: Record<InstalmentStatus, MessageDescriptor> = {
  paid: msg`payée`,
  part: msg`payée en partie`,
  late: msg`en retard`,
  "to-come": msg`à venir`,
  deferred: msg`reportée`,
  "written-off": msg`passée en perte`,
};

export const arrearsStepNames: Record<ArrearsStep, MessageDescriptor> = {
  call: msg`appeler l'entreprise`,
  mail: msg`courriel automatique`,
  letter: msg`envoyer une lettre`,
  "second-letter": msg`envoyer une seconde lettre`,
  "formal-notice": msg`mettre en demeure`,
  "send-notice": msg`envoyer la mise en demeure en recommandé`,
  committee: msg`saisir le comité`,
};

export const bucketNames: Record<ArrearsBucket, MessageDescriptor> = {
  none: msg`à jour`,
  "to-30-days": msg`jusqu'à 30 jours`,
  "to-60-days": msg`de 31 à 60 jours`,
  "to-90-days": msg`de 61 à 90 jours`,
  "beyond-90-days": msg`plus de 90 jours`,
};

export const ruleNames: Record<PrepaymentRule, MessageDescriptor> = {
  "next-first": msg`paie les prochaines échéances`,
  "last-first": msg`raccourcit l'échéancier par la fin`,
  spread: msg`allège toutes les échéances restantes`,
};

/** What happened, named on its own. */
export const eventKindNames: Record<AdvanceEvent["kind"], MessageDescriptor> = {
  disbursement: msg`versement`,
  repayment: msg`remboursement`,
  return: msg`rejet`,
  reversal: msg`saisie annulée`,
  "write-off": msg`passage en perte`,
  recovery: msg`récupération`,
  refund: msg`trop-perçu rendu`,
  reallocation: msg`trop-perçu affecté`,
  deferral: msg`report d'échéances`,
  extension: msg`durée allongée`,
  replan: msg`impayé replanifié`,
  "due-date-change": msg`date changée`,
  acceleration: msg`déchéance du terme`,
  proceedings: msg`procédure collective`,
  "adopted-plan": msg`plan du tribunal`,
  "end-of-proceedings": msg`fin de la procédure`,
  liquidation: msg`liquidation`,
  publication: msg`publication du jugement`,
  claim: msg`créance déclarée`,
};

export const proceedingsNames: Record<ProceedingsNature, MessageDescriptor> = {
  safeguard: msg`sauvegarde`,
  reorganisation: msg`redressement judiciaire`,
};
