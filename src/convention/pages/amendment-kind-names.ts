import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { AmendmentKind } from "../domain/amendment.ts";

/** What each kind of amendment does, said as a person would ask for it. */
export const amendmentKindNames: Record<AmendmentKind, MessageDescriptor> = {
  "partner-added": msg`faire entrer un partenaire`,
  "partner-left": msg`faire sortir un partenaire`,
  "pledge-changed": msg`changer un apport`,
  "term-extended": msg`prolonger la convention`,
  "perimeter-extended": msg`étendre le périmètre`,
  "rule-changed": msg`changer la règle d'abondement`,
  "governance-changed": msg`changer la gouvernance`,
  "job-target-changed": msg`changer le nombre d'emplois visés`,
};
