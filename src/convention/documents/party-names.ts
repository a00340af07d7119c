import type { College, PartyRole } from "../domain/party.ts";

export const collegeTold: Record<College, string> = {
  "partner-firms": "entreprises partenaires",
  "local-authorities": "collectivités",
  state: "État",
  banks: "banques",
  accountants: "experts-comptables",
  chambers: "chambres consulaires",
  associations: "associations",
};

export const roleTold: Record<PartyRole, string> = {
  contributor: "apporte à la convention",
  operator: "tient le fonds",
  associate: "partie associée",
};
