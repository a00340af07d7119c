import { formatDay, formatEuros, type Locale } from "#kernel/format.ts";
import { type MailWords, wordsOf } from "#kernel/mail-words.ts";
import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";

/** What every mail about an advance tells: to whom, of which advance, and what comes next. */
export interface MailFacts {
  readonly owner: string;
  /** In whose name it is written: the body that holds the fund, for its territory. */
  readonly sender: { readonly operator: string; readonly territory: string };
  readonly firm: string;
  readonly number: number;
  readonly outstanding: Cents;
  readonly next: { readonly on: PlainDate; readonly amount: Cents } | null;
}

/** The delay that was asked is granted: which instalments are put off. */
export function delayGrantedMail(
  locale: Locale,
  facts: MailFacts & { readonly from: number; readonly count: number; readonly keepTerm: boolean },
): MailWords {
  const { firm, number, from, count, keepTerm } = facts;
  const left = formatEuros(facts.outstanding, locale);
  if (locale === "en") {
    const are = count === 1 ? `instalment ${from} is` : `instalments ${from} to ${from + count - 1} are`;
    const postponed = `${are} put off`;
    const term = keepTerm
      ? "The instalments that follow carry them: the advance ends on the same day."
      : "The schedule goes on for as many instalments more.";
    const told = { ...facts, event: "lending.delay-granted", values: { postponed, term, left } };
    return mail(locale, told, `Your delay is granted: advance no. ${number}`, [
      `The delay that you asked for “${firm}” is granted: ${postponed}.`,
      term,
      `${left} are left to repay, as before: a delay costs nothing.`,
    ]);
  }
  const postponed =
    count === 1
      ? `l'échéance ${from} est reportée`
      : `les échéances ${from} à ${from + count - 1} sont reportées`;
  const term = keepTerm
    ? "Les échéances suivantes les portent : l'avance se termine au même jour."
    : "L'échéancier s'allonge d'autant d'échéances.";
  const told = { ...facts, event: "lending.delay-granted", values: { postponed, term, left } };
  return mail(locale, told, `Votre délai est accordé : avance n° ${number}`, [
    `Le délai que vous avez demandé pour « ${firm} » est accordé : ${postponed}.`,
    term,
    `Il reste ${left} à rembourser, comme avant : un délai ne coûte rien.`,
  ]);
}

/** The delay that was asked is declined, with the reason given. */
export function delayDeclinedMail(locale: Locale, facts: MailFacts & { readonly why: string }): MailWords {
  const { firm, number, why } = facts;
  const told = { ...facts, event: "lending.delay-declined", values: { why } };
  return locale === "fr"
    ? mail(locale, told, `Votre demande de délai : avance n° ${number}`, [
        `Le délai que vous avez demandé pour « ${firm} » ne peut pas être accordé. Voici pourquoi : ${why}`,
        "L'échéancier reste le même. Si vous ne pouvez pas payer, appelez-nous avant l'échéance : nous chercherons avec vous.",
      ])
    : mail(locale, told, `Your request for a delay: advance no. ${number}`, [
        `The delay that you asked for “${firm}” cannot be granted. Here is why: ${why}`,
        "The schedule stays as it is. If you cannot pay, call us before the instalment is due: we will look for a way with you.",
      ]);
}

/** Money leaves for the firm. */
export function disbursementMail(
  locale: Locale,
  facts: MailFacts & { readonly amount: Cents; readonly payOn: PlainDate },
): MailWords {
  const { firm, number, payOn } = facts;
  const [amount, day] = [formatEuros(facts.amount, locale), formatDay(payOn, locale)];
  const told = { ...facts, event: "lending.disbursement", values: { amount, day } };
  return locale === "fr"
    ? mail(locale, told, `Votre avance est versée : ${amount}`, [
        `Le virement de ${amount} pour « ${firm} », avance n° ${number}, est libéré à la date du ${day}. Il arrive sur votre compte sous un ou deux jours ouvrés.`,
        "L'avance est à taux zéro, sans frais ni caution : vous rembourserez ce que vous avez reçu, rien de plus.",
      ])
    : mail(locale, told, `Your advance is paid out: ${amount}`, [
        `The transfer of ${amount} for “${firm}”, advance no. ${number}, is released for ${day}. It reaches your account within one or two business days.`,
        "The advance bears no interest, no fee and no personal guarantee: you will repay what you received, nothing more.",
      ]);
}

/** What one event says besides what they all say. */
type Told = MailFacts & {
  readonly event: string;
  readonly values: Parameters<typeof wordsOf>[1];
};

function mail(
  locale: Locale,
  { event, values, ...told }: Told,
  subject: string,
  paragraphs: readonly string[],
): MailWords {
  const { owner, sender, next } = told;
  const isFrench = locale === "fr";
  const following = next === null ? "" : nextInstalment(locale, next);
  const said = {
    reader: owner,
    firm: told.firm,
    number: told.number,
    ...values,
    next: following,
    operator: sender.operator,
    territory: sender.territory,
  };
  const text = [
    isFrench ? `Bonjour ${owner},` : `Dear ${owner},`,
    ...paragraphs,
    ...(following === "" ? [] : [following]),
    isFrench
      ? `Une question ? Parlez-en à votre animateur.\n\nBien à vous,\n${sender.operator}\n${sender.territory}`
      : `Any question? Ask your coordinator.\n\nKind regards,\n${sender.operator}\n${sender.territory}`,
  ].join("\n\n");
  const set = isFrench ? typesetFrench : (words: string) => words;
  return wordsOf(event, said, { subject: set(subject), text: `${set(text)}\n` });
}

function nextInstalment(locale: Locale, { on, amount }: NonNullable<MailFacts["next"]>): string {
  const [day, sum] = [formatDay(on, locale), formatEuros(amount, locale)];
  return locale === "fr"
    ? `La prochaine échéance est de ${sum}, le ${day}.`
    : `The next instalment is ${sum}, on ${day}.`;
}
