import type { Locale } from "#kernel/format.ts";
import type { MailWords } from "#kernel/mail-words.ts";
import { haste } from "#kernel/texted-events.ts";
import { nextTextHour } from "./text-hours.ts";

/** The text that goes beside a mail which presses; null where none does, or where it would come too late to be true. */
export function textBeside(
  { event, subject, values }: MailWords,
  {
    language,
    isSecret,
    now,
  }: { readonly language: Locale; readonly isSecret: boolean; readonly now: string },
): MailWords | null {
  const pressing = haste(event);
  if (pressing === null || (pressing === "now-or-never" && nextTextHour(now) !== null)) return null;
  const link = isSecret ? undefined : values["link"];
  return { event: textEvent, values: {}, subject, text: words(language, subject, link) };
}

/** No occasion of its own: its words are those of the mail. */
export const textEvent = "network.text";

function words(language: Locale, subject: string, link: string | undefined): string {
  const address = link !== undefined && /^https?:\/\//.test(link) ? link : null;
  if (language === "fr")
    return address === null
      ? `Alizé. ${subject}. Le détail est dans votre courriel.`
      : `Alizé. ${subject}. Pour voir : ${address}`;
  return address === null
    ? `Alizé. ${subject}. The details are in your mail.`
    : `Alizé. ${subject}. To see: ${address}`;
}
