import { invented } from "#kernel/mail-example.ts";
import type { MailEvent } from "#kernel/mail-words.ts";
import { callMail, reminderMail } from "./calling-mails.ts";
import { conditionReminder } from "./condition-mails.ts";
import { consultationMail } from "./consultation-mail.ts";
import { letterMail } from "./letter-mail.ts";
import { correctedMinutesMail } from "./minutes-mail.ts";
import { offerLapsed, offerReminder } from "./offer-mails.ts";

const { reader, firm, territory, operator, link, why, on, later } = invented;

const sitting = {
  name: reader,
  territory,
  page: link,
  appointment: {
    heldOn: on,
    time: { startsAt: "18:30", minutes: 120 },
    place: "Salle des fêtes inventée",
    link: null,
  },
  why,
  agenda: [
    { position: 1, firm },
    { position: 2, firm: null },
  ],
};
const letter = { standsUntil: later };
const condition = "un bail signé";

/** The occasions on which the committee writes to someone. */
export const committeeMailEvents: readonly MailEvent[] = [
  {
    event: "committee.convened",
    when: {
      fr: "Un membre est convoqué à une séance",
      en: "A member is called to a sitting",
    },
    needs: ["day", "place", "link"],
    example: (locale) => callMail(locale, { ...sitting, kind: "convened" }),
  },
  {
    event: "committee.moved",
    when: {
      fr: "Une séance est déplacée",
      en: "A sitting is moved",
    },
    needs: ["day", "place", "why", "link"],
    example: (locale) => callMail(locale, { ...sitting, kind: "moved" }),
  },
  {
    event: "committee.cancelled",
    when: {
      fr: "Une séance est annulée",
      en: "A sitting is cancelled",
    },
    needs: ["day", "why"],
    example: (locale) => callMail(locale, { ...sitting, kind: "cancelled" }),
  },
  {
    event: "committee.member-reminder",
    when: {
      fr: "Un membre n'a pas dit s'il vient",
      en: "A member has not said whether they come",
    },
    needs: ["day", "link"],
    example: (locale) => reminderMail(locale, { ...sitting, toDeclare: 2 }),
  },
  {
    event: "committee.consultation",
    when: {
      fr: "Le comité est consulté par écrit",
      en: "The committee is consulted in writing",
    },
    needs: ["day", "link"],
    example: (locale) =>
      consultationMail(locale, {
        member: reader,
        operator,
        files: 37,
        reason: why,
        closesOn: on,
        address: link,
      }),
  },
  {
    event: "committee.minutes-corrected",
    when: {
      fr: "Un procès-verbal signé est rectifié",
      en: "Minutes that were signed are corrected",
    },
    needs: ["link"],
    example: (locale) => correctedMinutesMail(locale, { name: reader, operator, heldOn: on, address: link }),
  },
  {
    event: "committee.letter",
    when: {
      fr: "La décision du comité est écrite à l'entreprise",
      en: "The committee's decision is written to the firm",
    },
    needs: ["answer", "next"],
    example: (locale) => letterMail(locale, { owner: reader, firm, operator, outcome: "approved", letter }),
  },
  {
    event: "committee.offer-reminder",
    when: {
      fr: "Une offre accordée va finir",
      en: "An offer that was granted is about to end",
    },
    needs: ["day"],
    example: (locale) => offerReminder(locale, { owner: reader, firm, operator, on }),
  },
  {
    event: "committee.offer-lapsed",
    when: {
      fr: "Une offre n'a pas été signée à temps",
      en: "An offer was not signed in time",
    },
    needs: ["day"],
    example: (locale) => offerLapsed(locale, { owner: reader, firm, operator, on }),
  },
  {
    event: "committee.condition-coming",
    when: {
      fr: "Une condition est bientôt à justifier",
      en: "A condition is soon to be proved",
    },
    needs: ["condition", "day"],
    example: (locale) =>
      conditionReminder(locale, { owner: reader, firm, operator, condition, dueOn: on, kind: "coming" }),
  },
  {
    event: "committee.condition-late",
    when: {
      fr: "Une condition n'est pas justifiée à son jour",
      en: "A condition is not proved by its day",
    },
    needs: ["condition", "day"],
    example: (locale) =>
      conditionReminder(locale, { owner: reader, firm, operator, condition, dueOn: on, kind: "late" }),
  },
];
