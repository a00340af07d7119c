import { formatDay, type Locale } from "#kernel/format.ts";
import { type MailKind, mailKinds } from "#kernel/mail-kinds.ts";
import { type MailWords, wordsOf } from "#kernel/mail-words.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";

/** A mail that was set aside, as the gathering tells of it. */
export interface DigestEntry {
  readonly kind: MailKind;
  readonly on: PlainDate;
  readonly subject: string;
  /** The pages to open, one a line. */
  readonly pages: string | null;
}

const headings: Readonly<Record<MailKind, Readonly<Record<Locale, string>>>> = {
  messages: { fr: "Messages", en: "Messages" },
  files: { fr: "Dossiers", en: "Files" },
  advances: { fr: "Avances", en: "Advances" },
};

/** What a person had set aside, in one mail; `address` is where they choose its pace. */
export function digestMail(
  locale: Locale,
  told: {
    readonly reader: string;
    readonly territory: string;
    readonly address: string;
    readonly entries: readonly DigestEntry[];
  },
): MailWords {
  const { reader, territory, address: link, entries } = told;
  const summary = summaryOf(locale, entries);
  const count = entries.length;
  const values = { reader, territory, count, summary, link };
  return wordsOf(
    "network.digest",
    values,
    locale === "fr"
      ? {
          subject: typesetFrench(`${inFrench(count)} : votre récapitulatif, ${territory}`),
          text: typesetFrench(
            [
              `Bonjour ${reader},`,
              "Voici ce qui s'est passé depuis votre dernier récapitulatif.",
              summary,
              `Vous avez choisi de recevoir ces courriels ensemble. Pour changer ce rythme :\n${link}`,
              "Alizé",
            ].join("\n\n"),
          ),
        }
      : {
          subject: `${count === 1 ? "1 piece of news" : `${count} pieces of news`}: your summary, ${territory}`,
          text: [
            `Hello ${reader},`,
            "Here is what happened since your last summary.",
            summary,
            `You chose to receive these mails together. To change that pace:\n${link}`,
            "Alizé",
          ].join("\n\n"),
        },
  );
}

function inFrench(count: number): string {
  return count === 1 ? "1 nouvelle" : `${count} nouvelles`;
}

/** Under one heading a kind, oldest first. */
function summaryOf(locale: Locale, entries: readonly DigestEntry[]): string {
  return mailKinds
    .map((kind) => ({ kind, own: entries.filter((entry) => entry.kind === kind) }))
    .filter(({ own }) => own.length > 0)
    .map(({ kind, own }) => [headings[kind][locale], ...own.map((entry) => lineOf(locale, entry))].join("\n"))
    .join("\n\n");
}

function lineOf(locale: Locale, { on, subject, pages }: DigestEntry): string {
  const pagesBelow = pages === null ? [] : pages.split("\n").map((page) => `  ${page}`);
  const told = `– ${formatDay(on, locale)}, ${subject}`;
  return [locale === "fr" ? typesetFrench(told) : told, ...pagesBelow].join("\n");
}
