import type { Facts } from "#kernel/outcome.ts";
import { type Sentence, said, type Words } from "#kernel/said.ts";

/** Why aid refuses, with the figures and what to try. */
export const aidSentences = {
  "file-unknown": said(
    () => "Ce dossier n'existe pas dans ce territoire. Choisissez-en un dans la liste des dossiers.",
    () => "This file does not exist in this territory. Choose one from the list of files.",
  ),
  "file-denied": said(
    () => "Vous vous êtes déporté de ce dossier : il vous reste fermé. Demandez au chargé de mission.",
    () => "You are recused from this file: it stays closed to you. Ask the coordinator.",
  ),
  "not-your-firm": said(
    () =>
      "Ce dossier est celui d'une autre entreprise que la vôtre. Si elle est à vous, demandez au chargé de mission de vous y nommer.",
    () =>
      "This file is of another firm than yours. If it is yours, ask the coordinator to name you as its owner.",
  ),
  "siren-malformed": said(
    ({ text }) => `« ${text} » n'est pas un SIREN : il en faut les neuf chiffres.`,
    ({ text }) => `“${text}” is not a SIREN: it has nine digits.`,
  ),
  "siren-key-wrong": said(
    ({ siren }) =>
      `Le SIREN ${siren} est faux d'un chiffre au moins : sa clé ne tombe pas juste. Relisez-le.`,
    ({ siren }) => `SIREN ${siren} has a wrong digit: its key does not match. Read it again.`,
  ),
  "siren-of-another-firm": said(
    ({ siren, known, firm }) =>
      `« ${firm} » porte le SIREN ${known} dans ce dossier, et non ${siren}. Corrigez celui-ci, ou celui de la fiche de l'entreprise.`,
    ({ siren, known, firm }) =>
      `“${firm}” has SIREN ${known} in this file, not ${siren}. Correct this one, or the firm's own.`,
  ),
  "declared-in-the-future": said(
    ({ on, today }, { day }) =>
      `La déclaration serait signée le ${day(on)}, qui n'est pas encore venu : nous sommes le ${day(today)}. Corrigez la date.`,
    ({ on, today }, { day }) =>
      `The declaration would be signed on ${day(on)}, which has not come: today is ${day(today)}. Correct the date.`,
  ),
  "aid-after-declaration": said(
    ({ on, declaredOn }, { day }) =>
      `Cette aide date du ${day(on)}, après la déclaration du ${day(declaredOn)}. Corrigez l'une des deux dates.`,
    ({ on, declaredOn }, { day }) =>
      `This aid is of ${day(on)}, after the declaration of ${day(declaredOn)}. Correct one of the two dates.`,
  ),
  "commitment-missing": said(
    () =>
      "L'entreprise s'engage à signaler tout changement jusqu'à la décision : cochez cet engagement, ou ne déposez pas la déclaration.",
    () => "The firm undertakes to tell every change until the decision: tick it, or do not declare.",
  ),
  "aid-above-its-costs": said(
    ({ amount, eligibleCosts }, { euros }) =>
      `Cette aide de ${euros(amount)} dépasserait les dépenses qu'elle aide, ${euros(eligibleCosts)}. Corrigez l'un des deux montants.`,
    ({ amount, eligibleCosts }, { euros }) =>
      `This aid of ${euros(amount)} would pass the costs that it helps, ${euros(eligibleCosts)}. Correct one of the two amounts.`,
  ),
  "aid-of-a-stranger": said(
    ({ siren }) =>
      `Le SIREN ${siren} n'est ni celui de l'entreprise ni celui d'une entreprise liée. Ajoutez d'abord cette entreprise aux liens, ou corrigez le numéro.`,
    ({ siren }) =>
      `SIREN ${siren} is neither the firm's nor a linked firm's. Add that firm to the links first, or correct the number.`,
  ),
  "checked-in-the-future": said(
    ({ on, today }, { day }) =>
      `Le ${day(on)} n'est pas encore venu : nous sommes le ${day(today)}. Corrigez la date de la vérification.`,
    ({ on, today }, { day }) =>
      `${day(on)} has not come yet: today is ${day(today)}. Correct the day of the check.`,
  ),
  "policy-date-taken": said(
    ({ fromOn }, { day }) =>
      `Des règles commencent déjà le ${day(fromOn)}. Elles ne se réécrivent pas : choisissez un autre jour.`,
    ({ fromOn }, { day }) =>
      `Rules already begin on ${day(fromOn)}. They are never rewritten: choose another day.`,
  ),
  "policy-in-the-past": said(
    ({ fromOn, today }, { day }) =>
      `Le ${day(fromOn)} est passé : des aides ont pu être décidées selon d'autres règles. Commencez le ${day(today)} ou plus tard.`,
    ({ fromOn, today }, { day }) =>
      `${day(fromOn)} is past: aids may have been decided under other rules. Begin on ${day(today)} or later.`,
  ),
  "fund-unknown": said(
    () => "Ce fonds n'existe pas dans ce territoire. Choisissez-en un dans la liste.",
    () => "This fund does not exist in this territory. Choose one from the list.",
  ),
  "share-date-taken": said(
    ({ fromOn }, { day }) =>
      `Une part publique commence déjà le ${day(fromOn)} pour ce fonds. Choisissez un autre jour.`,
    ({ fromOn }, { day }) =>
      `A public share already begins on ${day(fromOn)} for this fund. Choose another day.`,
  ),
  "rate-not-from-a-first": said(
    ({ from }, { day }) =>
      `Un taux de base change le premier jour d'un mois ; le ${day(from)} n'en est pas un. Relisez le Journal officiel.`,
    ({ from }, { day }) =>
      `A base rate changes on the first of a month; ${day(from)} is not one. Read the Official Journal again.`,
  ),
  "ends-before-it-begins": said(
    ({ from, until }, { day }) =>
      `La fin, le ${day(until)}, précède le début, le ${day(from)}. Corrigez l'une des deux dates.`,
    ({ from, until }, { day }) =>
      `It would end on ${day(until)}, before it begins on ${day(from)}. Correct one.`,
  ),
  "aid-unknown": said(
    () => "Cette aide n'existe pas dans ce territoire. Choisissez-en une dans le registre.",
    () => "This aid does not exist in this territory. Choose one from the register.",
  ),
  "base-rate-unknown": said(
    ({ on, knownUntil, knownFrom }, { day }) =>
      `Aucun taux de base n'est connu au ${day(on)}${knownUntil === null || knownUntil === undefined ? "" : ` (connu jusqu'au ${day(knownUntil)}${knownFrom === null || knownFrom === undefined ? "" : `, puis du ${day(knownFrom)}`})`}. Cherchez-le au Journal officiel et saisissez-le avec sa source dans les réglages des aides.`,
    ({ on, knownUntil, knownFrom }, { day }) =>
      `No base rate is known on ${day(on)}${knownUntil === null || knownUntil === undefined ? "" : ` (known until ${day(knownUntil)}${knownFrom === null || knownFrom === undefined ? "" : `, then from ${day(knownFrom)}`})`}. Look it up in the Official Journal and enter it with its source in the aid settings.`,
  ),
  "ceiling-unknown": said(
    ({ on }, { day }) =>
      `Aucun plafond n'est connu au ${day(on)}. Saisissez-le avec son règlement dans les réglages des aides.`,
    ({ on }, { day }) =>
      `No ceiling is known on ${day(on)}. Enter it with its regulation in the aid settings.`,
  ),
  "rate-below-minus-one-hundred-percent": said(
    ({ baseRateBp }) => `Un taux de base de ${baseRateBp} points de base n'a pas de sens. Corrigez-le.`,
    ({ baseRateBp }) => `A base rate of ${baseRateBp} basis points makes no sense. Correct it.`,
  ),
  "computation-without-reason": said(
    ({ counted, on }, { euros, day }) =>
      `Cette aide est calculée depuis le ${day(on)} : ${euros(counted)}. Dites pourquoi vous la recalculez : les deux montants resteront écrits.`,
    ({ counted, on }, { euros, day }) =>
      `This aid is computed since ${day(on)}: ${euros(counted)}. Say why you compute it again: both amounts stay on record.`,
  ),
  "already-registered": said(
    ({ on, receipt }, { day }) =>
      `Cette aide est déclarée au registre depuis le ${day(on)}, sous le numéro ${receipt}. Une fois suffit.`,
    ({ on, receipt }, { day }) =>
      `This aid is in the register since ${day(on)}, under number ${receipt}. Once is enough.`,
  ),
  "aid-withdrawn": said(
    ({ on }, { day }) => `L'accord est caduc depuis le ${day(on)} : cette aide n'est due à personne.`,
    ({ on }, { day }) => `The approval lapsed on ${day(on)}: nobody has a right to this aid.`,
  ),
  "aid-to-compute-first": said(
    ({ grantOn }, { day }) =>
      `Le montant de cette aide du ${day(grantOn)} n'est pas encore calculé : le registre le demande. Saisissez le taux de base de ce jour, puis calculez-la.`,
    ({ grantOn }, { day }) =>
      `The amount of this aid of ${day(grantOn)} is not computed yet, and the register asks for it. Enter the base rate of that day, then compute it.`,
  ),
  "registered-before-granted": said(
    ({ on, grantOn }, { day }) =>
      `Déclarée le ${day(on)}, elle le serait avant d'être octroyée, le ${day(grantOn)}. Corrigez la date.`,
    ({ on, grantOn }, { day }) =>
      `Declared on ${day(on)}, it would be before its grant on ${day(grantOn)}. Correct the date.`,
  ),
  "registered-in-the-future": said(
    ({ on, today }, { day }) =>
      `Le ${day(on)} n'est pas encore venu : nous sommes le ${day(today)}. Corrigez la date.`,
    ({ on, today }, { day }) => `${day(on)} has not come yet: today is ${day(today)}. Correct the date.`,
  ),
} satisfies Record<string, Sentence>;

/** For whoever decides: the territory blocks what stands against an aid. Its `kind` says what. */
export const aidBlockedSentence: Sentence = said(
  (facts, words) =>
    `L'aide à « ${facts["firm"]} » ne peut pas être octroyée : ${blockedInFrench(facts, words)}`,
  (facts, words) => `The aid to “${facts["firm"]}” cannot be granted: ${blockedInEnglish(facts, words)}`,
);

function blockedInFrench(facts: Facts, { euros, day }: Words): string {
  switch (String(facts["kind"])) {
    case "headroom-exceeded":
      return `elle vaut ${euros(facts["aid"])} et il ne reste que ${euros(facts["headroom"])} sous le plafond. La plus haute avance qui tient est de ${euros(facts["highest"])}.`;
    case "sgei-ceiling-exceeded":
      return `elle vaut ${euros(facts["aid"])} et, avec les aides reçues pour des services d'intérêt général, il ne reste que ${euros(facts["headroom"])} sous leur plafond commun (${facts["regulation"]}). La plus haute avance qui tient est de ${euros(facts["highest"])}.`;
    case "same-costs-exceeded":
      return `elle vaut ${euros(facts["aid"])} et les aides sur « ${facts["expense"]} » ne peuvent plus croître que de ${euros(facts["room"])} (${euros(facts["granted"])} déjà accordés sur ${euros(facts["allowed"])} permis). La plus haute avance qui tient est de ${euros(facts["highest"])} ; ou faites-lui financer d'autres dépenses.`;
    case "declaration-missing":
      return "l'entreprise n'a rien déclaré. Demandez-lui sa déclaration d'aides, ou saisissez celle qu'elle a signée.";
    case "declaration-too-old":
      return `sa déclaration du ${day(facts["declaredOn"])} ne vaut que jusqu'au ${day(facts["lastDay"])}. Demandez-en une nouvelle.`;
    case "perimeter-not-confirmed":
      return "elle n'a pas confirmé la liste de ses entreprises liées. Demandez-lui une déclaration complète.";
    case "insolvent":
      return `elle est en procédure collective (${day(facts["on"])}). Ajournez ce dossier.`;
    case "excluded-sector":
      return `son activité (${facts["naf"]}) est exclue du règlement. Orientez ce dossier vers un autre dispositif.`;
    case "serves-excluded-activity":
      return "elle servirait une activité exclue du règlement. Séparez les comptes, ou orientez ce dossier.";
    case "base-rate-unknown":
      return `aucun taux de base n'est connu au ${day(facts["on"])}. Saisissez-le avec sa source dans les réglages des aides.`;
    case "siren-missing":
      return "son SIREN n'est pas connu. Complétez la fiche de l'entreprise.";
    default:
      return "aucun plafond n'est connu ce jour-là. Saisissez-le dans les réglages des aides.";
  }
}

function blockedInEnglish(facts: Facts, { euros, day }: Words): string {
  switch (String(facts["kind"])) {
    case "headroom-exceeded":
      return `it comes to ${euros(facts["aid"])} and only ${euros(facts["headroom"])} is left under the ceiling. The highest advance that fits is ${euros(facts["highest"])}.`;
    case "sgei-ceiling-exceeded":
      return `it comes to ${euros(facts["aid"])} and, with the aids received for services of general interest, only ${euros(facts["headroom"])} is left under their common ceiling (${facts["regulation"]}). The highest advance that fits is ${euros(facts["highest"])}.`;
    case "same-costs-exceeded":
      return `it comes to ${euros(facts["aid"])} and the aids on “${facts["expense"]}” may only grow by ${euros(facts["room"])} (${euros(facts["granted"])} granted already of ${euros(facts["allowed"])} allowed). The highest advance that fits is ${euros(facts["highest"])}; or let it pay for other costs.`;
    case "declaration-missing":
      return "the firm declared nothing. Ask for its declaration of aids, or enter the one it signed.";
    case "declaration-too-old":
      return `its declaration of ${day(facts["declaredOn"])} holds until ${day(facts["lastDay"])} only. Ask for a new one.`;
    case "perimeter-not-confirmed":
      return "it did not confirm the list of its linked firms. Ask for a whole declaration.";
    case "insolvent":
      return `it is in insolvency proceedings (${day(facts["on"])}). Adjourn this file.`;
    case "excluded-sector":
      return `its activity (${facts["naf"]}) is left out by the regulation. Orient this file elsewhere.`;
    case "serves-excluded-activity":
      return "it would serve an activity that the regulation leaves out. Separate the accounts, or orient this file.";
    case "base-rate-unknown":
      return `no base rate is known on ${day(facts["on"])}. Enter it with its source in the aid settings.`;
    case "siren-missing":
      return "its SIREN is not known. Complete the firm's record.";
    default:
      return "no ceiling is known on that day. Enter it in the aid settings.";
  }
}
