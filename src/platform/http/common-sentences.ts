import { formatDay, type Locale } from "#kernel/format.ts";
import type { Fact, Facts } from "#kernel/outcome.ts";
import { parsePlainDate } from "#kernel/plain-date.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { Sentence } from "#platform/contract/route.ts";

/** What any route may say. */
export const commonSentences: Record<string, Sentence> & { broken: Sentence } = {
  "not-signed-in": said(
    "Vous n'êtes plus connecté. Connectez-vous, puis recommencez : ce qui est saisi reste à l'écran.",
    "You are no longer signed in. Sign in, then try again: what you typed stays on screen.",
  ),
  "not-allowed": said(
    "Votre rôle ne permet pas cet acte ici. Adressez-vous à l'administrateur du territoire.",
    "Your role does not allow this here. Ask the territory's administrator.",
  ),
  "not-found": said(
    "Ce que vous demandez n'existe pas, ou ne vous est pas ouvert.",
    "What you ask for does not exist, or is not open to you.",
  ),
  "input-refused": (facts: Facts, locale: Locale) =>
    locale === "fr"
      ? typesetFrench(`Cette valeur n'est pas recevable. ${String(facts["messageInFrench"] ?? "")}`.trim())
      : `This value cannot be taken. ${String(facts["message"] ?? "")}`.trim(),
  "key-reused": said(
    "Cette demande a déjà été faite avec d'autres valeurs. Rechargez la page, puis recommencez.",
    "This request was already made with other values. Reload the page, then try again.",
  ),
  "file-missing": said(
    "Aucun fichier n'est arrivé, ou il est vide. Choisissez-en un, puis recommencez.",
    "No file came, or it is empty. Choose one, then try again.",
  ),
  "file-too-large": ({ bytes, most }: Facts, locale: Locale) =>
    locale === "fr"
      ? typesetFrench(
          `Ce fichier pèse ${megabytes(bytes, locale)} Mo ; la limite est de ${megabytes(most, locale)} Mo. Réduisez-le (numérisez en noir et blanc, en 150 points par pouce), ou partagez-le en plusieurs.`,
        )
      : `This file weighs ${megabytes(bytes, locale)} MB; the limit is ${megabytes(most, locale)} MB. Make it smaller (scan in black and white, at 150 dots an inch), or split it.`,
  "file-infected": ({ virus }: Facts, locale: Locale) =>
    locale === "fr"
      ? typesetFrench(
          `L'antivirus a trouvé « ${String(virus)} » dans ce fichier : il n'est pas gardé. Demandez-en un autre à la personne qui l'a fait, et prévenez-la.`,
        )
      : `The antivirus found “${String(virus)}” in this file: it is not kept. Ask whoever made it for another, and warn them.`,
  "virus-check-away": said(
    "L'antivirus ne répond pas, et aucun fichier n'est gardé sans avoir été lu par lui. Réessayez dans quelques minutes.",
    "The antivirus does not answer, and no file is kept before it has read it. Try again in a few minutes.",
  ),
  "territory-project": ({ name }: Facts, locale: Locale) =>
    locale === "fr"
      ? typesetFrench(
          `Le territoire ${String(name)} est en projet : aucun dossier n'y commence encore. Ouvrez-le d'abord, sur la page de la vie du territoire.`,
        )
      : `The territory ${String(name)} is a project: no file begins there yet. Open it first, on the page of the territory's life.`,
  "territory-dormant": ({ name, since }: Facts, locale: Locale) =>
    locale === "fr"
      ? typesetFrench(
          `Le territoire ${String(name)} est en sommeil depuis le ${day(since, locale)} : ni dossier ni décision n'y commencent ; les avances en cours se suivent. Rouvrez-le d'abord, sur la page de la vie du territoire.`,
        )
      : `The territory ${String(name)} is dormant since ${day(since, locale)}: neither file nor decision begins there; running advances are followed. Open it again first, on the page of the territory's life.`,
  "territory-closed": ({ name, since }: Facts, locale: Locale) =>
    locale === "fr"
      ? typesetFrench(
          `Le territoire ${String(name)} est fermé depuis le ${day(since, locale)} : rien n'y commence plus ; ce qui est dû s'y rembourse encore. Rouvrez-le d'abord, sur la page de la vie du territoire.`,
        )
      : `The territory ${String(name)} is closed since ${day(since, locale)}: nothing begins there any more; what is owed is still repaid. Open it again first, on the page of the territory's life.`,
  broken: said(
    "Une erreur imprévue s'est produite ; rien n'a été enregistré. Elle est notée : réessayez dans un instant.",
    "Something unexpected happened; nothing was saved. It is logged: try again in a moment.",
  ),
};

function said(french: string, english: string): Sentence {
  return (_, locale) => (locale === "fr" ? french : english);
}

function day(fact: Fact | undefined, locale: Locale): string {
  const parsed = parsePlainDate(String(fact));
  return parsed.ok ? formatDay(parsed.value, locale) : String(fact);
}

/** A tenth of a megabyte more, so that what is just beyond the limit does not read as the limit itself. */
function megabytes(octets: Fact | undefined, locale: Locale): string {
  const tenths = Math.ceil(Number(octets ?? 0) / 100_000) / 10;
  return tenths.toLocaleString(locale === "fr" ? "fr-FR" : "en-GB");
}
