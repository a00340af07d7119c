import { createTransport } from "nodemailer";
import type { MailError } from "./mail-state.ts";
import type { MailSettings } from "./settings.ts";
import { whyLost } from "./why-lost.ts";

export interface Message {
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly content: Buffer }[];
}

/** Where mails leave from. */
export interface Post {
  /** What follows the @ in the identifiers of its messages. */
  readonly domain: string;
  /** Hands a message over; says why where it could not. */
  send(message: Message): Promise<MailError | null>;
}

/** Shorter together than a job's patience, so that nobody takes for lost what is only slow. */
const PATIENCE = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/** A connection a message: mails are few, and a connection that is kept goes stale. */
export function smtpPost({ url, from }: MailSettings): Post {
  const transport = createTransport({ url, ...PATIENCE });
  return {
    domain: from.address.slice(from.address.lastIndexOf("@") + 1),
    async send({ id, to, language, subject, text, attachments }) {
      try {
        await transport.sendMail({
          messageId: `<${id}>`,
          from: { ...from },
          to: { ...to },
          subject,
          text,
          headers: { "Auto-Submitted": "auto-generated", "Content-Language": language },
          attachments: attachments.map(({ name, content }) => ({ filename: name, content })),
          disableFileAccess: true,
          disableUrlAccess: true,
          xMailer: false,
        });
        return null;
      } catch (error) {
        return whyLost(error);
      }
    },
  };
}
