import { formatDay, type Locale } from "#kernel/format.ts";
import { type MailWords, wordsOf } from "#kernel/mail-words.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";

/** What every mail about a signature tells. `link` is the place of the personal link, filled as the mail leaves. */
export interface SigningMail {
  readonly name: string;
  readonly title: string;
  readonly asker: string;
  readonly role: string;
  readonly dueOn: PlainDate;
  readonly link: string;
}

const personal = {
  fr: "Ce lien est personnel : ne le transmettez à personne. Aucun compte n'est nécessaire, un téléphone suffit.",
  en: "This link is personal: do not pass it on. No account is needed, a telephone will do.",
};

/** It is their turn to sign. */
export function askMail(locale: Locale, facts: SigningMail): MailWords {
  const { title, asker, role, dueOn, link } = facts;
  const values = { ...told(facts), role, day: formatDay(dueOn, locale), link };
  return wordsOf(
    "signature.ask",
    values,
    locale === "fr"
      ? mail(locale, facts, `À signer : ${title}`, [
          `${asker} vous demande de signer « ${title} » en qualité de ${role}, au plus tard le ${formatDay(dueOn, locale)}.`,
          `Pour le lire et le signer : ${link}`,
          personal.fr,
        ])
      : mail(locale, facts, `To sign: ${title}`, [
          `${asker} asks you to sign “${title}” as ${role}, by ${formatDay(dueOn, locale)}.`,
          `To read and sign it: ${link}`,
          personal.en,
        ]),
  );
}

export function reminderMail(locale: Locale, facts: SigningMail & { readonly rank: number }): MailWords {
  const { title, asker, dueOn, link, rank } = facts;
  const values = { ...told(facts), rank, day: formatDay(dueOn, locale), link };
  return wordsOf(
    "signature.reminder",
    values,
    locale === "fr"
      ? mail(locale, facts, `Rappel : ${title} attend votre signature`, [
          `« ${title} », que ${asker} vous a demandé de signer, attend toujours votre signature, au plus tard le ${formatDay(dueOn, locale)}. C'est le rappel n° ${rank}.`,
          `Pour le lire et le signer, ou dire pourquoi vous ne le signez pas : ${link}`,
          personal.fr,
        ])
      : mail(locale, facts, `Reminder: ${title} awaits your signature`, [
          `“${title}”, which ${asker} asked you to sign, still awaits your signature, by ${formatDay(dueOn, locale)}. This is reminder no. ${rank}.`,
          `To read and sign it, or to say why you do not: ${link}`,
          personal.en,
        ]),
  );
}

/** The same in a text, which says where the link is. */
export function reminderText(
  locale: Locale,
  facts: Omit<SigningMail, "link" | "role"> & { readonly address: string },
): MailWords {
  const { title, asker, dueOn, address } = facts;
  const day = formatDay(dueOn, locale);
  const values = { ...told(facts), day, account: address };
  return wordsOf(
    "signature.reminder-text",
    values,
    locale === "fr"
      ? {
          subject: typesetFrench(`Rappel par SMS : ${title}`),
          text: typesetFrench(
            `${asker} attend votre signature de « ${title} », au plus tard le ${day}. Votre lien est dans le courriel envoyé à ${address} ; regardez aussi dans les indésirables.`,
          ),
        }
      : {
          subject: `Reminder by text: ${title}`,
          text: `${asker} awaits your signature of “${title}”, by ${day}. Your link is in the mail sent to ${address}; look among unwanted mails too.`,
        },
  );
}

/** The document is no longer the same: what was given of it is void. `link` is null where it is not their turn. */
export function changedMail(
  locale: Locale,
  facts: Omit<SigningMail, "link"> & {
    readonly link: string | null;
    readonly why: string;
    readonly on: PlainDate;
    readonly hadSigned: boolean;
  },
): MailWords {
  const { title, asker, link, why, on, hadSigned, dueOn } = facts;
  const effect = effectWords[hadSigned ? "signed" : "waiting"][locale];
  const next = nextWords(locale, { asker, link, day: formatDay(dueOn, locale) });
  const values = { ...told(facts), day: formatDay(on, locale), why, effect, next };
  if (locale === "fr")
    return wordsOf(
      "signature.changed",
      values,
      mail(locale, facts, `Le document a changé : ${title}`, [
        `« ${title} » a changé le ${formatDay(on, locale)}. Voici pourquoi : ${why}`,
        effect,
        next,
      ]),
    );
  return wordsOf(
    "signature.changed",
    values,
    mail(locale, facts, `The document changed: ${title}`, [
      `“${title}” changed on ${formatDay(on, locale)}. Here is why: ${why}`,
      effect,
      next,
    ]),
  );
}

const effectWords = {
  signed: {
    fr: "Votre signature portait sur l'ancienne version : elle ne vaut plus.",
    en: "Your signature was of the former version: it is void.",
  },
  waiting: {
    fr: "Le lien que vous aviez reçu ne vaut plus.",
    en: "The link that you had received is void.",
  },
} as const;

function nextWords(
  locale: Locale,
  { asker, link, day }: { readonly asker: string; readonly link: string | null; readonly day: string },
): string {
  if (locale === "fr")
    return link === null
      ? `${asker} vous écrira quand ce sera votre tour de signer.`
      : `Pour lire la nouvelle version et la signer, au plus tard le ${day} : ${link}`;
  return link === null
    ? `${asker} will write to you when it is your turn to sign.`
    : `To read the new version and sign it, by ${day}: ${link}`;
}

