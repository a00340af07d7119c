import type { Fact, Facts } from "#kernel/outcome.ts";
import { dayIn } from "./facts-in-words.ts";

const jour = (fact: Fact | undefined) => dayIn(fact, "fr");
const day = (fact: Fact | undefined) => dayIn(fact, "en");

/** Why a clause of tacit renewal, its denunciation, or what is watched, is refused. */
export const tacitSentencesInFrench = {
  "watch-decided-meanwhile": () =>
    "Quelqu'un vient de changer ce que l'on surveille. Relisez la page, puis décidez.",
  "tacit-clause-known": () =>
    "La clause de tacite reconduction de cette convention est déjà enregistrée. Relisez la page.",
  "tacit-clause-too-late": ({ number, lastDay }) =>
    `Pour la convention n° ${String(number)}, le dernier jour pour dénoncer serait le ${jour(lastDay)} : il est passé. Reconduisez-la par une signature, ou vérifiez le délai de prévenance.`,
  "no-tacit-clause": () =>
    "Cette convention ne se reconduit pas tacitement : elle finit à son terme, il n'y a rien à dénoncer.",
  "already-denounced": ({ denouncedOn }) =>
    `Cette convention est déjà dénoncée, depuis le ${jour(denouncedOn)}. Elle finira à son terme.`,
  "already-renewed-tacitly": ({ endsOn }) =>
    `Cette convention a fini le ${jour(endsOn)} et elle est reconduite. Ouvrez celle qui la suit pour y mettre fin.`,
  "denounced-too-late": ({ denouncedOn, lastDay }) =>
    `La dénonciation du ${jour(denouncedOn)} vient après le ${jour(lastDay)}, dernier jour du délai. La convention sera reconduite ; préparez un avenant de sortie si un partenaire s'en va.`,
  "denounced-before-signature": ({ denouncedOn, signedOn }) =>
    `La dénonciation serait du ${jour(denouncedOn)}, avant la signature du ${jour(signedOn)}. Corrigez la date.`,
} satisfies Record<string, (facts: Facts) => string>;

export const tacitSentencesInEnglish: typeof tacitSentencesInFrench = {
  "watch-decided-meanwhile": () =>
    "Someone has just changed what is watched. Read the page again, then decide.",
  "tacit-clause-known": () =>
    "The clause of tacit renewal of this convention is already recorded. Read the page again.",
  "tacit-clause-too-late": ({ number, lastDay }) =>
    `For convention no. ${String(number)}, the last day to denounce would be ${day(lastDay)}: it has passed. Renew it by a signature, or check the notice.`,
  "no-tacit-clause": () =>
    "This convention is not renewed tacitly: it ends at its term, there is nothing to denounce.",
  "already-denounced": ({ denouncedOn }) =>
    `This convention is already denounced, since ${day(denouncedOn)}. It will end at its term.`,
  "already-renewed-tacitly": ({ endsOn }) =>
    `This convention ended on ${day(endsOn)} and is renewed. Open the one that follows to end it.`,
  "denounced-too-late": ({ denouncedOn, lastDay }) =>
    `The denunciation of ${day(denouncedOn)} comes after ${day(lastDay)}, the last day of the notice. The convention will be renewed; prepare an amendment of exit if a partner leaves.`,
  "denounced-before-signature": ({ denouncedOn, signedOn }) =>
    `The denunciation would be of ${day(denouncedOn)}, before the signature of ${day(signedOn)}. Correct the date.`,
};
