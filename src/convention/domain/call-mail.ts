import { formatDay, formatEuros, type Locale } from "#kernel/format.ts";
import { invariant } from "#kernel/invariant.ts";
import { type MailWords, wordsOf } from "#kernel/mail-words.ts";
import { sum } from "#kernel/money.ts";
import { saidIn } from "#kernel/said-in.ts";
import type { CallPaper } from "./call-paper.ts";

/** What the mail reads of the letter that it carries. */
interface CalledMail extends Pick<CallPaper, "askedBefore" | "purpose"> {
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
  const call = contactIn(locale, parties.contact);
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

/** What someone who answers for several parts of one call is written, the letter of each attached. */
export function callsMail(locale: Locale, papers: readonly CalledMail[], reader: string): MailWords {
  const [first] = papers;
  invariant(first !== undefined, "a call that is told has a line");
  const said = saidIn(locale);
  const { number } = first.line;
  const amount = formatEuros(sum(papers.map(({ line }) => line.left)), locale);
  const day = formatDay(first.askedBefore, locale);
  const operator = first.parties.operator.name;
  const parts = papers.map(({ line, parties, purpose }) => {
    const part = formatEuros(line.left, locale);
    const wait = said(
      line.waitsFor === null
        ? { fr: "", en: "" }
        : { fr: ` ; vous attendez : ${line.waitsFor}`, en: `; you wait for: ${line.waitsFor}` },
    );
    const { name } = parties.payer;
    return `– ${said(
      purpose === "fund"
        ? { fr: `${name} : ${part} pour le fonds${wait}`, en: `${name}: ${part} for the fund${wait}` }
        : {
            fr: `${name} : ${part} pour le fonctionnement${wait}`,
            en: `${name}: ${part} for the operation${wait}`,
          },
    )}`;
  });
  const contact = contactIn(locale, first.parties.contact);
  const summary = parts.join("\n");
  const text = [
    said({ fr: `Bonjour ${reader},`, en: `Dear ${reader},` }),
    said({
      fr: `${operator} appelle ${amount} auprès de ceux pour qui vous répondez, à verser avant le ${day} :`,
      en: `${operator} calls ${amount} from those you answer for, to be paid before ${day}:`,
    }),
    summary,
    said({
      fr: "Chacun a sa lettre, jointe, qui dit de quelle promesse il s'agit et où verser.",
      en: "Each has its letter, attached (in French), which says of which promise it is part and where to pay.",
    }),
    ...contact,
    operator,
  ].join("\n\n");
  const subject = said({
    fr: `Appel de fonds n° ${number} : ${amount} en ${papers.length} parts`,
    en: `Call for funds no. ${number}: ${amount} in ${papers.length} parts`,
  });
  const values = {
    reader,
    number,
    amount,
    count: papers.length,
    operator,
    day,
    summary,
    contact: contact.join(""),
  };
  return wordsOf("convention.calls", values, { subject, text });
}

function contactIn(locale: Locale, contact: CallPaper["parties"]["contact"]): string[] {
  if (contact === null) return [];
  const { name, reach } = contact;
  return [
    saidIn(locale)({ fr: `Pour en parler : ${name}, ${reach}.`, en: `To talk about it: ${name}, ${reach}.` }),
  ];
}
