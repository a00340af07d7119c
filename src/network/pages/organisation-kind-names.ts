import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { OrganisationKind } from "../domain/organisation.ts";

export const organisationKindNames: Record<OrganisationKind, MessageDescriptor> = {
  company: msg`entreprise`,
  association: msg`association`,
  bank: msg`banque`,
  "local-authority": msg`collectivité`,
  state: msg`État`,
  chamber: msg`chambre consulaire`,
  accountants: msg`experts-comptables`,
  other: msg`autre`,
};
