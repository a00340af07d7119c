import { invented } from "#kernel/mail-example.ts";
import type { MailEvent } from "#kernel/mail-words.ts";
import {
  adviserEndedMail,
  adviserInvitedMail,
  adviserNamedMail,
  correctionsPreparedMail,
} from "./adviser-mails.ts";
import { askedDocumentMail, assignedMail } from "./batch.ts";
import { confirmationMail, confirmationToldMail } from "./confirmation-mail.ts";
import { correctionsAskedMail, correctionsSentMail } from "./correction-mail.ts";
import { refusedDocumentMail } from "./document-mail.ts";
import { depositMail, draftLinkMail, draftReminderMail } from "./draft-mails.ts";
import { messageMail } from "./message-mail.ts";
import { opinionMail, opinionToldMail } from "./opinion-mail.ts";

const { reader, person, firm, number, territory, link, why, on } = invented;

const adviser = "Sacha Conseil";
const qualityOf = { fr: "notaire", en: "notary" };
const documentOf = { fr: "le relevé du compte de l’atelier", en: "the statement of the workshop’s account" };
const files = [
  { number, firm, link },
  { number: 4822, firm: "Menuiserie Imaginaire", link: "https://alize.example/une-autre-page" },
];

/** The occasions on which the keeping of files writes to someone. */
export const applicationMailEvents: readonly MailEvent[] = [
  {
    event: "application.draft-link",
    when: {
      fr: "Quelqu'un commence une demande d'avance, ou redemande son lien",
      en: "Someone begins a request for an advance, or asks for its link again",
    },
    needs: ["link"],
    example: (locale) => draftLinkMail(locale, { name: reader, territory, link, erasedOn: on }),
  },
  {
    event: "application.draft-reminder",
    when: {
      fr: "Une demande commencée attend depuis longtemps",
      en: "A request that was begun has waited for long",
    },
    needs: ["link"],
    example: (locale) => draftReminderMail(locale, { name: reader, territory, link, erasedOn: on }),
  },
  {
    event: "application.draft-submitted",
    when: {
      fr: "Une demande est déposée en ligne",
      en: "A request is submitted online",
    },
    needs: ["number"],
    example: (locale) => depositMail(locale, { name: reader, territory, firm, number, on }),
  },
  {
    event: "application.confirmation-asked",
    when: {
      fr: "Un dossier rempli avec le porteur attend sa confirmation",
      en: "A file filled in with its owner awaits their confirmation",
    },
    needs: ["link"],
    example: (locale) =>
      confirmationMail(locale, { name: reader, asker: person, firm, number, territory, link, until: on }),
  },
  {
    event: "application.confirmation-answered",
    when: {
      fr: "Le porteur confirme son dossier ou le conteste",
      en: "The owner confirms their file or contests it",
    },
    needs: ["answer"],
    example: (locale) =>
      confirmationToldMail(locale, {
        reader,
        name: person,
        firm,
        number,
        territory,
        link,
        answer: "confirmed",
      }),
  },
  {
    event: "application.message",
    when: {
      fr: "Un message est écrit dans un dossier",
      en: "A message is written in a file",
    },
    needs: ["link"],
    example: (locale) => messageMail(locale, { reader, writer: person, firm, number, territory, link }),
  },
  {
    event: "application.document-refused",
    when: {
      fr: "Une pièce remise ne peut pas servir",
      en: "A document that was handed in cannot serve",
    },
    needs: ["document", "why", "link"],
    example: (locale) =>
      refusedDocumentMail(locale, {
        reader,
        writer: person,
        firm,
        number,
        document: documentOf[locale],
        why,
        territory,
        link,
      }),
  },
  {
    event: "application.document-asked",
    when: {
      fr: "Une pièce est demandée pour plusieurs dossiers",
      en: "A document is asked for several files",
    },
    needs: ["document", "files"],
    example: (locale) =>
      askedDocumentMail(locale, { reader, by: person, territory, files, document: documentOf[locale] }),
  },
  {
    event: "application.files-assigned",
    when: {
      fr: "Des dossiers sont confiés à quelqu'un",
      en: "Files are given to someone",
    },
    needs: ["files"],
    example: (locale) => assignedMail(locale, { reader, by: person, territory, files }),
  },
  {
    event: "application.corrections-asked",
    when: {
      fr: "Des corrections sont demandées au porteur",
      en: "Corrections are asked of the owner",
    },
    needs: ["link"],
    example: (locale) =>
      correctionsAskedMail(locale, {
        reader,
        writer: person,
        firm,
        number,
        territory,
        count: 37,
        dueOn: on,
        isReminder: false,
        link,
      }),
  },
  {
    event: "application.corrections-reminder",
    when: {
      fr: "Des corrections demandées se font attendre",
      en: "Corrections that were asked are awaited",
    },
    needs: ["link"],
    example: (locale) =>
      correctionsAskedMail(locale, {
        reader,
        writer: person,
        firm,
        number,
        territory,
        count: 37,
        dueOn: on,
        isReminder: true,
        link,
      }),
  },
  {
    event: "application.corrections-sent",
    when: {
      fr: "Le porteur renvoie ses corrections",
      en: "The owner sends their corrections back",
    },
    needs: ["link"],
    example: (locale) =>
      correctionsSentMail(locale, { reader, writer: person, firm, number, territory, link }),
  },
  {
    event: "application.opinion-asked",
    when: {
      fr: "Un avis est demandé à un expert",
      en: "An opinion is asked of an expert",
    },
    needs: ["link"],
    example: (locale) =>
      opinionMail(locale, { reader, asker: person, firm, dueOn: on, territory, link }, false),
  },
  {
    event: "application.opinion-reminder",
    when: {
      fr: "Un avis demandé se fait attendre",
      en: "An opinion that was asked is awaited",
    },
    needs: ["link"],
    example: (locale) =>
      opinionMail(locale, { reader, asker: person, firm, dueOn: on, territory, link }, true),
  },
  {
    event: "application.opinion-answered",
    when: {
      fr: "Un avis est rendu, ou un intérêt déclaré",
      en: "An opinion is given, or an interest declared",
    },
    needs: ["answer"],
    example: (locale) =>
      opinionToldMail(locale, { reader, name: person, firm, territory, link, hasInterest: false }),
  },
  {
    event: "application.adviser-invited",
    when: {
      fr: "Quelqu'un qui a déjà un compte est invité à accompagner un dossier",
      en: "Someone who has an account already is invited to help with a file",
    },
    needs: ["link"],
    example: (locale) =>
      adviserInvitedMail(locale, {
        reader,
        person,
        quality: qualityOf[locale],
        firm,
        number,
        territory,
        link,
      }),
  },
  {
    event: "application.adviser-named",
    when: {
      fr: "L'animateur invite un accompagnant à la demande du dirigeant",
      en: "The coordinator invites an adviser at the owner's request",
    },
    needs: ["link", "adviser"],
    example: (locale) =>
      adviserNamedMail(locale, {
        reader,
        person,
        adviser,
        quality: qualityOf[locale],
        asker: "Maxime Invention",
        firm,
        number,
        territory,
        link,
      }),
  },
  {
    event: "application.adviser-ended",
    when: {
      fr: "Quelqu'un n'accompagne plus un dossier",
      en: "Someone no longer helps with a file",
    },
    needs: ["adviser"],
    example: (locale) => adviserEndedMail(locale, { reader, person, adviser, firm, number, territory }),
  },
  {
    event: "application.corrections-prepared",
    when: {
      fr: "Un accompagnant a préparé les corrections demandées au dirigeant",
      en: "An adviser prepared the corrections asked of the owner",
    },
    needs: ["link"],
    example: (locale) => correctionsPreparedMail(locale, { reader, person, firm, number, territory, link }),
  },
];
