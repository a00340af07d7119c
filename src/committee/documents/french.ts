import type { College } from "../domain/college.ts";
import type { DecisionOutcome } from "../domain/decision.ts";
import type { ItemStage } from "../domain/stage.ts";
import type { VoteChoice } from "../domain/vote.ts";

// The committee's words on paper: what it writes is French.

export const collegesInFrench: Record<College, string> = {
  "partner-firms": "Entreprises",
  "local-authorities": "Collectivités",
  state: "État",
  banks: "Banques",
  accountants: "Experts-comptables",
  chambers: "Chambres consulaires",
  associations: "Associations",
};

export const outcomesInFrench: Record<DecisionOutcome, string> = {
  approved: "Accord",
  "approved-with-conditions": "Accord sous conditions",
  agreed: "Proposition adoptée",
  adjourned: "Ajournement",
  refused: "Refus",
};

export const votesInFrench: Record<VoteChoice, string> = {
  for: "pour",
  against: "contre",
  abstain: "abstention",
};

export const stagesInFrench: Record<ItemStage, string> = {
  brief: "exposé de l'animateur",
  hearing: "audition du dirigeant",
  deliberation: "délibération sans le dirigeant",
};

/** « 14:02 », as a clock in France shows it. */
export function hourInFrance(instant: string): string {
  const shown = { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Paris" } as const;
  return new Intl.DateTimeFormat("fr-FR", shown).format(new Date(instant));
}
