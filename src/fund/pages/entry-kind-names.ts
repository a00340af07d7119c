import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/** The kinds of entry that a fund meets so far; another shows its own word. */
export const entryKindNames: Readonly<Record<string, MessageDescriptor>> = {
  signature: msg`Signature`,
  call: msg`Appel de fonds`,
  contribution: msg`Versement`,
  release: msg`Libération`,
  "days-confirmed": msg`Journées confirmées`,
  "return-to-funder": msg`Retour au financeur`,
  decision: msg`Décision du comité`,
  "earmark-lift": msg`Affectation levée`,
  "decision-lapse": msg`Décision caduque`,
  disbursement: msg`Décaissement`,
  repayment: msg`Remboursement`,
  reallocation: msg`Nouvelle affectation`,
  "write-off": msg`Passage en perte`,
  "fund-transfer": msg`Virement entre fonds`,
};
