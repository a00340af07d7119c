import { type Sentence, said } from "#kernel/said.ts";
import type { TakeOverReason } from "./take-over.ts";

/** What is wrong in a cell of the spreadsheet, and what to write instead. */
export const takeOverFindingSentences: Record<TakeOverReason, Sentence> = {
  "cell-empty": said(
    () => "La case est vide : elle est nécessaire.",
    () => "The cell is empty: it is needed.",
  ),
  "amount-unreadable": said(
    ({ text }) => `« ${text} » n'est pas un montant en euros. Écrivez par exemple 15 000,00.`,
    ({ text }) => `“${text}” is not an amount in euros. Write for instance 15 000.00.`,
  ),
  "amount-not-positive": said(
    ({ amount }, { euros }) =>
      `${euros(amount)} : le montant doit dépasser zéro. Une avance soldée ne se reprend pas.`,
    ({ amount }, { euros }) =>
      `${euros(amount)}: the amount must be above zero. A settled advance is not taken over.`,
  ),
  "date-unreadable": said(
    ({ text }) => `« ${text} » n'est pas une date du calendrier. Écrivez par exemple 31/12/2025.`,
    ({ text }) => `“${text}” is not a date of the calendar. Write for instance 31/12/2025.`,
  ),
  "siren-wrong": said(
    ({ text }) => `« ${text} » n'est pas un SIREN : neuf chiffres, dont le dernier est une clé. Relisez-le.`,
    ({ text }) => `“${text}” is not a SIREN: nine digits, the last one a key. Read it again.`,
  ),
  "commune-wrong": said(
    ({ text }) => `« ${text} » n'est pas un code commune de l'INSEE : cinq signes, comme 54323.`,
    ({ text }) => `“${text}” is not an INSEE commune code: five characters, such as 54323.`,
  ),
  "number-unreadable": said(
    ({ text }) => `« ${text} » n'est pas un nombre entier.`,
    ({ text }) => `“${text}” is not a whole number.`,
  ),
  "frequency-unknown": said(
    ({ text }) => `« ${text} » : écrivez mensuelle ou trimestrielle.`,
    ({ text }) => `“${text}”: write mensuelle or trimestrielle.`,
  ),
  "reference-twice": said(
    ({ reference, firstRow }) =>
      `La référence ${reference} est déjà à la ligne ${firstRow} : chaque avance a la sienne.`,
    ({ reference, firstRow }) =>
      `The reference ${reference} is already in row ${firstRow}: each advance has its own.`,
  ),
  "reference-too-long": said(
    ({ length }) => `La référence compte ${length} signes, 35 au plus.`,
    ({ length }) => `The reference has ${length} characters, 35 at most.`,
  ),
  "disbursed-before-decision": said(
    ({ disbursedOn, decidedOn }, { day }) =>
      `Versée le ${day(disbursedOn)}, avant la décision du ${day(decidedOn)} : corrigez l'une des deux dates.`,
    ({ disbursedOn, decidedOn }, { day }) =>
      `Disbursed on ${day(disbursedOn)}, before the decision of ${day(decidedOn)}: correct one of the dates.`,
  ),
  "disbursed-after-take-over": said(
    ({ disbursedOn, on }, { day }) =>
      `Versée le ${day(disbursedOn)}, après la reprise du ${day(on)} : cette avance se verse dans Alizé, elle ne se reprend pas.`,
    ({ disbursedOn, on }, { day }) =>
      `Disbursed on ${day(disbursedOn)}, after the take-over of ${day(on)}: this advance is disbursed in Alizé, not taken over.`,
  ),
  "more-left-than-disbursed": said(
    ({ outstanding, principal }, { euros }) =>
      `Il resterait ${euros(outstanding)} de ${euros(principal)} versés : une avance à taux zéro ne grandit pas.`,
    ({ outstanding, principal }, { euros }) =>
      `${euros(outstanding)} would be left of ${euros(principal)} disbursed: a zero-rate advance does not grow.`,
  ),
  "more-late-than-left": said(
    ({ late, outstanding }, { euros }) =>
      `${euros(late)} en retard, pour ${euros(outstanding)} qui restent dus.`,
    ({ late, outstanding }, { euros }) => `${euros(late)} late, of ${euros(outstanding)} left.`,
  ),
  "late-without-day": said(
    ({ late }, { euros }) =>
      `${euros(late)} sont en retard : dites depuis quel jour, celui de la plus ancienne échéance impayée.`,
    ({ late }, { euros }) =>
      `${euros(late)} are late: tell since which day, that of the oldest unpaid instalment.`,
  ),
  "late-day-not-past": said(
    ({ lateSince, on }, { day }) =>
      `En retard depuis le ${day(lateSince)}, qui n'est pas avant la reprise du ${day(on)}.`,
    ({ lateSince, on }, { day }) =>
      `Late since ${day(lateSince)}, which is not before the take-over of ${day(on)}.`,
  ),
  "next-due-not-to-come": said(
    ({ nextDueOn, on }, { day }) =>
      `La prochaine échéance serait du ${day(nextDueOn)}, avant la reprise du ${day(on)} : ce qui est passé est en retard ou payé.`,
    ({ nextDueOn, on }, { day }) =>
      `The next instalment would be of ${day(nextDueOn)}, before the take-over of ${day(on)}: what is past is late or paid.`,
  ),
  "to-come-without-schedule": said(
    () => "Il reste de l'argent à venir : dites la prochaine échéance et combien il en reste.",
    () => "Money is still to come: tell the next instalment and how many are left.",
  ),
  "instalments-out-of-bounds": said(
    ({ count, most }) => `${count} échéances restantes : de 1 à ${most}.`,
    ({ count, most }) => `${count} instalments left: from 1 to ${most}.`,
  ),
  "siren-of-two-names": said(
    ({ name, other, firstRow }) =>
      `Ce SIREN est « ${name} » ici et « ${other} » à la ligne ${firstRow} : écrivez le même nom.`,
    ({ name, other, firstRow }) =>
      `This SIREN is “${name}” here and “${other}” in row ${firstRow}: write the same name.`,
  ),
  "taken-over-otherwise": said(
    ({ reference }) =>
      `${reference} est déjà reprise, avec d'autres chiffres : une avance reprise ne change que par ses événements. Retirez la ligne.`,
    ({ reference }) =>
      `${reference} was taken over already, with other figures: an advance taken over changes by its events only. Remove the row.`,
  ),
};

