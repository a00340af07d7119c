import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { College } from "../domain/college.ts";
import type { DecisionOutcome } from "../domain/decision.ts";
import type { LinkKind } from "../domain/recusal.ts";
import type { SittingStatus } from "../domain/sitting.ts";
import type { VoteChoice } from "../domain/vote.ts";

export const collegeNames: Record<College, MessageDescriptor> = {
  "partner-firms": msg`Entreprises`,
  "local-authorities": msg`Collectivités`,
  state: msg`État`,
  banks: msg`Banques`,
  accountants: msg`Experts-comptables`,
  chambers: msg`Chambres consulaires`,
  associations: msg`Associations`,
};

export const outcomeNames: Record<DecisionOutcome, MessageDescriptor> = {
  approved: msg`Accord`,
  "approved-with-conditions": msg`Accord sous conditions`,
  agreed: msg`Proposition adoptée`,
  adjourned: msg`Ajournement`,
  refused: msg`Refus`,
};

export const outcomeTones: Record<DecisionOutcome, "sea" | "ochre" | "brick"> = {
  approved: "sea",
  "approved-with-conditions": "sea",
  agreed: "sea",
  adjourned: "ochre",
  refused: "brick",
};

export const sittingStatusNames: Record<SittingStatus, MessageDescriptor> = {
  convened: msg`convoquée`,
  open: msg`ouverte`,
  closed: msg`close`,
  cancelled: msg`annulée`,
};

export const voteNames: Record<VoteChoice, MessageDescriptor> = {
  for: msg`Pour`,
  against: msg`Contre`,
  abstain: msg`Abstention`,
};

/** What ties a member, or their organisation, to the firm. */
export const linkNames: Record<LinkKind, MessageDescriptor> = {
  owner: msg`J'en suis le dirigeant`,
  adviser: msg`J'accompagne l'entreprise, ou je l'ai fait`,
  employer: msg`C'est mon entreprise`,
  "same-group": msg`Même groupe`,
  bank: msg`Sa banque`,
  accountant: msg`Son expert-comptable`,
  shareholder: msg`Son actionnaire`,
  landlord: msg`Son bailleur`,
  customer: msg`Un client principal`,
  supplier: msg`Un fournisseur principal`,
  competitor: msg`Un concurrent`,
  "expert-employer": msg`L'employeur de l'expert proposé`,
  family: msg`Un lien de famille`,
  authority: msg`Une autorité d'élu`,
};
