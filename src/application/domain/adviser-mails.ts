import type { Locale } from "#kernel/format.ts";
import { type MailWords, wordsOf } from "#kernel/mail-words.ts";
import { french } from "#kernel/said-in.ts";

interface AdviserFacts {
  readonly reader: string;
  /** Who did it. */
  readonly person: string;
  readonly firm: string;
  readonly number: number;
  readonly territory: string;
}

interface LinkedFacts extends AdviserFacts {
  /** Where the file is read. */
  readonly link: string;
}

/** To someone who signs in already: a file is theirs to help with. */
export function adviserInvitedMail(
  locale: Locale,
  facts: LinkedFacts & { readonly quality: string },
): MailWords {
  const { reader, person, firm, number, territory, link, quality } = facts;
  const values = { reader, person, role: quality, firm, number, territory, link };
  if (locale === "en")
    return wordsOf("application.adviser-invited", values, {
      subject: `You are invited to help with file no. ${number}: ${firm}`,
      text: `Dear ${reader},

${person} invites you to help with the file of “${firm}”, no. ${number}, as: ${quality}. You may read it, hand in its documents, prepare its answers and write to the coordinator. The owner alone submits, confirms and signs.

The file is here:

${link}

If you do not wish to, end it on the page of the file.

${territory}
`,
    });
  return wordsOf("application.adviser-invited", values, {
    subject: french`Vous êtes invité à accompagner le dossier n° ${number} : ${firm}`,
    text: french`Bonjour ${reader},

${person} vous invite à accompagner le dossier de « ${firm} », n° ${number}, comme : ${quality}. Vous pouvez le lire, remettre ses pièces, préparer ses réponses et écrire à l'animateur. Le dirigeant seul dépose, confirme et signe.

Le dossier est ici :

${link}

Si vous ne le souhaitez pas, dites-le sur la page du dossier.

${territory}
`,
  });
}

/** To the owner: the coordinator invited someone in their name. */
export function adviserNamedMail(
  locale: Locale,
  facts: LinkedFacts & { readonly adviser: string; readonly quality: string; readonly asker: string },
): MailWords {
  const { reader, person, adviser, quality, asker, firm, number, territory, link } = facts;
  const values = { reader, person, adviser, role: quality, asker, firm, number, territory, link };
  if (locale === "en")
    return wordsOf("application.adviser-named", values, {
      subject: `${adviser} now helps with your file no. ${number}`,
      text: `Dear ${reader},

At the request of ${asker}, ${person} invited ${adviser} (${quality}) to help with the file of “${firm}”, no. ${number}: to read it, hand in its documents, prepare its answers and write to the coordinator. You alone submit, confirm and sign.

If you did not want this, end it here, and tell the coordinator:

${link}

${territory}
`,
    });
  return wordsOf("application.adviser-named", values, {
    subject: french`${adviser} accompagne votre dossier n° ${number}`,
    text: french`Bonjour ${reader},

À la demande de ${asker}, ${person} a invité ${adviser} (${quality}) à accompagner le dossier de « ${firm} », n° ${number} : le lire, remettre ses pièces, préparer ses réponses et écrire à l'animateur. Vous seul déposez, confirmez et signez.

Si vous ne le vouliez pas, mettez-y fin ici, et dites-le à l'animateur :

${link}

${territory}
`,
  });
}

/** To whoever did not end it themselves: the adviser, and those who run the firm. */
export function adviserEndedMail(
  locale: Locale,
  facts: AdviserFacts & { readonly adviser: string },
): MailWords {
  const { reader, person, adviser, firm, number, territory } = facts;
  const values = { reader, person, adviser, firm, number, territory };
  if (locale === "en")
    return wordsOf("application.adviser-ended", values, {
      subject: `File no. ${number}: ${adviser} no longer helps with it`,
      text: `Dear ${reader},

${person} ended the help of ${adviser} with the file of “${firm}”, no. ${number}. The file is closed to ${adviser} from now on; what was handed in and written stays in it.

${territory}
`,
    });
  return wordsOf("application.adviser-ended", values, {
    subject: french`Dossier n° ${number} : fin de l'accompagnement de ${adviser}`,
    text: french`Bonjour ${reader},

${person} a mis fin à l'accompagnement de ${adviser} pour le dossier de « ${firm} », n° ${number}. Le dossier lui est fermé dès maintenant ; ce qui a été remis et écrit y reste.

${territory}
`,
  });
}

/** To those who run the firm: corrections are prepared, which they alone send back. */
export function correctionsPreparedMail(locale: Locale, facts: LinkedFacts): MailWords {
  const { reader, person, firm, number, territory, link } = facts;
  const values = { reader, person, firm, number, territory, link };
  if (locale === "en")
    return wordsOf("application.corrections-prepared", values, {
      subject: `Corrections are prepared for file no. ${number}: ${firm}`,
      text: `Dear ${reader},

${person} prepared the corrections that are asked of the file of “${firm}”, no. ${number}. Nothing has left: read them, change what you wish, then send them back.

${link}

${territory}
`,
    });
  return wordsOf("application.corrections-prepared", values, {
    subject: french`Des corrections sont prêtes pour le dossier n° ${number} : ${firm}`,
    text: french`Bonjour ${reader},

${person} a préparé les corrections demandées pour le dossier de « ${firm} », n° ${number}. Rien n'est parti : relisez, changez ce que vous voulez, puis renvoyez.

${link}

${territory}
`,
  });
}
