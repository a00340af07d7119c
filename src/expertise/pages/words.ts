import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ExpertLink } from "../domain/match-experts.ts";
import type { LetterParty, MissionStatus, Reviewer, VisitStatus } from "../domain/mission.ts";
import type { NeedStatus } from "../domain/need.ts";
import type { ProposalStatus } from "../domain/proposal.ts";

type Tone = "sea" | "ochre" | "brick";

export const needStatusNames: Record<NeedStatus, MessageDescriptor> = {
  detected: msg`détecté`,
  qualified: msg`qualifié`,
  covered: msg`couvert`,
  dropped: msg`abandonné`,
};

export const needTones: Record<NeedStatus, Tone> = {
  detected: "ochre",
  qualified: "ochre",
  covered: "sea",
  dropped: "brick",
};

export const proposalStatusNames: Record<ProposalStatus, MessageDescriptor> = {
  pending: msg`attend l'expert`,
  accepted: msg`attend l'employeur`,
  agreed: msg`lettre à établir`,
  declined: msg`déclinée par l'expert`,
  "employer-refused": msg`refusée par l'employeur`,
  lapsed: msg`restée sans réponse`,
  "drawn-up": msg`lettre établie`,
};

export const proposalTones: Record<ProposalStatus, Tone> = {
  pending: "ochre",
  accepted: "ochre",
  agreed: "ochre",
  declined: "brick",
  "employer-refused": "brick",
  lapsed: "brick",
  "drawn-up": "sea",
};

export const missionStatusNames: Record<MissionStatus, MessageDescriptor> = {
  "drawn-up": msg`lettre à signer`,
  signed: msg`en cours`,
  closed: msg`close`,
};

export const missionTones: Record<MissionStatus, Tone> = {
  "drawn-up": "ochre",
  signed: "sea",
  closed: "sea",
};

export const visitStatusNames: Record<VisitStatus, MessageDescriptor> = {
  "to-confirm": msg`à confirmer`,
  confirmed: msg`confirmée`,
  disputed: msg`contestée`,
  withdrawn: msg`retirée`,
};

export const visitTones: Record<VisitStatus, Tone> = {
  "to-confirm": "ochre",
  confirmed: "sea",
  disputed: "brick",
  withdrawn: "brick",
};

export const partyNames: Record<LetterParty, MessageDescriptor> = {
  owner: msg`le dirigeant`,
  expert: msg`l'expert`,
  employer: msg`l'employeur`,
  operator: msg`la structure porteuse`,
};

export const partyTitles: Record<LetterParty, MessageDescriptor> = {
  owner: msg`Le dirigeant`,
  expert: msg`L'expert`,
  employer: msg`L'employeur de l'expert`,
  operator: msg`La structure porteuse`,
};

export const reviewTitles: Record<Reviewer, MessageDescriptor> = {
  owner: msg`Le bilan du dirigeant`,
  expert: msg`Le bilan de l'expert`,
};

/** What the expert's employer is to the firm. */
export const linkNames: Record<ExpertLink, MessageDescriptor> = {
  customer: msg`client`,
  supplier: msg`fournisseur`,
  bank: msg`banque`,
  accountant: msg`expert-comptable`,
  shareholder: msg`actionnaire`,
  landlord: msg`bailleur`,
  family: msg`famille`,
  "same-group": msg`même groupe`,
};
