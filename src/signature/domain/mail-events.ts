import type { Locale } from "#kernel/format.ts";
import { invented } from "#kernel/mail-example.ts";
import type { MailEvent } from "#kernel/mail-words.ts";
import {
  askMail,
  cancelledMail,
  changedMail,
  codeMail,
  completedMail,
  refusedMail,
  reminderMail,
  reminderText,
  replacedMail,
} from "./signature-mails.ts";

const { reader, person, operator, link, why, on, later } = invented;

function facts(locale: Locale) {
  return {
    name: reader,
    title: { fr: "Contrat d’avance inventé", en: "Invented contract" }[locale],
    asker: operator,
    role: { fr: "gérante imaginaire", en: "imaginary manager" }[locale],
    dueOn: on,
    link,
  };
}

/** The occasions on which a signature that is asked writes to someone. */
export const signatureMailEvents: readonly MailEvent[] = [
  {
    event: "signature.ask",
    when: {
      fr: "Quelqu'un doit signer",
      en: "Someone is to sign",
    },
    needs: ["title", "link"],
    example: (locale) => askMail(locale, facts(locale)),
  },
  {
    event: "signature.reminder",
    when: {
      fr: "Une signature se fait attendre",
      en: "A signature is awaited",
    },
    needs: ["title", "link"],
    example: (locale) => reminderMail(locale, { ...facts(locale), rank: 2 }),
  },
  {
    event: "signature.reminder-text",
    isText: true,
    when: {
      fr: "Par SMS : une signature se fait attendre",
      en: "By text: a signature is awaited",
    },
    needs: ["title"],
    example: (locale) => reminderText(locale, { ...facts(locale), address: "adresse@invention.example" }),
  },
  {
    event: "signature.changed",
    when: {
      fr: "Le document à signer a changé",
      en: "The document to sign has changed",
    },
    needs: ["title", "effect", "next"],
    example: (locale) => changedMail(locale, { ...facts(locale), why, on: later, hadSigned: true }),
  },
  {
    event: "signature.replaced",
    when: {
      fr: "Un signataire est remplacé",
      en: "A signatory is replaced",
    },
    needs: ["title"],
    example: (locale) => replacedMail(locale, { ...facts(locale), by: person, why }),
  },
  {
    event: "signature.cancelled",
    when: {
      fr: "Une demande de signature est annulée",
      en: "A request to sign is cancelled",
    },
    needs: ["title"],
    example: (locale) => cancelledMail(locale, { ...facts(locale), why }),
  },
  {
    event: "signature.refused",
    when: {
      fr: "Un signataire refuse de signer",
      en: "A signatory refuses to sign",
    },
    needs: ["title", "why"],
    example: (locale) => refusedMail(locale, { ...facts(locale), by: person, why }),
  },
  {
    event: "signature.completed",
    when: {
      fr: "Tous ont signé",
      en: "Everyone has signed",
    },
    needs: ["title"],
    example: (locale) => completedMail(locale, { ...facts(locale), on, hasDocument: true }),
  },
  {
    event: "signature.code",
    when: {
      fr: "Un code confirme une signature",
      en: "A code confirms a signature",
    },
    needs: ["code"],
    example: (locale) => codeMail(locale, { ...facts(locale), code: "482 913", minutes: 15 }),
  },
];
