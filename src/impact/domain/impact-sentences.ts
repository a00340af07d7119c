import { formatDay, type Locale } from "#kernel/format.ts";
import type { Fact, Facts } from "#kernel/outcome.ts";
import { parsePlainDate } from "#kernel/plain-date.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import { formatFte } from "./format-fte.ts";

type Sentence = (facts: Facts, locale: Locale) => string;
type SaidFact = (fact: Fact | undefined) => string;
type Told = (facts: Facts, said: { day: SaidFact; fte: SaidFact }) => string;

/** Why the follow-up of jobs refuses, with the figures and what to try. */
export const impactSentences = {
  "commitment-unknown": said(
    () => "Ce suivi d'emplois n'existe pas dans ce territoire. Choisissez-en un dans la liste des emplois.",
    () => "This follow-up of jobs does not exist in this territory. Choose one from the list of jobs.",
  ),
  "file-denied": said(
    () => "Vous vous êtes déporté de ce dossier : il vous reste fermé. Demandez au chargé de mission.",
    () => "You are recused from this file: it stays closed to you. Ask the coordinator.",
  ),
  "not-your-firm": said(
    () =>
      "Ce suivi est celui d'une autre entreprise que la vôtre. Si elle est à vous, demandez au chargé de mission de vous y nommer.",
    () =>
      "This follow-up is of another firm than yours. If it is yours, ask the coordinator to name you as its owner.",
  ),
  "committee-decides": said(
    () =>
      "Ce territoire laisse son comité prendre acte des emplois manquants. Inscrivez-les à l'ordre du jour d'une séance : sa décision se note d'elle-même.",
    () =>
      "This territory leaves it to its committee to take note of missing jobs. Put them on the agenda of a sitting: its decision is noted by itself.",
  ),
  "commitment-lapsed": said(
    ({ firm, lapsedOn }, { day }) =>
      `L'accord donné à « ${firm} » est caduc depuis le ${day(lapsedOn)} : il n'y a plus d'emplois à suivre. Si le comité accorde de nouveau, un autre suivi s'ouvrira.`,
    ({ firm, lapsedOn }, { day }) =>
      `The approval given to “${firm}” lapsed on ${day(lapsedOn)}: no job is followed up any more. If the committee grants again, another follow-up opens.`,
  ),
  "date-in-the-future": said(
    ({ on, today }, { day }) =>
      `Le ${day(on)} n'est pas encore venu : nous sommes le ${day(today)}. Choisissez une date passée, ou attendez ce jour.`,
    ({ on, today }, { day }) =>
      `${day(on)} has not come yet: today is ${day(today)}. Choose a past date, or wait for that day.`,
  ),
  "follow-up-not-open": said(
    ({ months, opensOn }, { day }) =>
      `L'enquête à ${months} mois s'ouvre le ${day(opensOn)}. Revenez ce jour-là : compter plus tôt ne dirait rien de cette date.`,
    ({ months, opensOn }, { day }) =>
      `The ${months}-month survey opens on ${day(opensOn)}. Come back then: an earlier count would say nothing of that date.`,
  ),
  "counted-too-early": said(
    ({ months, on, opensOn }, { day }) =>
      `Compté le ${day(on)}, c'est trop tôt pour l'enquête à ${months} mois. Comptez à partir du ${day(opensOn)}, ou répondez à une enquête précédente.`,
    ({ months, on, opensOn }, { day }) =>
      `Counted on ${day(on)}, it is too early for the ${months}-month survey. Count from ${day(opensOn)} on, or answer an earlier survey.`,
  ),
  "present-exceeds-hired": said(
    ({ present, hired }) =>
      `Embauchés : ${hired} ; encore présents : ${present}, c'est trop. Baissez les présents, ou ajoutez les embauches qui manquent depuis l'accord.`,
    ({ present, hired }) =>
      `${present} present out of ${hired} hired is too many. Lower those present, or add the missing hires since the approval.`,
  ),
  "kept-exceeds-planned": said(
    ({ kept, planned }) =>
      `Postes maintenus : ${kept} ; menacés d'après l'accord : ${planned}. Comptez ceux-là seulement ; les autres sont dans l'effectif.`,
    ({ kept, planned }) =>
      `Posts kept: ${kept}; named as threatened: ${planned}. Count only those; the others are in the headcount.`,
  ),
  "headcount-too-low": said(
    ({ headcount, present, kept }) =>
      `L'effectif (${headcount}) est plus petit que les embauchés présents (${present}) et les postes maintenus (${kept}) qu'il contient. Corrigez l'un des trois.`,
    ({ headcount, present, kept }) =>
      `The headcount (${headcount}) is smaller than those hired and present (${present}) and the posts kept (${kept}) that it holds. Correct one of the three.`,
  ),
  "fte-exceeds-heads": said(
    ({ fteHundredths, heads }, { fte }) =>
      `Équivalents temps plein : ${fte(fteHundredths)} ; personnes : ${heads}. Une personne compte au plus pour 1,00 : corrigez l'un des deux.`,
    ({ fteHundredths, heads }, { fte }) =>
      `Full-time equivalents: ${fte(fteHundredths)}; people: ${heads}. One person counts for 1.00 at most: correct one of them.`,
  ),
  "correction-without-reason": said(
    ({ months, hired, verifiedOn }, { day }) =>
      `Le compte à ${months} mois (embauchés : ${hired}) est vérifié depuis le ${day(verifiedOn)}. Dites pourquoi vous le corrigez : les deux resteront écrits.`,
    ({ months, hired, verifiedOn }, { day }) =>
      `The ${months}-month count (${hired} hired) is verified since ${day(verifiedOn)}. Say why you correct it: both will stay on record.`,
  ),
  "hired-decreases-without-reason": said(
    ({ before, beforeOn, after, afterOn }, { day }) =>
      `Embauchés : ${before} au ${day(beforeOn)}, puis ${after} au ${day(afterOn)}. Ce compte se cumule et ne baisse pas. Qui est parti se voit dans les présents ; sinon, dites pourquoi.`,
    ({ before, beforeOn, after, afterOn }, { day }) =>
      `${before} hired on ${day(beforeOn)}, then ${after} on ${day(afterOn)}: this count adds up and does not fall. Who left shows in those present; otherwise, say why.`,
  ),
  "count-unknown": said(
    () => "Cette réponse n'est pas de cette entreprise. Choisissez-en une dans son histoire.",
    () => "This answer is not of this firm. Choose one from its history.",
  ),
  "count-replaced": said(
    ({ months, hired, answeredOn }, { day }) =>
      `Une réponse plus récente à ${months} mois la remplace, donnée le ${day(answeredOn)} (embauchés : ${hired}). Vérifiez celle-là.`,
    ({ months, hired, answeredOn }, { day }) =>
      `A later ${months}-month answer replaces it: ${hired} hired, given on ${day(answeredOn)}. Verify that one.`,
  ),
  "already-verified": said(
    ({ months, verifiedOn }, { day }) =>
      `Le compte à ${months} mois est déjà vérifié, le ${day(verifiedOn)}. Une fois suffit ; pour le corriger, répondez à nouveau avec une raison.`,
    ({ months, verifiedOn }, { day }) =>
      `The ${months}-month count is already verified, on ${day(verifiedOn)}. Once is enough; to correct it, answer again with a reason.`,
  ),
  "verified-before-counted": said(
    ({ verifiedOn, countedOn }, { day }) =>
      `La preuve serait vue le ${day(verifiedOn)}, avant le jour du compte, le ${day(countedOn)}. Corrigez la date.`,
    ({ verifiedOn, countedOn }, { day }) =>
      `The evidence would be seen on ${day(verifiedOn)}, before the day of the count, ${day(countedOn)}. Correct the date.`,
  ),
  "survey-answered": said(
    ({ months, answeredOn }, { day }) =>
      `L'enquête à ${months} mois a reçu sa réponse le ${day(answeredOn)}. Il reste à la vérifier, pas à relancer.`,
    ({ months, answeredOn }, { day }) =>
      `The ${months}-month survey was answered on ${day(answeredOn)}. It is to be verified, not reminded.`,
  ),
  "no-shortfall": said(
    ({ months }) =>
      `Aucun compte vérifié à ${months} mois ne dit qu'il manque des emplois. Vérifiez d'abord la réponse : une réponse absente n'est pas un échec.`,
    ({ months }) =>
      `No verified count at ${months} months says that jobs are missing. Verify the answer first: a missing answer is not a failure.`,
  ),
  "early-repayment-not-in-contract": said(
    ({ firm }) =>
      `Le remboursement anticipé ne se demande à « ${firm} » que si son contrat le prévoit. Vérifiez la clause et cochez-la, ou choisissez une autre suite.`,
    ({ firm }) =>
      `Early repayment may be asked of “${firm}” only if its contract says so. Check the clause and tick it, or choose another outcome.`,
  ),
  "decided-before-verified": said(
    ({ decidedOn, verifiedOn }, { day }) =>
      `Le comité aurait décidé le ${day(decidedOn)}, avant que le compte soit vérifié, le ${day(verifiedOn)}. Corrigez la date.`,
    ({ decidedOn, verifiedOn }, { day }) =>
      `The committee would have decided on ${day(decidedOn)}, before the count was verified on ${day(verifiedOn)}. Correct the date.`,
  ),
  "definition-date-taken": said(
    ({ fromOn }, { day }) =>
      `Une définition commence déjà le ${day(fromOn)}. Elle ne se réécrit pas : choisissez un autre jour.`,
    ({ fromOn }, { day }) =>
      `A definition already begins on ${day(fromOn)}. It is never rewritten: choose another day.`,
  ),
  "definition-in-the-past": said(
    ({ fromOn, today }, { day }) =>
      `Le ${day(fromOn)} est passé : des emplois ont été comptés ce jour-là selon une autre définition. Commencez le ${day(today)} ou plus tard.`,
    ({ fromOn, today }, { day }) =>
      `${day(fromOn)} is past: jobs were counted then under another definition. Begin on ${day(today)} or later.`,
  ),
} satisfies Record<string, Sentence>;

function said(french: Told, english: Told): Sentence {
  return (facts, locale) => {
    const words = { day: dayIn(locale), fte: fteIn(locale) };
    return locale === "fr" ? typesetFrench(french(facts, words)) : english(facts, words);
  };
}

function dayIn(locale: Locale): SaidFact {
  return (fact) => {
    const parsed = parsePlainDate(String(fact));
    return parsed.ok ? formatDay(parsed.value, locale) : String(fact ?? "?");
  };
}

function fteIn(locale: Locale): SaidFact {
  return (fact) => (typeof fact === "number" ? formatFte(fact, locale) : String(fact ?? "?"));
}
