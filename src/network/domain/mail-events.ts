import { invented } from "#kernel/mail-example.ts";
import type { MailEvent } from "#kernel/mail-words.ts";
import { invitationMail, mobileText, passwordReplacedMail, resetMail, seatMail } from "./account-mails.ts";
import { digestMail } from "./digest-mail.ts";
import { givenMail, takenMail } from "./hand-over-mails.ts";

const { reader, person, firm, territory, link, why, on, later } = invented;

const told = {
  name: reader,
  unit: territory,
  role: "treasurer",
  organisation: null,
  fromOn: on,
  invitedBy: person,
} as const;
const handOver = {
  unit: territory,
  by: "Claude Fiction",
  fromOn: on,
  untilOn: later,
  endsSeat: false,
  held: 37,
  reason: why,
  address: link,
};

/** The occasions on which the territory writes to someone. */
export const networkMailEvents: readonly MailEvent[] = [
  {
    event: "network.digest",
    when: {
      fr: "Des courriels mis de côté partent ensemble",
      en: "Mails that were set aside leave together",
    },
    needs: ["summary", "link"],
    example: (locale) =>
      digestMail(locale, {
        reader,
        territory,
        address: link,
        entries: [
          { kind: "messages", on, subject: `${person}, ${firm}`, pages: "https://alize.example/dossier" },
          { kind: "files", on: later, subject: firm, pages: "https://alize.example/autre-dossier" },
        ],
      }),
  },
  {
    event: "network.mobile",
    isText: true,
    when: {
      fr: "Par SMS : quelqu'un donne un numéro de mobile",
      en: "By text: someone gives a mobile number",
    },
    needs: ["reader"],
    example: (locale) => mobileText(locale, { name: reader, unit: territory }),
  },
  {
    event: "network.invitation",
    when: {
      fr: "Quelqu'un est invité à entrer",
      en: "Someone is invited in",
    },
    needs: ["link"],
    example: (locale) => invitationMail(locale, told, link),
  },
  {
    event: "network.seat",
    when: {
      fr: "Un siège est donné à quelqu'un qui entre déjà",
      en: "A seat is given to someone who signs in already",
    },
    needs: ["seat"],
    example: (locale) => seatMail(locale, told, link),
  },
  {
    event: "network.password-reset",
    when: {
      fr: "Un mot de passe est oublié",
      en: "A password is forgotten",
    },
    needs: ["link"],
    example: (locale) => resetMail(locale, told, link),
  },
  {
    event: "network.password-replaced",
    when: {
      fr: "Un mot de passe vient d'être remplacé",
      en: "A password was just replaced",
    },
    needs: [],
    example: (locale) => passwordReplacedMail(locale, told),
  },
  {
    event: "network.hand-over-given",
    when: {
      fr: "Un animateur passe son travail à quelqu'un",
      en: "A coordinator hands their work over",
    },
    needs: ["person", "term"],
    example: (locale) => givenMail(locale, { ...handOver, giver: reader, taker: person }),
  },
  {
    event: "network.hand-over-taken",
    when: {
      fr: "Quelqu'un reprend le travail d'un animateur",
      en: "Someone takes a coordinator's work over",
    },
    needs: ["person", "term"],
    example: (locale) => takenMail(locale, { ...handOver, giver: person, taker: reader }),
  },
];
