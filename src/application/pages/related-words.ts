import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { RelatedReason, StateFamily } from "../domain/related-file.ts";

export const reasonNames: Readonly<Record<RelatedReason, MessageDescriptor>> = {
  "same-firm": msg`même entreprise (SIREN)`,
  "same-group": msg`même entreprise unique, déclarée`,
  "same-owner": msg`même dirigeant (compte)`,
  "same-address": msg`même adresse électronique du dirigeant`,
  "same-owner-name": msg`même nom de dirigeant`,
};

export const familyNames: Readonly<Record<StateFamily, MessageDescriptor>> = {
  "under-way": msg`en cours`,
  granted: msg`accordé`,
  over: msg`clos`,
};