export const takeOverSentences = {
  "fund-unknown": said(
    () => "Ce fonds n'est pas de ce territoire. Choisissez-le dans la liste.",
    () => "This fund is not of this territory. Choose it in the list.",
  ),
  "columns-missing": said(
    ({ columns }) => `Il manque des colonnes : ${columns}. Partez du modèle, ou donnez-leur ces noms.`,
    ({ columns }) => `Columns are missing: ${columns}. Start from the model, or give them these names.`,
  ),
  "take-over-empty": said(
    () => "La feuille ne contient aucune avance sous ses titres de colonnes.",
    () => "The sheet has no advance under its headings.",
  ),
  "take-over-faulty": said(
    ({ count, row, column }) =>
      `${count === 1 ? "1 case" : `${count} cases`} à corriger, rien n'est repris. La première : ligne ${row}, « ${column} ».`,
    ({ count, row, column }) =>
      `${count === 1 ? "1 cell" : `${count} cells`} to correct, nothing is taken over. The first: row ${row}, ${column}.`,
  ),
  "fund-short-of-capital": said(
    ({ available, needed }, { euros }) =>
      `Le fonds n'a que ${euros(available)} de libre, il faut ${euros(needed)} : enregistrez d'abord les versements de ses financeurs, à leur date.`,
    ({ available, needed }, { euros }) =>
      `The fund has only ${euros(available)} free, ${euros(needed)} are needed: record first what its funders paid in, on its day.`,
  ),
};
