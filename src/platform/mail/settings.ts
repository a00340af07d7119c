/** By which server mails leave, and in whose name. */
export interface MailSettings {
  readonly url: string;
  readonly from: { readonly name: string; readonly address: string };
  /** The domain whose mail is handed to `alize mail received`. */
  readonly replyDomain?: string | null;
}

/** The settings of mail are faulty; the sentence says which, and what is expected. */
export class MailSettingsRefused extends Error {
  override readonly name = "MailSettingsRefused";
}

/** `ALIZE_SMTP_URL`, `ALIZE_MAIL_FROM` and, where replies come back, `ALIZE_MAIL_REPLY_DOMAIN`; null without the first: mails then wait in the outbox. */
export function readMailSettings(environment: NodeJS.ProcessEnv): MailSettings | null {
  const url = environment["ALIZE_SMTP_URL"]?.trim() ?? "";
  if (url === "") return null;
  if (!/^smtps?:\/\/[^/\s]+/.test(url))
    throw new MailSettingsRefused(
      "ALIZE_SMTP_URL doit être une adresse smtp:// ou smtps://, comme smtps://utilisateur:motdepasse@smtp.exemple.fr.",
    );
  const replyDomain = readReplyDomain(environment);
  const from = readFrom(environment["ALIZE_MAIL_FROM"]?.trim() ?? "");
  return { url, from, ...(replyDomain === null ? {} : { replyDomain }) };
}

/** `ALIZE_MAIL_REPLY_DOMAIN`; null without it: mails are answered to the sender, and no reply is read. */
export function readReplyDomain(environment: NodeJS.ProcessEnv): string | null {
  const domain = environment["ALIZE_MAIL_REPLY_DOMAIN"]?.trim().toLowerCase() ?? "";
  if (domain === "") return null;
  if (domain.length <= 190 && /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(domain)) return domain;
  throw new MailSettingsRefused(
    "ALIZE_MAIL_REPLY_DOMAIN doit être un nom de domaine, comme retours.exemple.fr.",
  );
}

const SENDER = /^(?:"?([^"<>\p{Cc}]*?)"?\s*<)?([^\s<>@,;]+@[^\s<>@,;]+)>?$/u;

function readFrom(text: string): MailSettings["from"] {
  const [, name = "", address] = SENDER.exec(text) ?? [];
  if (address !== undefined) return { name, address };
  throw new MailSettingsRefused(
    "ALIZE_SMTP_URL demande ALIZE_MAIL_FROM, l'expéditeur, comme Alizé Lorraine <alize@exemple.fr>.",
  );
}
