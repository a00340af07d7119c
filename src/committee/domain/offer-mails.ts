import { formatDay, type Locale } from "#kernel/format.ts";
import { type MailWords, wordsOf } from "#kernel/mail-words.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";

interface OfferFacts {
  readonly owner: string;
  readonly firm: string;
  readonly operator: string;
  /** The last day of the offer. */
  readonly on: PlainDate;
}

/** Before the last day of an offer: what is left to do. */
export function offerReminder(locale: Locale, { owner, firm, operator, on }: OfferFacts): MailWords {
  const last = formatDay(on, locale);
  const values = { reader: owner, firm, operator, day: last };
  if (locale === "en") {
    const lines = [
      `Dear ${owner},`,
      `The committee granted an advance to ${firm}, and the contract is not signed yet. The offer stands until ${last}, that day included.`,
      "After that day it lapses by itself. Answer your coordinator if you need anything to sign.",
      operator,
    ];
    return wordsOf("committee.offer-reminder", values, {
      subject: `Your offer stands until ${last}`,
      text: lines.join("\n\n"),
    });
  }
  const lines = [
    `Bonjour ${owner},`,
    `Le comité d'agrément a accordé une avance à ${firm}, et le contrat n'est pas encore signé. L'offre tient jusqu'au ${last} inclus.`,
    "Passé ce jour, elle est caduque d'elle-même. Répondez à votre animateur s'il vous manque quelque chose pour signer.",
    operator,
  ];
  return wordsOf("committee.offer-reminder", values, {
    subject: typesetFrench(`Votre offre tient jusqu'au ${last}`),
    text: typesetFrench(lines.join("\n\n")),
  });
}

/** An offer that nobody took by its last day. */
export function offerLapsed(locale: Locale, { owner, firm, operator, on }: OfferFacts): MailWords {
  const last = formatDay(on, locale);
  const values = { reader: owner, firm, operator, day: last };
  if (locale === "en") {
    const lines = [
      `Dear ${owner},`,
      `The advance granted to ${firm} was offered until ${last}. The contract was not signed by then: the offer has lapsed, and the money is free for other firms.`,
      "If your project still stands, talk to your coordinator: the committee can examine it again.",
      operator,
    ];
    return wordsOf("committee.offer-lapsed", values, {
      subject: `The offer to ${firm} has lapsed`,
      text: lines.join("\n\n"),
    });
  }
  const lines = [
    `Bonjour ${owner},`,
    `L'avance accordée à ${firm} était offerte jusqu'au ${last}. Le contrat n'a pas été signé dans ce délai : l'offre est caduque, et la somme redevient disponible pour d'autres entreprises.`,
    "Si votre projet tient toujours, parlez-en à votre animateur : le comité peut l'examiner à nouveau.",
    operator,
  ];
  return wordsOf("committee.offer-lapsed", values, {
    subject: typesetFrench(`L'offre faite à ${firm} est caduque`),
    text: typesetFrench(lines.join("\n\n")),
  });
}
