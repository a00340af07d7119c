import { formatDay, type Locale } from "#kernel/format.ts";
import { type MailWords, wordsOf } from "#kernel/mail-words.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";

interface MailFacts {
  readonly member: string;
  readonly operator: string;
  readonly files: number;
  readonly reason: string;
  readonly closesOn: PlainDate;
  /** The member's own page. */
  readonly address: string;
}

/** Asks a member to vote in writing. It names no firm: their own page does, as far as they may read. */
export function consultationMail(locale: Locale, facts: MailFacts): MailWords {
  const { member: reader, operator, files, reason: why, closesOn, address: link } = facts;
  const values = {
    reader,
    operator,
    count: filesIn(locale, files),
    why,
    day: formatDay(closesOn, locale),
    link,
  };
  return wordsOf("committee.consultation", values, locale === "fr" ? inFrench(facts) : inEnglish(facts));
}

function filesIn(locale: Locale, files: number): string {
  if (locale === "fr") return files === 1 ? "un dossier" : `${files} dossiers`;
  return files === 1 ? "one file" : `${files} files`;
}

function inFrench({ member, operator, files, reason, closesOn, address }: MailFacts) {
  const last = formatDay(closesOn, "fr");
  const lines = [
    `Bonjour ${member},`,
    `Le comité d'agrément vous consulte par écrit sur ${filesIn("fr", files)}, sans attendre la prochaine séance. Motif : ${reason}`,
    `Dites d'abord, entreprise par entreprise, si quelque chose vous lie à elle ; lisez ensuite, puis votez jusqu'au ${last} inclus. Vous pouvez aussi demander qu'une séance en délibère.`,
    `Votre page : ${address}`,
    operator,
  ];
  return {
    subject: typesetFrench(`Comité d'agrément : votre vote par écrit, jusqu'au ${last}`),
    text: typesetFrench(lines.join("\n\n")),
  };
}

function inEnglish({ member, operator, files, reason, closesOn, address }: MailFacts) {
  const last = formatDay(closesOn, "en");
  const lines = [
    `Dear ${member},`,
    `The committee consults you in writing on ${filesIn("en", files)}, without waiting for the next sitting. Reason: ${reason}`,
    `First say, firm by firm, whether anything ties you to it; then read, and vote until ${last}, that day included. You may also ask for a sitting.`,
    `Your page: ${address}`,
    operator,
  ];
  return { subject: `Committee: your vote in writing, until ${last}`, text: lines.join("\n\n") };
}
