import { formatDay, type Locale } from "#kernel/format.ts";
import { type MailWords, wordsOf } from "#kernel/mail-words.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { french } from "#kernel/said-in.ts";

interface AskedFacts {
  readonly reader: string;
  readonly asker: string;
  readonly firm: string;
  readonly dueOn: PlainDate;
  readonly territory: string;
  /** Where the secret link will stand. */
  readonly link: string;
}

/** Asks for an opinion, or reminds of it: what is asked is read on the page of the link alone. */
export function opinionMail(
  locale: Locale,
  { reader, asker, firm, dueOn, territory, link }: AskedFacts,
  isReminder: boolean,
): MailWords {
  const day = formatDay(dueOn, locale);
  const event = isReminder ? "application.opinion-reminder" : "application.opinion-asked";
  const values = { reader, asker, firm, day, territory, link };
  if (locale === "en")
    return wordsOf(event, values, {
      subject: isReminder ? `Reminder: your opinion on “${firm}”` : `Your opinion is asked on “${firm}”`,
      text: `Dear ${reader},

${asker} asks for your opinion on the project of “${firm}”, by ${day}. If something ties you to this firm, the page lets you say so first.

Read and answer here, by your personal link:

${link}
${isReminder ? "\nThe link of the first mail opens nothing any more.\n" : ""}
${territory}
`,
    });
  return wordsOf(event, values, {
    subject: isReminder
      ? french`Rappel : votre avis sur « ${firm} »`
      : french`Votre avis est demandé sur « ${firm} »`,
    text: french`Bonjour ${reader},

${asker} vous demande votre avis sur le projet de « ${firm} », avant le ${day}. Si quelque chose vous lie à cette entreprise, la page vous permet d'abord de le dire.

Lisez et répondez ici, par votre lien personnel :

${link}
${isReminder ? "\nLe lien du premier courriel n'ouvre plus rien.\n" : ""}
${territory}
`,
  });
}

interface ToldFacts {
  readonly reader: string;
  readonly name: string;
  readonly firm: string;
  readonly territory: string;
  readonly link: string;
  readonly hasInterest: boolean;
}

const interestWords = {
  declared: {
    fr: "a déclaré un intérêt et ne donne pas d'avis",
    en: "declared an interest and gives no opinion",
  },
  none: { fr: "a rendu son avis", en: "gave their opinion" },
} as const;

/** Tells whoever asked that the opinion came, or will not. */
export function opinionToldMail(
  locale: Locale,
  { reader, name, firm, territory, link, hasInterest }: ToldFacts,
): MailWords {
  const answer = interestWords[hasInterest ? "declared" : "none"][locale];
  const values = { reader, person: name, answer, firm, territory, link };
  if (locale === "en")
    return wordsOf("application.opinion-answered", values, {
      subject: `${name} answered on “${firm}”`,
      text: `Dear ${reader},

${name} ${answer} on “${firm}”. Read it in the file:

${link}

${territory}
`,
    });
  return wordsOf("application.opinion-answered", values, {
    subject: french`${name} a répondu au sujet de « ${firm} »`,
    text: french`Bonjour ${reader},

${name} ${answer} sur « ${firm} ». Lisez-le dans le dossier :

${link}

${territory}
`,
  });
}
