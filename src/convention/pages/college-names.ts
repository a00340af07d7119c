import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { College } from "../domain/party.ts";

export const collegeNames: Record<College, MessageDescriptor> = {
  "partner-firms": msg`Entreprises`,
  "local-authorities": msg`Collectivités`,
  state: msg`État`,
  banks: msg`Banques`,
  accountants: msg`Experts-comptables`,
  chambers: msg`Chambres consulaires`,
  associations: msg`Associations`,
};
