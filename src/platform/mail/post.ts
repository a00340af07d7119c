import { createTransport } from "nodemailer";
import { bounceAddress, referenceIn, replyAddress } from "./incoming/return-address.ts";
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
  /** Whether what its recipient answers goes into a file. */
  readonly takesReply?: boolean;
}

/** Where mails leave from. */
export interface Post {
  /** What follows the @ in the identifiers of its messages. */
  readonly domain: string;
  /** The domain whose mail comes back to `alize mail received`; null where nothing comes back. */
  readonly replyDomain: string | null;
  /** Hands a message over; says why where it could not. */
  send(message: Message): Promise<MailError | null>;
}

/** Shorter together than a job's patience, so that nobody takes for lost what is only slow. */
const PATIENCE = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/** A connection a message: mails are few, and a connection that is kept goes stale. */
export function smtpPost({ url, from, replyDomain = null }: MailSettings): Post {
  const transport = createTransport({ url, ...PATIENCE });
  return {
    domain: from.address.slice(from.address.lastIndexOf("@") + 1),
    replyDomain,
    async send({ id, to, language, subject, text, attachments, takesReply = false }) {
      const reference = referenceIn(id);
      const comesBack =
        replyDomain === null || reference === null ? null : { reference, domain: replyDomain };
      try {
        await transport.sendMail({
          messageId: `<${id}>`,
          from: { ...from },
          to: { ...to },
          ...(comesBack === null ? {} : { envelope: { from: bounceAddress(comesBack), to: to.address } }),
          ...(comesBack === null || !takesReply ? {} : { replyTo: replyAddress(comesBack) }),
          subject,
          text,
          headers: {
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
            "Content-Language": language,
          },
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
