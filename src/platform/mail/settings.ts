/** By which server mails leave, and in whose name. */
export interface MailSettings {
  readonly url: string;
  readonly from: { readonly name: string; readonly address: string };
}

/** The settings of mail are faulty; the sentence says which, and what is expected. */
export class MailSettingsRefused extends Error {
  override readonly name = "MailSettingsRefused";
}

/** `ALIZE_SMTP_URL` and `ALIZE_MAIL_FROM`; null without the first: mails then wait in the outbox. */
export function readMailSettings(environment: NodeJS.ProcessEnv): MailSettings | null {
  const url = environment["ALIZE_SMTP_URL"]?.trim() ?? "";
  if (url === "") return null;
  if (!/^smtps?:\/\/[^/\s]+/.test(url))
    throw new MailSettingsRefused(
      "ALIZE_SMTP_URL doit être une adresse smtp:// ou smtps://, comme smtps://utilisateur:motdepasse@smtp.exemple.fr.",
    );
  return { url, from: readFrom(environment["ALIZE_MAIL_FROM"]?.trim() ?? "") };
}

const SENDER = /^(?:"?([^"<>\p{Cc}]*?)"?\s*<)?([^\s<>@,;]+@[^\s<>@,;]+)>?$/u;

function readFrom(text: string): MailSettings["from"] {
  const [, name = "", address] = SENDER.exec(text) ?? [];
  if (address !== undefined) return { name, address };
  throw new MailSettingsRefused(
    "ALIZE_SMTP_URL demande ALIZE_MAIL_FROM, l'expéditeur, comme Alizé Lorraine <alize@exemple.fr>.",
  );
}
