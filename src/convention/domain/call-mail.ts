import { formatDay, formatEuros, type Locale } from "#kernel/format.ts";
import { type MailWords, wordsOf } from "#kernel/mail-words.ts";
import { saidIn } from "#kernel/said-in.ts";
import type { CallPaper } from "./call-paper.ts";

/** What the mail reads of the letter that it carries. */
interface CalledMail extends Pick<CallPaper, "askedBefore"> {
  readonly line: Pick<
    CallPaper["line"],
    "number" | "left" | "dueOn" | "calledOn" | "told" | "isLate" | "waitsFor"
  >;
  readonly parties: Pick<CallPaper["parties"], "operator" | "payer" | "contact">;
}

/** What a partner's person is written about a call, its letter attached: the call itself, then each reminder. */
export function callMail(
  locale: Locale,
  { line, parties, askedBefore }: CalledMail,
  reader: string,
): MailWords {
  const said = saidIn(locale);
  const left = formatEuros(line.left, locale);
  const before = formatDay(line.dueOn, locale);
  const asked = formatDay(line.calledOn, locale);
  const first = formatDay(askedBefore, locale);
  const { payer, operator } = parties;
  const isReminder = line.told.length > 0;
  const late = line.isLate;
  const subject = isReminder
    ? said({
        fr: `Rappel : ${left} de l'appel de fonds n° ${line.number} (${payer.name})`,
        en: `Reminder: ${left} of call for funds no. ${line.number} (${payer.name})`,
      })
    : said({
        fr: `Appel de fonds n° ${line.number} : ${left} (${payer.name})`,
        en: `Call for funds no. ${line.number}: ${left} (${payer.name})`,
      });
  const body = isReminder
    ? said({
        fr: `Sur l'appel de fonds du ${asked}, ${left} ${late ? `étaient à verser avant le ${before} et` : `sont à verser avant le ${before} ;`} ne nous sont pas encore parvenus. Si vous avez versé ces derniers jours, ne tenez pas compte de ce rappel.`,
        en: `Of the call for funds of ${asked}, ${left} ${late ? `were due before ${before} and` : `are due before ${before} and`} have not reached us yet. If you paid in the last few days, please ignore this reminder.`,
      })
    : said({
        fr: `${operator.name} appelle ${left} auprès de ${payer.name}, à verser avant le ${first}. La lettre jointe dit de quelle promesse il s'agit et où verser.`,
        en: `${operator.name} calls ${left} from ${payer.name}, to be paid before ${first}. The letter attached (in French) says of which promise it is part and where to pay.`,
      });
  const wait =
    line.waitsFor === null
      ? []
      : [
          said({
            fr: `Vous attendez pour verser : ${line.waitsFor}.`,
            en: `You wait, before paying, for: ${line.waitsFor}.`,
          }),
        ];
  const { contact } = parties;
  const call =
    contact === null
      ? []
      : [
          said({
            fr: `Pour en parler : ${contact.name}, ${contact.reach}.`,
            en: `To talk about it: ${contact.name}, ${contact.reach}.`,
          }),
        ];
  const greeting = said({ fr: `Bonjour ${reader},`, en: `Dear ${reader},` });
  const values = {
    reader,
    number: line.number,
    amount: left,
    payer: payer.name,
    operator: operator.name,
    ...(isReminder ? { since: asked, day: before } : { day: first }),
    wait: wait.join(""),
    contact: call.join(""),
  };
  const text = [greeting, body, ...wait, ...call, operator.name].join("\n\n");
  return wordsOf(isReminder ? "convention.call-reminder" : "convention.call", values, { subject, text });
}
