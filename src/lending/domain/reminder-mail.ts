import type { Locale } from "#kernel/format.ts";
import { type MailWords, wordsOf } from "#kernel/mail-words.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { ReminderPlan } from "./reminder-plan.ts";

interface MailFacts extends Pick<ReminderPlan, "howToPay" | "contact"> {
  readonly owner: string;
  readonly firm: string;
  readonly late: string;
  readonly since: string;
}

/** A first word, by mail: what is late, how to pay, and that asking for time is no fault. */
export function reminderMail(locale: Locale, facts: MailFacts): MailWords {
  const { owner: reader, firm, late: amount, since } = facts;
  const { payment, contact } = locale === "fr" ? helpInFrench(facts) : helpInEnglish(facts);
  const values = { reader, firm, amount, since, payment, contact };
  return wordsOf("lending.reminder", values, locale === "fr" ? inFrench(facts) : inEnglish(facts));
}

type Help = Pick<MailFacts, "howToPay" | "contact">;

function helpInFrench({ howToPay, contact }: Help) {
  return {
    payment:
      howToPay === null
        ? "Pour payer, ou pour demander un délai, ouvrez « Mon avance »."
        : `Pour payer : ${howToPay}. Pour demander un délai, ouvrez « Mon avance ».`,
    contact: contact === null ? "" : `Pour en parler : ${contact.name}, ${contact.telephone}.`,
  };
}

function helpInEnglish({ howToPay, contact }: Help) {
  return {
    payment:
      howToPay === null
        ? "To pay, or to ask for time, open “My advance”."
        : `To pay: ${howToPay}. To ask for time, open “My advance”.`,
    contact: contact === null ? "" : `To talk about it: ${contact.name}, ${contact.telephone}.`,
  };
}

function inFrench({ owner, firm, late, since, ...help }: MailFacts) {
  const { payment, contact } = helpInFrench(help);
  const lines = [
    `Bonjour ${owner},`,
    `Depuis le ${since}, ${late} sont en retard sur l'avance de ${firm}. C'est peut-être un oubli, ou un moment difficile.`,
    payment,
    contact,
    "Parlez-nous avant l'échéance : une demande n'est pas une faute. Aucun frais ni intérêt ne s'ajoute.",
  ];
  const text = lines.filter((line) => line !== "").join("\n\n");
  return {
    subject: typesetFrench(`Avance de ${firm} : ${late} en retard`),
    text: typesetFrench(text),
  };
}

function inEnglish({ owner, firm, late, since, ...help }: MailFacts) {
  const { payment, contact } = helpInEnglish(help);
  const lines = [
    `Dear ${owner},`,
    `Since ${since}, ${late} are late on the advance to ${firm}. It may be an oversight, or a hard time.`,
    payment,
    contact,
    "Talk to us before the due date: asking is not a fault. No fee and no interest is added.",
  ];
  return {
    subject: `Advance to ${firm}: ${late} late`,
    text: lines.filter((line) => line !== "").join("\n\n"),
  };
}
