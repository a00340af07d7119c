import { z } from "zod";
import { said } from "#kernel/said.ts";
import { Id, Name } from "#platform/contract/fields.ts";
import type { Route, Sentence } from "#platform/contract/route.ts";
import { mailErrorKinds, mailStates } from "#platform/mail/mail-state.ts";

export type { MailErrorKind, MailState } from "#platform/mail/mail-state.ts";

const readers = ["coordinator", "treasurer", "secretary", "administrator"] as const;

export const MailLine = z.object({
  id: Id,
  /** A text goes to a mobile number. */
  channel: z.enum(["mail", "text"]),
  to: z.object({ name: z.string(), address: z.string() }),
  subject: z.string(),
  /** The act it tells of, by its code in the audit trail. */
  act: z.string(),
  state: z.enum(mailStates),
  queuedAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
});

export const Mail = MailLine.extend({
  language: z.enum(["fr", "en"]),
  text: z.string(),
  attachments: z.array(z.object({ name: Name, byteLength: z.int() })),
  attempts: z.int(),
  triedAt: z.iso.datetime().nullable(),
  /** When what it is gathered with leaves, or left; null for one that left alone. */
  waitsUntil: z.iso.datetime().nullable(),
  /** The mail that it was gathered into. */
  digest: Id.nullable(),
  error: z.object({ kind: z.enum(mailErrorKinds), said: z.string() }).nullable(),
});

/** Whether mails leave: by a mail server, or not at all, for want of one or because the people are invented. */
export const MailWay = z.enum(["server", "no-server", "demonstration"]);

const params = z.object({ territory: Id });
const oneMail = params.extend({ mail: Id });
const known = { "mail-unknown": 404, "mail-denied": 403 } as const;

/** The mails that acts have sent, and what became of them. */
export const outboxRoutes = {
  listMails: {
    method: "GET",
    path: "/territories/:territory/mails",
    summary:
      "The outbox, latest first, a hundred at a time; mails about a file closed to the caller are left out",
    access: readers,
    params,
    query: z.object({
      /** The `next` of the page before. */
      after: Id.optional(),
    }),
    response: z.object({ way: MailWay, mails: z.array(MailLine), next: Id.nullable() }),
    refusals: {},
  },
  readMail: {
    method: "GET",
    path: "/territories/:territory/mails/:mail",
    summary: "A mail as it was written, and what became of it",
    access: readers,
    params: oneMail,
    response: z.object({ way: MailWay, mail: Mail }),
    refusals: known,
  },
  resendMail: {
    method: "POST",
    path: "/territories/:territory/mails/:mail/resend",
    summary: "Puts a mail that was lost or refused back in the outbox, to be tried again",
    act: { fr: "Courriel renvoyé", en: "Mail sent again" },
    access: readers,
    params: oneMail,
    response: z.object({ way: MailWay, mail: Mail }),
    refusals: { ...known, "mail-not-lost": 409, "text-not-sent-again": 409 },
  },
} as const satisfies Record<string, Route>;

export const outboxSentences = {
  "mail-unknown": said(
    () => "Ce courriel n'est pas de ce territoire. Choisissez-en un dans la boîte d'envoi.",
    () => "This mail is not of this territory. Choose one from the outbox.",
  ),
  "mail-denied": said(
    () =>
      "Ce courriel parle d'un dossier dont vous vous êtes déporté. Demandez à une autre personne du territoire.",
    () => "This mail speaks of a file from which you are recused. Ask somebody else of the territory.",
  ),
  "text-not-sent-again": said(
    () =>
      "Un SMS ne repart pas : il serait peut-être lu deux fois. Relancez la personne depuis la page de l'acte, ou par courriel.",
    () =>
      "A text is not sent again: it might be read twice. Remind the person from the page of the act, or by mail.",
  ),
  "mail-not-lost": said(
    () =>
      "Ce courriel n'a pas échoué : il est parti, ou il va partir. Rechargez la page pour voir où il en est.",
    () => "This mail has not failed: it has left, or will. Reload the page to see where it stands.",
  ),
} satisfies Record<string, Sentence>;
