import type { Sentence } from "#platform/contract/route.ts";
import { day } from "./day-told.ts";
import { levelNames } from "./level-names.ts";

export const accountSentences = {
  "credentials-refused": said(
    "L'adresse et le mot de passe ne vont pas ensemble. Vérifiez l'une et l'autre ; un mot de passe oublié se remplace par « Mot de passe oublié ».",
    "The e-mail address and the password do not match. Check both; replace a forgotten password with “Forgotten password”.",
  ),
  "too-many-tries": ({ minutes = 1 }, locale) =>
    locale === "fr"
      ? `Trop d'essais. Attendez ${String(minutes)} ${minutes === 1 ? "minute" : "minutes"}, puis recommencez.`
      : `Too many tries. Wait ${String(minutes)} ${minutes === 1 ? "minute" : "minutes"}, then try again.`,
  "password-wrong": said(
    "Ce n'est pas votre mot de passe actuel. Retapez-le.",
    "This is not your current password. Type it again.",
  ),
  "password-too-short": ({ least, length }, locale) =>
    locale === "fr"
      ? `Le mot de passe a ${String(length)} caractères ; il en faut au moins ${String(least)}. Une suite de quatre ou cinq mots convient très bien.`
      : `The password has ${String(length)} characters; it needs at least ${String(least)}. Four or five words in a row do very well.`,
  "password-tells-who": said(
    "Le mot de passe contient votre nom, votre adresse ou celui de la plateforme. Choisissez d'autres mots.",
    "The password holds your name, your e-mail address or the platform's name. Choose other words.",
  ),
  "password-too-common": said(
    "Ce mot de passe est de ceux qu'on essaie en premier. Choisissez quelques mots sans rapport entre eux.",
    "This password is among the first that anyone would try. Choose a few unrelated words.",
  ),
  "not-a-demonstration": said(
    "On n'entre ainsi que dans la démonstration. Connectez-vous avec votre adresse et votre mot de passe.",
    "Only the demonstration is entered this way. Sign in with your e-mail address and password.",
  ),
} satisfies Record<string, Sentence>;

export const perimeterSentences = {
  "commune-unknown": ({ code }, locale) =>
    locale === "fr"
      ? `${String(code)} n'est le code d'aucune commune ni intercommunalité. Donnez un code INSEE (54323) ou le SIREN d'une intercommunalité (245400262).`
      : `${String(code)} is the code of no commune or intercommunality. Give an INSEE code (54323) or the SIREN of an intercommunality (245400262).`,
  "commune-merged": ({ code, name, into }, locale) =>
    locale === "fr"
      ? `${String(name)} (${String(code)}) n'est plus une commune de plein exercice. Donnez le code de celle qui la comprend : ${String(into)}.`
      : `${String(name)} (${String(code)}) is no longer a commune of its own. Give the code of the one it is part of: ${String(into)}.`,
  "nothing-added": said(
    "Ces communes sont déjà toutes dans le périmètre. Ajoutez-en au moins une nouvelle.",
    "All of these communes already are in the perimeter. Add at least a new one.",
  ),
  "perimeter-not-later": ({ latest }, locale) =>
    locale === "fr"
      ? `Le dernier périmètre commence le ${day(latest, locale)} : le nouveau doit commencer après, pour que les chiffres passés gardent l'ancien.`
      : `The latest perimeter starts on ${day(latest, locale)}: the new one must start later, so that past figures keep the old one.`,
} satisfies Record<string, Sentence>;

export const organisationSentences = {
  "siren-malformed": ({ text }, locale) =>
    locale === "fr"
      ? `« ${String(text)} » n'est pas un numéro SIREN : il a neuf chiffres. Corrigez-le, ou laissez-le vide.`
      : `“${String(text)}” is not a SIREN number: it has nine digits. Correct it, or leave it empty.`,
  "siren-key-wrong": ({ siren }, locale) =>
    locale === "fr"
      ? `Le numéro SIREN ${String(siren)} a un chiffre faux : sa clé ne tombe pas juste. Vérifiez-le.`
      : `The SIREN number ${String(siren)} has a wrong digit: its key does not add up. Check it.`,
  "organisation-already-known": ({ name }, locale) =>
    locale === "fr"
      ? `« ${String(name)} » est déjà parmi les partenaires. Choisissez ce partenaire dans la liste.`
      : `“${String(name)}” already is among the partners. Choose it from the list.`,
  "association-unknown": said(
    "Cette association n'est pas parmi les partenaires du territoire. Enregistrez-la d'abord.",
    "This association is not among the territory's partners. Enter it first.",
  ),
} satisfies Record<string, Sentence>;

export const seatSentences = {
  "name-missing": said(
    "Personne n'a encore cette adresse. Donnez aussi son nom.",
    "Nobody has this e-mail address yet. Give the name as well.",
  ),
  "role-does-not-fit": ({ level }, locale) =>
    locale === "fr"
      ? `Ce rôle ne se tient pas dans ${levelNames.fr[String(level)] ?? "cette unité"}. Choisissez-en un autre.`
      : `This role is not held in ${levelNames.en[String(level)] ?? "this unit"}. Choose another one.`,
  "organisation-missing": said(
    "Ce rôle se tient au nom d'une organisation. Dites laquelle.",
    "This role is held in the name of an organisation. Say which one.",
  ),
  "organisation-unknown": said(
    "Cette organisation n'est pas connue. Choisissez-la dans la liste.",
    "This organisation is not known. Choose it from the list.",
  ),
  "dates-in-disorder": ({ fromOn }, locale) =>
    locale === "fr"
      ? `La fin ne peut pas précéder le début, le ${day(fromOn, locale)}. Corrigez l'une des deux dates.`
      : `The end cannot come before the start, on ${day(fromOn, locale)}. Correct one of the two dates.`,
  "seat-already-held": said(
    "Cette personne tient déjà ce rôle sur une partie de ces dates. Terminez d'abord l'ancien, ou changez les dates.",
    "This person already holds this role for some of these dates. End the former seat first, or change the dates.",
  ),
  "seat-unknown": said(
    "Ce siège n'est pas de ce territoire. Rechargez la liste.",
    "This seat is not of this territory. Reload the list.",
  ),
  "seat-already-ended": ({ toOn }, locale) =>
    locale === "fr"
      ? `Ce siège prend déjà fin le ${day(toOn, locale)}. Donnez une date antérieure, ou laissez-le ainsi.`
      : `This seat already ends on ${day(toOn, locale)}. Give an earlier date, or leave it as it is.`,
  "last-administrator": said(
    "C'est le dernier siège d'administrateur du territoire. Donnez-en un à quelqu'un d'autre d'abord.",
    "This is the last administrator's seat of the territory. Give one to someone else first.",
  ),
} satisfies Record<string, Sentence>;

function said(french: string, english: string): Sentence {
  return (_, locale) => (locale === "fr" ? french : english);
}
