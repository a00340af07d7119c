import type { Fact, Facts } from "#kernel/outcome.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { Proposal } from "./decision.ts";
import { amount, count } from "./sentence-words.ts";

/** What keeps a written consultation from deciding an item, as the decision itself refuses it. */
export const consultationObstacles = [
  "stopped",
  "vote-not-carried",
  "quorum-not-reached",
  "too-few-voters",
  "aid-blocked",
  "beyond-available",
] as const;

export type ConsultationObstacle = (typeof consultationObstacles)[number];

const causes: Record<ConsultationObstacle, (facts: Facts) => string> = {
  stopped: ({ asked }) =>
    `${count(asked, "membre a demandé", "membres ont demandé")} qu'une séance en délibère`,
  "vote-not-carried": (facts) =>
    `la proposition n'est pas adoptée, ${counted(facts["for"])} pour, ${counted(facts["against"])} contre, ${count(facts["abstain"], "abstention", "abstentions")}`,
  "quorum-not-reached": ({ voters, needed, partnerFirms, partnerFirmsNeeded }) =>
    `le quorum n'est pas atteint, ${count(voters, "votant", "votants")} sur ${counted(needed)} nécessaires, dont ${count(partnerFirms, "entreprise", "entreprises")} sur ${counted(partnerFirmsNeeded)}`,
  "too-few-voters": ({ voters, fewest }) =>
    `${count(voters, "votant a répondu", "votants ont répondu")}, il en faut ${counted(fewest)}`,
  "aid-blocked": () => "les règles sur les aides s'opposent à cette somme au jour de la clôture",
  "beyond-available": ({ wanted, available }) =>
    `le fonds dispose de ${amount(available, "fr")}, la proposition en demande ${amount(wanted, "fr")}`,
};

/** What the minutes say of an item that members did not decide in writing: a sitting takes it again. */
export function broughtToSitting(
  obstacle: ConsultationObstacle,
  facts: Facts,
): Omit<Proposal, "outcome"> & { readonly outcome: "adjourned"; readonly ballot: null } {
  const reasons = typesetFrench(
    `Consultation écrite : ${causes[obstacle](facts)}. Le dossier est renvoyé en séance.`,
  );
  return { outcome: "adjourned", grant: null, conditions: [], reasons, derogation: null, ballot: null };
}

export function isObstacle(reason: string): reason is ConsultationObstacle {
  return consultationObstacles.some((obstacle) => obstacle === reason);
}

function counted(fact: Fact | undefined): string {
  return String(fact);
}
