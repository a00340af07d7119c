import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Answer, CallKind } from "../domain/convening.ts";
import type { PackPart } from "../domain/pack-version.ts";

export const answerNames: Record<Answer, MessageDescriptor> = {
  present: msg`présent`,
  absent: msg`absent`,
};

export const callNames: Record<CallKind, MessageDescriptor> = {
  convened: msg`convoquée`,
  moved: msg`déplacée`,
  cancelled: msg`annulée`,
};

export const packPartNames: Record<PackPart, MessageDescriptor> = {
  title: msg`l'objet`,
  firm: msg`l'entreprise et ses liens`,
  request: msg`la demande`,
  description: msg`la description`,
  plan: msg`le plan de financement`,
  eligibility: msg`l'éligibilité`,
  appraisal: msg`l'avis de l'instruction`,
  rest: msg`d'autres données du dossier`,
  exchanges: msg`les questions des membres`,
};
