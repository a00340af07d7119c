import { formatDay, type Locale } from "#kernel/format.ts";
import { type MailWords, wordsOf } from "#kernel/mail-words.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import { invitationDays, resetMinutes } from "./personal-link.ts";
import { roleWords } from "./role-words.ts";

interface SeatTold {
  readonly name: string;
  readonly unit: string;
  readonly role: Role;
  readonly organisation: string | null;
  /** What the seat is for, where one thing is: « Boulangerie Simon ». */
  readonly about?: string | undefined;
  readonly fromOn: PlainDate;
  readonly invitedBy: string;
}

/** To someone who has no password yet; `link` is what stands in the place of the personal link. */
export function invitationMail(locale: Locale, told: SeatTold, link: string): MailWords {
  const { unit, invitedBy } = told;
  const values = {
    reader: told.name,
    person: invitedBy,
    seat: seatWords(locale, told),
    link,
    territory: unit,
  };
  return wordsOf(
    "network.invitation",
    values,
    locale === "fr"
      ? mail(locale, told, `Votre accès à Alizé : ${unit}`, [
          `${invitedBy} vous donne un siège dans le territoire ${unit} : ${seatWords(locale, told)}.`,
          `Pour choisir votre mot de passe et entrer, ouvrez ce lien, qui n'est qu'à vous :\n${link}`,
          `Il vaut ${invitationDays} jours et ne sert qu'une fois. Passé ce délai, demandez-en un autre à ${invitedBy}. Si vous n'attendiez rien, ne l'ouvrez pas : sans lui, personne n'entre à votre place.`,
        ])
      : mail(locale, told, `Your access to Alizé: ${unit}`, [
          `${invitedBy} gives you a seat in the territory ${unit}: ${seatWords(locale, told)}.`,
          `To choose your password and come in, open this link, which is yours alone:\n${link}`,
          `It is good for ${invitationDays} days, and works once. After that, ask ${invitedBy} for another. If you expected nothing, do not open it: without it nobody comes in for you.`,
        ]),
  );
}

/** To someone who signs in already. */
export function seatMail(locale: Locale, told: SeatTold, address: string): MailWords {
  const { unit, invitedBy } = told;
  const values = {
    reader: told.name,
    person: invitedBy,
    seat: seatWords(locale, told),
    link: address,
    territory: unit,
  };
  return wordsOf(
    "network.seat",
    values,
    locale === "fr"
      ? mail(locale, told, `Un nouveau siège : ${unit}`, [
          `${invitedBy} vous donne un siège dans le territoire ${unit} : ${seatWords(locale, told)}.`,
          `Connectez-vous comme d'habitude :\n${address}`,
        ])
      : mail(locale, told, `A new seat: ${unit}`, [
          `${invitedBy} gives you a seat in the territory ${unit}: ${seatWords(locale, told)}.`,
          `Sign in as usual:\n${address}`,
        ]),
  );
}

interface PersonTold {
  readonly name: string;
  readonly unit: string;
}

export function resetMail(locale: Locale, told: PersonTold, link: string): MailWords {
  const values = { reader: told.name, link, minutes: resetMinutes, territory: told.unit };
  return wordsOf(
    "network.password-reset",
    values,
    locale === "fr"
      ? mail(locale, told, "Choisir un nouveau mot de passe", [
          "Quelqu'un, vous sans doute, a dit avoir oublié le mot de passe de cette adresse.",
          `Pour en choisir un autre, ouvrez ce lien, qui n'est qu'à vous :\n${link}`,
          `Il vaut ${resetMinutes} minutes et ne sert qu'une fois. Si ce n'était pas vous, ne faites rien : votre mot de passe reste le même.`,
        ])
      : mail(locale, told, "Choose a new password", [
          "Someone, most likely you, said that the password of this address was forgotten.",
          `To choose another, open this link, which is yours alone:\n${link}`,
          `It is good for ${resetMinutes} minutes, and works once. If it was not you, do nothing: your password stays the same.`,
        ]),
  );
}

/** The first text to a number: whoever else reads it can tell what it is. */
export function mobileText(locale: Locale, told: PersonTold): MailWords {
  const { name, unit } = told;
  const values = { reader: name, territory: unit };
  return wordsOf(
    "network.mobile",
    values,
    locale === "fr"
      ? {
          subject: typesetFrench("SMS : ce numéro est noté"),
          text: typesetFrench(
            `Alizé, ${unit}. ${name} a donné ce numéro pour recevoir ce qui presse. Vous n'avez rien demandé ? Dites-le au territoire.`,
          ),
        }
      : {
          subject: "Text: this number is noted",
          text: `Alizé, ${unit}. ${name} gave this number to be told of what presses. You asked for nothing? Tell the territory.`,
        },
  );
}

export function passwordReplacedMail(locale: Locale, told: PersonTold): MailWords {
  const values = { reader: told.name, territory: told.unit };
  return wordsOf(
    "network.password-replaced",
    values,
    locale === "fr"
      ? mail(locale, told, "Votre mot de passe a été remplacé", [
          "Votre mot de passe vient d'être remplacé par le lien reçu à cette adresse, et toutes vos connexions ont été closes.",
          "Si ce n'était pas vous, prévenez tout de suite l'administrateur de votre territoire, et faites vérifier votre boîte de courriel.",
        ])
      : mail(locale, told, "Your password was replaced", [
          "Your password was just replaced through the link received at this address, and every sign-in of yours was ended.",
          "If it was not you, tell the administrator of your territory at once, and have your mailbox checked.",
        ]),
  );
}

function seatWords(locale: Locale, { role, organisation, about, fromOn }: SeatTold): string {
  const named = about === undefined ? roleWords[role][locale] : `${roleWords[role][locale]} (${about})`;
  const day = formatDay(fromOn, locale);
  if (locale === "fr")
    return organisation === null
      ? `${named}, dès le ${day}`
      : `${named}, au titre de ${organisation}, dès le ${day}`;
  return organisation === null ? `${named}, from ${day}` : `${named}, for ${organisation}, from ${day}`;
}

function mail(locale: Locale, { name, unit }: PersonTold, subject: string, said: readonly string[]) {
  const greeting = locale === "fr" ? `Bonjour ${name},` : `Hello ${name},`;
  const text = `${[greeting, ...said, `Alizé, ${unit}`].join("\n\n")}\n`;
  return locale === "fr" ? { subject: typesetFrench(subject), text: typesetFrench(text) } : { subject, text };
}
