import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ArrearsStep } from "../domain/arrears-case.ts";
import type { PauseReason } from "../domain/arrears-pause.ts";
import type { PromiseOutcome } from "../domain/promise-to-pay.ts";
import type { ReminderKind } from "../domain/reminder-plan.ts";

/** What a step is called in a plan and in what was done. */
export const stepNouns: Record<ArrearsStep, MessageDescriptor> = {
  call: msg`appel`,
  mail: msg`courriel automatique`,
  letter: msg`première lettre`,
  "second-letter": msg`seconde lettre`,
  "formal-notice": msg`mise en demeure`,
  "send-notice": msg`envoi en recommandé`,
  committee: msg`proposition au comité`,
};

/** What one presses to do it. */
export const stepVerbs: Record<ArrearsStep, MessageDescriptor> = {
  call: msg`Noter l'appel`,
  mail: msg`Attendre le courriel`,
  letter: msg`Écrire la lettre`,
  "second-letter": msg`Écrire la seconde lettre`,
  "formal-notice": msg`Écrire la mise en demeure`,
  "send-notice": msg`Noter l'envoi`,
  committee: msg`Proposer au comité`,
};

export const reminderKindNames: Record<ReminderKind, MessageDescriptor> = {
  phone: msg`appel`,
  mail: msg`courriel automatique`,
  letter: msg`lettre`,
  "formal-notice": msg`mise en demeure`,
  "propose-acceleration": msg`proposer la déchéance du terme au comité`,
};

export const pauseReasonNames: Record<PauseReason, MessageDescriptor> = {
  person: msg`décidée par une personne`,
  "delay-asked": msg`un délai est demandé, sans réponse encore`,
  promise: msg`une promesse de paiement court`,
  proceedings: msg`procédure collective`,
  liquidation: msg`liquidation judiciaire`,
};

export const promiseOutcomeNames: Record<PromiseOutcome, MessageDescriptor> = {
  waiting: msg`attendue`,
  kept: msg`tenue`,
  broken: msg`non tenue`,
  void: msg`tombée avec une autre`,
};

export const promiseOutcomeTones = {
  waiting: "ochre",
  kept: "sea",
  broken: "brick",
  void: "brick",
} as const satisfies Record<PromiseOutcome, "sea" | "ochre" | "brick">;