const copyWords = {
  joined: {
    fr: "Le document signé et son certificat de preuve sont joints : gardez-les ensemble, sans les modifier.",
    en: "The signed document and its certificate of evidence are attached: keep them together, unchanged.",
  },
  apart: {
    fr: "Le certificat de preuve est joint. Le document signé se relit par votre lien de signature.",
    en: "The certificate of evidence is attached. The signed document can be read through your signing link.",
  },
} as const;

type Told = Pick<SigningMail, "name" | "title" | "asker">;

function told({ name: reader, title, asker }: Told) {
  return { reader, title, asker };
}

export function replacedMail(
  locale: Locale,
  facts: Told & { readonly by: string; readonly why: string },
): MailWords {
  const { title, by, why } = facts;
  const values = { ...told(facts), person: by, why };
  return wordsOf(
    "signature.replaced",
    values,
    locale === "fr"
      ? mail(locale, facts, `Vous n'avez plus à signer : ${title}`, [
          `${by} signe « ${title} » à votre place. Voici pourquoi : ${why}`,
          "Le lien que vous aviez reçu ne vaut plus ; vous n'avez rien à faire.",
        ])
      : mail(locale, facts, `You no longer have to sign: ${title}`, [
          `${by} signs “${title}” in your place. Here is why: ${why}`,
          "The link that you had received is void; there is nothing for you to do.",
        ]),
  );
}

export function cancelledMail(locale: Locale, facts: Told & { readonly why: string }): MailWords {
  const { title, asker, why } = facts;
  const values = { ...told(facts), why };
  return wordsOf(
    "signature.cancelled",
    values,
    locale === "fr"
      ? mail(locale, facts, `Signature annulée : ${title}`, [
          `${asker} a annulé la demande de signature de « ${title} ». Voici pourquoi : ${why}`,
          "Les liens et les signatures déjà donnés ne valent plus ; vous n'avez rien à faire.",
        ])
      : mail(locale, facts, `Signature cancelled: ${title}`, [
          `${asker} cancelled the request to sign “${title}”. Here is why: ${why}`,
          "The links and signatures given are void; there is nothing for you to do.",
        ]),
  );
}

/** Everyone signed: the copy and its certificate come with it, unless the document holds what a mail should not. */
export function completedMail(
  locale: Locale,
  facts: Told & { readonly on: PlainDate; readonly hasDocument: boolean },
): MailWords {
  const { title, on, hasDocument } = facts;
  const next = copyWords[hasDocument ? "joined" : "apart"][locale];
  const values = { ...told(facts), day: formatDay(on, locale), next };
  if (locale === "fr")
    return wordsOf(
      "signature.completed",
      values,
      mail(locale, facts, `Signé par tous : ${title}`, [
        `« ${title} » est signé par tous depuis le ${formatDay(on, locale)}.`,
        next,
      ]),
    );
  return wordsOf(
    "signature.completed",
    values,
    mail(locale, facts, `Signed by all: ${title}`, [
      `“${title}” has been signed by all since ${formatDay(on, locale)}.`,
      next,
    ]),
  );
}

export function codeMail(
  locale: Locale,
  facts: Told & { readonly code: string; readonly minutes: number },
): MailWords {
  const { title, code, minutes } = facts;
  const values = { ...told(facts), code, minutes };
  return wordsOf(
    "signature.code",
    values,
    locale === "fr"
      ? mail(locale, facts, `Votre code pour signer : ${title}`, [
          `Voici le code qui confirme votre signature de « ${title} » : ${code}`,
          `Il sert pendant ${minutes} minutes. Si vous n'avez rien demandé, ne le donnez à personne.`,
        ])
      : mail(locale, facts, `Your code to sign: ${title}`, [
          `Here is the code that confirms your signature of “${title}”: ${code}`,
          `It serves for ${minutes} minutes. If you asked for nothing, give it to nobody.`,
        ]),
  );
}

/** Whoever asked for the signature is told that one of those asked refuses. */
export function refusedMail(
  locale: Locale,
  facts: Told & { readonly by: string; readonly why: string },
): MailWords {
  const { title, by, why } = facts;
  const values = { ...told(facts), person: by, why };
  return wordsOf(
    "signature.refused",
    values,
    locale === "fr"
      ? mail(locale, facts, `Refus de signer : ${title}`, [
          `${by} refuse de signer « ${title} ». Voici pourquoi : ${why}`,
          "Appelez cette personne ; puis envoyez une nouvelle version, remplacez le signataire ou annulez la demande.",
        ])
      : mail(locale, facts, `Refusal to sign: ${title}`, [
          `${by} refuses to sign “${title}”. Here is why: ${why}`,
          "Call them; then send a new version, replace the signatory or cancel the request.",
        ]),
  );
}

function mail(locale: Locale, { name, asker }: Told, subject: string, paragraphs: readonly string[]) {
  const set = locale === "fr" ? typesetFrench : (text: string) => text;
  const greeting = locale === "fr" ? `Bonjour ${name},` : `Hello ${name},`;
  const words = [greeting, ...paragraphs, asker].join("\n\n");
  return { subject: set(subject), text: `${set(words)}\n` };
}
