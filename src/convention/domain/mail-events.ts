import { invented } from "#kernel/mail-example.ts";
import type { MailEvent } from "#kernel/mail-words.ts";
import { cents } from "#kernel/money.ts";
import { callMail, callsMail } from "./call-mail.ts";
import { tacitMail } from "./tacit-mail.ts";

const { reader, person, firm, number, territory, operator, on, later, latest } = invented;

const unknown = { siren: null, address: null };
const clause = { noticeMonths: 3, termMonths: 24, timesLeft: 1, carriedFrom: null };
const convention = { number, endsOn: latest };

function called(told: Parameters<typeof callMail>[1]["line"]["told"]): Parameters<typeof callMail>[1] {
  return {
    line: {
      number,
      left: cents(1_234_500n),
      calledOn: on,
      dueOn: later,
      told,
      isLate: true,
      waitsFor: "la délibération de Val Inventé-le-Haut",
    },
    parties: {
      operator: { name: operator, ...unknown },
      payer: { name: firm, ...unknown },
      contact: { name: person, reach: "01 99 00 00 00" },
    },
    askedBefore: later,
    purpose: "fund",
  };
}

/** The occasions on which a convention writes to someone. */
export const conventionMailEvents: readonly MailEvent[] = [
  {
    event: "convention.call",
    when: {
      fr: "Un partenaire est appelé à verser",
      en: "A partner is called to pay",
    },
    needs: ["amount", "day"],
    example: (locale) => callMail(locale, called([]), reader),
  },
  {
    event: "convention.calls",
    when: {
      fr: "Une personne qui répond de plusieurs parts d'un appel est appelée à verser",
      en: "Someone who answers for several parts of a call is called to pay",
    },
    needs: ["summary", "day"],
    example: (locale) => callsMail(locale, [called([]), { ...called([]), purpose: "operation" }], reader),
  },
  {
    event: "convention.call-reminder",
    when: {
      fr: "Un appel de fonds n'est pas payé",
      en: "A call for funds is not paid",
    },
    needs: ["amount", "day"],
    example: (locale) => callMail(locale, called([{ on, names: [reader] }]), reader),
  },
  {
    event: "convention.tacit-renewal-coming",
    when: {
      fr: "Une convention va être reconduite si personne ne la dénonce",
      en: "A convention will be renewed unless someone denounces it",
    },
    needs: ["day"],
    example: (locale) => tacitMail(locale, { about: "coming", reader, place: territory, convention, clause }),
  },
  {
    event: "convention.tacitly-renewed",
    when: {
      fr: "Une convention est reconduite",
      en: "A convention is renewed",
    },
    needs: ["until"],
    example: (locale) =>
      tacitMail(locale, { about: "renewed", reader, place: territory, convention, clause }),
  },
];
