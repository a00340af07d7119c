import type { Locale } from "#kernel/format.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { ReminderPlan } from "./reminder-plan.ts";

interface MailFacts extends Pick<ReminderPlan, "howToPay" | "contact"> {
  readonly owner: string;
  readonly firm: string;
  readonly late: string;
  readonly since: string;
}

/** A first word, by mail: what is late, how to pay, and that asking for time is no fault. */
export function reminderMail(locale: Locale, facts: MailFacts): { subject: string; text: string } {
  return locale === "fr" ? inFrench(facts) : inEnglish(facts);
}

function inFrench({ owner, firm, late, since, howToPay, contact }: MailFacts) {
  const lines = [
    `Bonjour ${owner},`,
    `Depuis le ${since}, ${late} sont en retard sur l'avance de ${firm}. C'est peut-être un oubli, ou un moment difficile.`,
    howToPay === null
      ? "Pour payer, ou pour demander un délai, ouvrez « Mon avance »."
      : `Pour payer : ${howToPay}. Pour demander un délai, ouvrez « Mon avance ».`,
    contact === null ? "" : `Pour en parler : ${contact.name}, ${contact.telephone}.`,
    "Parlez-nous avant l'échéance : une demande n'est pas une faute. Aucun frais ni intérêt ne s'ajoute.",
  ];
  const text = lines.filter((line) => line !== "").join("\n\n");
  return {
    subject: typesetFrench(`Avance de ${firm} : ${late} en retard`),
    text: typesetFrench(text),
  };
}

function inEnglish({ owner, firm, late, since, howToPay, contact }: MailFacts) {
  const lines = [
    `Dear ${owner},`,
    `Since ${since}, ${late} are late on the advance to ${firm}. It may be an oversight, or a hard time.`,
    howToPay === null
      ? "To pay, or to ask for time, open “My advance”."
      : `To pay: ${howToPay}. To ask for time, open “My advance”.`,
    contact === null ? "" : `To talk about it: ${contact.name}, ${contact.telephone}.`,
    "Talk to us before the due date: asking is not a fault. No fee and no interest is added.",
  ];
  return {
    subject: `Advance to ${firm}: ${late} late`,
    text: lines.filter((line) => line !== "").join("\n\n"),
  };
}
