import { formatDay, formatEuros, type Locale } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import type { Fact, Facts } from "#kernel/outcome.ts";
import { parsePlainDate } from "#kernel/plain-date.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import { type ApplicationStatus, statuses } from "./status.ts";
import { statusName } from "./status-names.ts";

interface Refused {
  readonly fr: (facts: Facts) => string;
  readonly en: (facts: Facts) => string;
}

const refusals = {
  "siren-malformed": {
    fr: ({ text }) => `« ${said(text)} » n'est pas un SIREN : il en faut neuf chiffres, ou rien.`,
    en: ({ text }) => `“${said(text)}” is not a SIREN: it takes nine digits, or nothing.`,
  },
  "siren-key-wrong": {
    fr: ({ siren }) =>
      `Le SIREN ${said(siren)} ne passe pas le contrôle de sa clé. Relisez-le sur l'extrait d'immatriculation.`,
    en: ({ siren }) =>
      `The check digit of SIREN ${said(siren)} is wrong. Read it again on the registration certificate.`,
  },
  "siret-malformed": {
    fr: ({ text }) => `« ${said(text)} » n'est pas un SIRET : il en faut quatorze chiffres, ou rien.`,
    en: ({ text }) => `“${said(text)}” is not a SIRET: it takes fourteen digits, or nothing.`,
  },
  "siret-key-wrong": {
    fr: ({ siret }) =>
      `Le SIRET ${said(siret)} ne passe pas le contrôle de sa clé. Relisez-le sur l'extrait d'immatriculation.`,
    en: ({ siret }) =>
      `The check digit of SIRET ${said(siret)} is wrong. Read it again on the registration certificate.`,
  },
  "siret-of-another-siren": {
    fr: ({ siret, siren }) =>
      `Le SIRET ${said(siret)} n'est pas un établissement du SIREN ${said(siren)}. Corrigez l'un ou l'autre.`,
    en: ({ siret, siren }) =>
      `SIRET ${said(siret)} is not an establishment of SIREN ${said(siren)}. Correct one or the other.`,
  },
  "link-without-name": {
    fr: () => "Un lien de l'entreprise ne désigne personne. Choisissez une organisation, ou donnez un nom.",
    en: () => "A link of the firm names nobody. Choose an organisation, or give a name.",
  },
  "organisation-unknown": {
    fr: () => "Une des organisations liées n'est pas enregistrée. Enregistrez-la, ou donnez son nom seul.",
    en: () => "One of the linked organisations is not registered. Register it, or give its name alone.",
  },
  "person-unknown": {
    fr: () => "La personne chargée du dossier n'est pas enregistrée. Choisissez-en une autre.",
    en: () => "The person in charge of the file is not registered. Choose another one.",
  },
  "amount-not-positive": {
    fr: () => "Le montant doit être supérieur à zéro.",
    en: () => "The amount must be above zero.",
  },
  "file-already-running": {
    fr: ({ name, number, status }) =>
      `« ${said(name)} » a déjà le dossier n° ${said(number)}, ${state(status, "fr")}. Poursuivez celui-ci.`,
    en: ({ name, number, status }) =>
      `“${said(name)}” already has file no. ${said(number)}, ${state(status, "en")}. Go on with that one.`,
  },
  "siren-of-another-firm": {
    fr: ({ siren, name }) => `Le SIREN ${said(siren)} est celui de « ${said(name)} ». Corrigez-le.`,
    en: ({ siren, name }) => `SIREN ${said(siren)} is that of “${said(name)}”. Correct it.`,
  },
  "application-unknown": {
    fr: () => "Ce dossier n'existe pas dans ce territoire. Choisissez-en un dans la liste.",
    en: () => "This file does not exist in this territory. Choose one from the list.",
  },
  "file-denied": {
    fr: () => "Vous vous êtes déporté de ce dossier : vous ne pouvez pas l'ouvrir.",
    en: () => "You are recused from this file: you may not open it.",
  },
  "not-your-firm": {
    fr: () =>
      "Ce dossier n'est pas celui d'une de vos entreprises. S'il devait l'être, demandez à l'animateur de vous désigner.",
    en: () =>
      "This file is not one of your firms'. If it should be, ask the coordinator to name you its owner.",
  },
  "no-owner-seat": {
    fr: ({ fromOn }) =>
      `Cette personne n'a pas de siège de dirigeant ici au ${day(fromOn, "fr")}. Donnez-lui ce siège dans « Personnes », ou choisissez une date où elle le tient.`,
    en: ({ fromOn }) =>
      `This person holds no owner's seat here on ${day(fromOn, "en")}. Give them one under “People”, or choose a day on which they hold it.`,
  },
  "telephone-malformed": {
    fr: ({ telephone }) =>
      `« ${telephone} » n'est pas un numéro de téléphone. Écrivez de 5 à 29 chiffres, espaces, points ou tirets, par exemple 03 82 00 00 01.`,
    en: ({ telephone }) =>
      `“${telephone}” is no telephone number. Write 5 to 29 digits, spaces, dots or dashes, such as 03 82 00 00 01.`,
  },
  "owner-already-named": {
    fr: () => "Cette personne est déjà désignée pour cette entreprise à ces dates. Il n'y a rien à faire.",
    en: () => "This person is already named for this firm on these dates. There is nothing to do.",
  },
  "owner-unknown": {
    fr: () => "Cette désignation n'est pas de cette entreprise. Rechargez la page.",
    en: () => "This owner is not one of this firm's. Reload the page.",
  },
  "owner-already-ended": {
    fr: ({ toOn }) => `Cette désignation a déjà pris fin le ${day(toOn, "fr")}.`,
    en: ({ toOn }) => `This already ended on ${day(toOn, "en")}.`,
  },
  "owner-ends-before-beginning": {
    fr: ({ fromOn }) =>
      `La désignation commence le ${day(fromOn, "fr")} : elle ne peut pas finir avant. Corrigez la date.`,
    en: ({ fromOn }) => `It begins on ${day(fromOn, "en")} and cannot end before. Correct the date.`,
  },
  "assignee-recused": {
    fr: ({ name }) =>
      `${name} ne peut pas lire ce dossier : lien avec l'entreprise. Confiez-le à quelqu'un d'autre.`,
    en: ({ name }) => `${name} may not read this file: tied to the firm. Give it to someone else.`,
  },
  "no-coordinator-seat": {
    fr: () => "Cette personne n'anime pas ce territoire aujourd'hui. Choisissez-en une dans la liste.",
    en: () => "This person is not a coordinator here today. Choose one from the list.",
  },
  "date-in-the-future": {
    fr: ({ on, today }) =>
      `L'acte serait daté du ${day(on, "fr")}, or nous sommes le ${day(today, "fr")}. Corrigez la date.`,
    en: ({ on, today }) =>
      `The act would be dated ${day(on, "en")}, and today is ${day(today, "en")}. Correct the date.`,
  },
  "status-does-not-allow": {
    fr: ({ number, status }) =>
      `Le dossier n° ${said(number)} est ${state(status, "fr")} : cet acte n'y est plus, ou pas encore, possible. Suivez sa prochaine étape.`,
    en: ({ number, status }) =>
      `File no. ${said(number)} is ${state(status, "en")}: this act is no longer, or not yet, possible. Follow its next step.`,
  },
  "document-unknown": {
    fr: () => "Cette pièce n'est pas dans la liste du dossier. Choisissez-en une, ou ajoutez-la par son nom.",
    en: () => "This document is not on the file's checklist. Choose one, or add it by its name.",
  },
  "document-unnamed": {
    fr: () => "Dites quelle pièce est reçue : une de la liste, ou le nom d'une autre.",
    en: () => "Say which document was received: one of the checklist, or the name of another one.",
  },
  "expires-before-received": {
    fr: ({ receivedOn, expiresOn }) =>
      `La pièce serait périmée le ${day(expiresOn, "fr")}, avant d'être reçue le ${day(receivedOn, "fr")}. Corrigez l'une des deux dates.`,
    en: ({ receivedOn, expiresOn }) =>
      `The document would expire on ${day(expiresOn, "en")}, before it is received on ${day(receivedOn, "en")}. Correct one of the two dates.`,
  },
  "file-not-complete": {
    fr: ({ number, missingFr }) =>
      `Le dossier n° ${said(number)} n'est pas prêt pour le comité. Il manque : ${said(missingFr)}.`,
    en: ({ number, missingEn }) =>
      `File no. ${said(number)} is not ready for the committee. Still missing: ${said(missingEn)}.`,
  },
  "policy-date-taken": {
    fr: ({ fromOn }) =>
      `Des règles commencent déjà le ${day(fromOn, "fr")}, et des règles ne se réécrivent pas. Choisissez un autre jour.`,
    en: ({ fromOn }) =>
      `Some rules already begin on ${day(fromOn, "en")}, and rules are not rewritten. Choose another day.`,
  },
  "minimum-above-maximum": {
    fr: ({ minimum, maximum }) =>
      `Le montant minimal, ${euros(minimum, "fr")}, dépasse le maximal, ${euros(maximum, "fr")}. Corrigez l'un des deux.`,
    en: ({ minimum, maximum }) =>
      `The smallest amount, ${euros(minimum, "en")}, is above the largest, ${euros(maximum, "en")}. Correct one of them.`,
  },
  "territory-unknown": {
    fr: () => "Aucun territoire ouvert ne porte ce nom. Vérifiez l'adresse de la page.",
    en: () => "No open territory bears this name. Check the address of the page.",
  },
  "policy-unknown-then": {
    fr: ({ on }) =>
      `Les règles de ce territoire ne sont pas connues au ${day(on, "fr")}. Interrogez son animateur.`,
    en: ({ on }) => `This territory's rules are not known on ${day(on, "en")}. Ask its coordinator.`,
  },
} satisfies Record<string, Refused>;

/** Why a file's act is refused, with the figures and what to try, in the reader's language. */
export const applicationSentences = Object.fromEntries(
  Object.entries(refusals).map(([reason, { fr, en }]: [string, Refused]) => [
    reason,
    (facts: Facts, locale: Locale) => (locale === "fr" ? typesetFrench(fr(facts)) : en(facts)),
  ]),
) as Record<keyof typeof refusals, (facts: Facts, locale: Locale) => string>;

function said(fact: Fact | undefined): string {
  return String(fact ?? "");
}

function day(fact: Fact | undefined, locale: Locale): string {
  const parsed = parsePlainDate(said(fact));
  return parsed.ok ? formatDay(parsed.value, locale) : said(fact);
}

function euros(fact: Fact | undefined, locale: Locale): string {
  return typeof fact === "bigint" ? formatEuros(cents(fact), locale) : said(fact);
}

function state(fact: Fact | undefined, locale: Locale): string {
  const known = statuses.find((status: ApplicationStatus) => status === fact);
  return known === undefined ? said(fact) : statusName(known, locale);
}
