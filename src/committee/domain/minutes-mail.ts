import { formatDay, type Locale } from "#kernel/format.ts";
import { type MailWords, wordsOf } from "#kernel/mail-words.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";

interface CorrectedFacts {
  readonly name: string;
  readonly operator: string;
  readonly heldOn: PlainDate;
  /** Where the minutes are read: their correction may be about a file that the reader may not open. */
  readonly address: string;
}

/** Minutes that were signed are corrected: what their signatories gave no longer stands. */
export function correctedMinutesMail(
  locale: Locale,
  { name, operator, heldOn, address }: CorrectedFacts,
): MailWords {
  const day = formatDay(heldOn, locale);
  const values = { reader: name, operator, day, link: address };
  if (locale === "en") {
    const lines = [
      `Dear ${name},`,
      `The minutes of the committee of ${day}, which you signed, were corrected: the signatures given no longer stand. You will receive another link if they are to be signed again.`,
      `Read them: ${address}`,
      operator,
    ];
    return wordsOf("committee.minutes-corrected", values, {
      subject: `Minutes of ${day} corrected: your signature no longer stands`,
      text: lines.join("\n\n"),
    });
  }
  const lines = [
    `Bonjour ${name},`,
    `Le procès-verbal du comité du ${day}, que vous avez signé, est rectifié : les signatures données ne valent plus. Vous recevrez un autre lien s'il faut le signer à nouveau.`,
    `Relisez-le : ${address}`,
    operator,
  ];
  return wordsOf("committee.minutes-corrected", values, {
    subject: typesetFrench(`Procès-verbal du ${day} rectifié : votre signature ne vaut plus`),
    text: typesetFrench(lines.join("\n\n")),
  });
}
