import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { MailError, MailState } from "#platform/mail/mail-state.ts";

export interface OutboxLine {
  readonly id: string;
  readonly channel: "mail" | "text";
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly act: string;
  readonly state: MailState;
  readonly queuedAt: string;
  readonly sentAt: string | null;
}

/** A mail among those about an object. */
export type LogLine = Pick<OutboxLine, "id" | "channel" | "subject" | "state" | "queuedAt" | "sentAt"> & {
  readonly to: string;
};

export interface OutboxMail extends OutboxLine {
  readonly language: "fr" | "en";
  readonly text: string;
  readonly attachments: { readonly name: string; readonly byteLength: number }[];
  readonly attempts: number;
  readonly triedAt: string | null;
  readonly waitsUntil: string | null;
  readonly digest: string | null;
  readonly error: MailError | null;
  /** Whether it speaks of what the reader may not open now. */
  readonly isDenied: boolean;
}

/** Who reads, and when: what is denied to them is left out. */
export interface OutboxReader {
  readonly territory: string;
  readonly reader: string;
  readonly now: string;
}

export interface Outbox {
  /** Latest first, those written before the mail `after`. */
  list(
    transaction: Transaction,
    asked: OutboxReader & { readonly after: string | undefined; readonly most: number },
  ): Promise<OutboxLine[]>;
  /** About an object, latest first; those written to one person where one is told. */
  listAbout(
    transaction: Transaction,
    asked: OutboxReader & { readonly object: string; readonly to: string | null },
  ): Promise<LogLine[]>;
  find(transaction: Transaction, asked: OutboxReader & { readonly mail: string }): Promise<OutboxMail | null>;
  /** Puts it back, with a job of its own; false when it is not one that was lost. */
  requeue(
    transaction: Transaction,
    which: { readonly territory: string; readonly mail: string },
  ): Promise<boolean>;
}

const pageLength = 100;

/** One page of the outbox, and the mail to ask the next page from. */
export async function listMails(
  outbox: Outbox,
  transaction: Transaction,
  asked: OutboxReader & { readonly after: string | undefined },
): Promise<{ mails: OutboxLine[]; next: string | null }> {
  const found = await outbox.list(transaction, { ...asked, most: pageLength + 1 });
  const mails = found.slice(0, pageLength);
  return { mails, next: found.length > pageLength ? (mails.at(-1)?.id ?? null) : null };
}

type Asked = OutboxReader & { readonly mail: string };
type Closed = Refusal<"mail-unknown" | "mail-denied">;

/** A mail, unless it speaks of a file closed to whoever reads. */
export async function readMail(
  outbox: Outbox,
  transaction: Transaction,
  asked: Asked,
): Promise<Outcome<OutboxMail, Closed>> {
  const mail = await outbox.find(transaction, asked);
  if (mail === null) return refuse("mail-unknown");
  return mail.isDenied ? refuse("mail-denied") : accept(mail);
}

/** Puts a mail that was lost or refused back in the outbox. */
export async function resendMail(
  outbox: Outbox,
  transaction: Transaction,
  asked: Asked,
): Promise<Outcome<OutboxMail, Closed | Refusal<"mail-not-lost" | "text-not-sent-again">>> {
  const known = await readMail(outbox, transaction, asked);
  if (!known.ok) return known;
  if (known.value.channel === "text") return refuse("text-not-sent-again");
  if (!(await outbox.requeue(transaction, asked))) return refuse("mail-not-lost");
  return readMail(outbox, transaction, asked);
}
