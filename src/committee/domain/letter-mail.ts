import { formatDay, type Locale } from "#kernel/format.ts";
import { type MailWords, wordsOf } from "#kernel/mail-words.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { DecisionOutcome } from "./decision.ts";
import type { DecisionLetter } from "./sitting.ts";

interface MailFacts {
  readonly owner: string;
  readonly firm: string;
  readonly operator: string;
  readonly outcome: DecisionOutcome;
  readonly letter: Pick<DecisionLetter, "standsUntil">;
}

const outcomesInFrench: Record<DecisionOutcome, string> = {
  approved: "Le comité d'agrément a donné son accord.",
  "approved-with-conditions": "Le comité d'agrément a donné son accord, sous conditions.",
  agreed: "Le comité d'agrément a adopté la proposition qui vous concerne.",
  adjourned: "Le comité d'agrément a ajourné votre dossier : il l'examinera à nouveau.",
  refused: "Le comité d'agrément n'a pas retenu votre demande.",
};

const outcomesInEnglish: Record<DecisionOutcome, string> = {
  approved: "The committee has approved your request.",
  "approved-with-conditions": "The committee has approved your request, with conditions.",
  agreed: "The committee has agreed to the proposal about your firm.",
  adjourned: "The committee has adjourned your file: it will examine it again.",
  refused: "The committee has not granted your request.",
};

/** The mail that carries the letter: the outcome in a sentence, the last day of the offer, who to talk to. */
export function letterMail(locale: Locale, facts: MailFacts): MailWords {
  const { owner: reader, firm, operator, outcome, letter } = facts;
  const inOneLanguage = { fr: outcomesInFrench, en: outcomesInEnglish }[locale];
  const values = {
    reader,
    firm,
    operator,
    answer: inOneLanguage[outcome],
    next: { fr: offerInFrench, en: offerInEnglish }[locale](letter),
  };
  return wordsOf("committee.letter", values, locale === "fr" ? inFrench(facts) : inEnglish(facts));
}

function offerInFrench({ standsUntil }: MailFacts["letter"]): string {
  return standsUntil === null
    ? "La lettre jointe en donne le motif."
    : `La lettre jointe dit ce qui est accordé, et à quoi vous vous engagez. Cette offre tient jusqu'au ${formatDay(standsUntil, "fr")} inclus.`;
}

function offerInEnglish({ standsUntil }: MailFacts["letter"]): string {
  return standsUntil === null
    ? "The attached letter, in French, gives the reason."
    : `The attached letter, in French, says what is granted and what you undertake. This offer stands until ${formatDay(standsUntil, "en")}, that day included.`;
}

function inFrench({ owner, firm, operator, outcome, letter }: MailFacts) {
  const lines = [
    `Bonjour ${owner},`,
    outcomesInFrench[outcome],
    offerInFrench(letter),
    "Répondez à votre animateur pour en parler : une question n'est pas une faute.",
    operator,
  ];
  return {
    subject: typesetFrench(`Décision du comité sur le dossier de ${firm}`),
    text: typesetFrench(lines.join("\n\n")),
  };
}

function inEnglish({ owner, firm, operator, outcome, letter }: MailFacts) {
  const lines = [
    `Dear ${owner},`,
    outcomesInEnglish[outcome],
    offerInEnglish(letter),
    "Answer your coordinator to talk about it: asking is no fault.",
    operator,
  ];
  return { subject: `The committee's decision on the file of ${firm}`, text: lines.join("\n\n") };
}
