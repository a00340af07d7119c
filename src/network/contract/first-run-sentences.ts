import { said } from "#kernel/said.ts";
import type { Sentence } from "#platform/contract/route.ts";
import { levelNames } from "./level-names.ts";

export const firstRunSentences = {
  "set-up-closed": said(
    () =>
      "Cette installation est déjà en place. Connectez-vous, ou demandez une invitation à son administrateur.",
    () => "This installation is already set up. Sign in, or ask its administrator for an invitation.",
  ),
  "set-up-code-wrong": said(
    () =>
      "Ce n'est pas le code de cette installation. Recopiez celui que le serveur a écrit à son dernier démarrage, tirets compris ou non.",
    () =>
      "This is not the code of this installation. Copy the one that the server wrote when it last started, with or without hyphens.",
  ),
  "email-taken": said(
    ({ email }) => `Quelqu'un a déjà l'adresse ${String(email)}. Donnez-en une autre.`,
    ({ email }) => `Somebody already has the address ${String(email)}. Give another one.`,
  ),
  "name-without-letters": said(
    () => "Ce nom n'a ni lettre ni chiffre : son adresse publique serait vide. Donnez-lui un nom qui se lit.",
    () =>
      "This name has no letter and no digit: its public address would be empty. Give it a name that reads.",
  ),
  "not-yours-to-open": said(
    () =>
      "Un territoire s'ouvre sous un réseau ou une région que vous administrez. Choisissez-en un autre, ou demandez à l'administrateur du réseau.",
    () =>
      "A territory is opened under a network or a region that you administer. Choose another one, or ask the administrator of the network.",
  ),
  "territory-already-open": said(
    () => "Ce territoire est déjà ouvert. Rechargez la page, et choisissez-le dans votre compte.",
    () => "This territory is already open. Reload the page, and choose it in your account.",
  ),
  "opened-after-business-date": said(
    ({ openedOn, businessDate }, { day }) =>
      `Le territoire ouvrirait le ${day(openedOn)}, après le jour qu'il y est, le ${day(businessDate)}. Avancez l'ouverture, ou retardez la date de gestion.`,
    ({ openedOn, businessDate }, { day }) =>
      `The territory would open on ${day(openedOn)}, after the day it is there, ${day(businessDate)}. Open it earlier, or give a later business date.`,
  ),
  "business-date-not-come": said(
    ({ businessDate, today }, { day }) =>
      `La date de gestion, le ${day(businessDate)}, n'est pas encore venue : nous sommes le ${day(today)}. Donnez ce jour ou un jour passé.`,
    ({ businessDate, today }, { day }) =>
      `The business date, ${day(businessDate)}, has not come yet: today is ${day(today)}. Give this day or a past one.`,
  ),
  "slug-taken": said(
    ({ slug }) =>
      `Un territoire, une région ou un réseau s'appelle déjà ainsi (${String(slug)}). Précisez le nom.`,
    ({ slug }) =>
      `A territory, a region or a network already has this name (${String(slug)}). Make the name more precise.`,
  ),
  "unit-unknown": said(
    () =>
      "Le réseau ou la région où ouvrir n'est pas connu. Rechargez la page, et choisissez-le dans la liste.",
    () => "The network or region where to open is not known. Reload the page, and choose it from the list.",
  ),
  "unit-misplaced": ({ level, above }, locale) => {
    const [low, high] = [level, above].map((name) => levelNames[locale][String(name)] ?? String(name));
    return locale === "fr"
      ? `On n'ouvre pas ${low} sous ${high}. Choisissez le réseau, ou une région.`
      : `One does not open ${low} below ${high}. Choose the network, or a region.`;
  },
} satisfies Record<string, Sentence>;

export const invitationSentences = {
  "invitation-unknown": said(
    () =>
      "Ce lien n'ouvre rien : un autre l'a remplacé, ou il a été mal recopié. Ouvrez le dernier courriel reçu.",
    () =>
      "This link opens nothing: another took its place, or it was copied wrong. Open the latest mail you received.",
  ),
  "invitation-over": ({ state }, locale) =>
    state === "accepted"
      ? locale === "fr"
        ? "Cette personne a déjà choisi son mot de passe. Pour lui retirer son siège, closez-le dans la liste."
        : "This person has already chosen a password. To take the seat back, end it in the list."
      : locale === "fr"
        ? "Cette invitation a été retirée. Donnez un nouveau siège pour inviter la personne de nouveau."
        : "This invitation was revoked. Give a new seat to invite the person again.",
  "invitation-closed": ({ state }, locale) =>
    closed[String(state)]?.[locale] ?? closed["revoked"]?.[locale] ?? "",
  "seated-elsewhere": said(
    () =>
      "Cette personne tient aussi un siège ailleurs : son lien ne part que par courriel, à sa propre adresse. Utilisez « Renvoyer ».",
    () =>
      "This person also holds a seat elsewhere: the link leaves by mail only, to their own address. Use “Send again”.",
  ),
  "reset-link-dead": said(
    () => "Ce lien a déjà servi, ou son heure est passée. Demandez-en un autre : « Mot de passe oublié ».",
    () => "This link was already used, or its hour has passed. Ask for another: “Forgotten password”.",
  ),
} satisfies Record<string, Sentence>;

const closed: Readonly<Record<string, Readonly<Record<"fr" | "en", string>>>> = {
  accepted: {
    fr: "Vous avez déjà choisi votre mot de passe. Connectez-vous avec votre adresse.",
    en: "You have already chosen your password. Sign in with your e-mail address.",
  },
  expired: {
    fr: "Ce lien n'est plus valable. Demandez-en un autre à la personne qui vous a invité.",
    en: "This link is no longer good. Ask whoever invited you for another.",
  },
  revoked: {
    fr: "Cette invitation a été retirée. Demandez pourquoi à la personne qui vous a invité.",
    en: "This invitation was revoked. Ask whoever invited you why.",
  },
  "seated-elsewhere": {
    fr: "Un siège vous a été donné ailleurs depuis que ce lien vous a été remis : demandez-en un autre par courriel à la personne qui vous a invité.",
    en: "You were given a seat elsewhere since this link was handed to you: ask whoever invited you for another by mail.",
  },
};
