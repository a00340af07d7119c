import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { AdvanceStatus } from "../domain/advance.ts";
import type { PrepaymentRule } from "../domain/advance-event.ts";
import type { ArrearsBucket, InstalmentStatus } from "../domain/advance-state.ts";
import type { ArrearsStep } from "../domain/arrears.ts";

export const advanceStatusNames: Record<AdvanceStatus, MessageDescriptor> = {
  "to-sign": msg`contrat à signer`,
  "to-disburse": msg`à verser`,
  running: msg`en remboursement`,
  "in-liquidation": msg`en liquidation`,
  settled: msg`remboursée`,
  lapsed: msg`caduque`,
};

export const advanceStatusTones = {
  "to-sign": "ochre",
  "to-disburse": "ochre",
  running: "sea",
  "in-liquidation": "brick",
  settled: "sea",
  lapsed: "ochre",
} as const satisfies Record<AdvanceStatus, "sea" | "ochre" | "brick">;

export const instalmentStatusNames: Record<InstalmentStatus, MessageDescriptor> = {
  paid: msg`payée`,
  part: msg`payée en partie`,
  late: msg`en retard`,
  "to-come": msg`à venir`,
  deferred: msg`reportée`,
};

export const arrearsStepNames: Record<ArrearsStep, MessageDescriptor> = {
  call: msg`appeler l'entreprise`,
  letter: msg`envoyer une lettre`,
  "second-letter": msg`envoyer une seconde lettre`,
  "formal-notice": msg`mettre en demeure`,
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
