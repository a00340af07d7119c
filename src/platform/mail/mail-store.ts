import type { Transaction } from "#platform/database/transaction.ts";
import { newReference } from "./incoming/reference.ts";
import type { MailError } from "./mail-state.ts";
import { type Channel, mailsOf } from "./tables.ts";

export interface WhichMail {
  readonly territory: string;
  readonly mail: string;
}

export interface TakenMail {
  readonly channel: Channel;
  readonly name: string;
  readonly person: string | null;
  readonly address: string;
  readonly act: string;
  readonly event: string | null;
  readonly objectKind: string | null;
  readonly language: "fr" | "en";
  readonly subject: string;
  readonly text: string;
  readonly secret: string | null;
  readonly queuedAt: string;
  readonly attempts: number;
  readonly messageId: string;
  readonly attachments: readonly { readonly name: string; readonly content: Buffer }[];
}

const cutShort = {
  kind: "outcome-unknown",
  said: "L'envoi a été interrompu : rien ne dit si la passerelle avait pris le SMS.",
} as const satisfies MailError;

/** The rows of mails, as their delivery reads and writes them. */
export const mailStore = {
  /** What it is, before it is taken; null where no such mail waits. */
  async glance(
    transaction: Transaction,
    { territory, mail }: WhichMail,
  ): Promise<{ readonly channel: Channel; readonly act: string } | null> {
    const found = await mailsOf(transaction)
      .selectFrom("mail")
      .select(["channel", "act"])
      .where("territory_id", "=", territory)
      .where("id", "=", mail)
      .where("state", "in", ["queued", "sending"])
      .executeTakeFirst();
    return found ?? null;
  },

  /**
   * Says that a try begins and numbers it; null when the mail is done with, or someone is at it. A text whose try ended unsaid is given
   * up: a gateway knows no Message-ID by which a telephone would tell two from one.
   */
  async take(
    transaction: Transaction,
    { territory, mail }: WhichMail,
    { at, domain }: { readonly at: string; readonly domain: string },
  ): Promise<number | null> {
    const tables = mailsOf(transaction);
    const found = await tables
      .selectFrom("mail")
      .select(["channel", "state", "attempts", "message_id"])
      .where("territory_id", "=", territory)
      .where("id", "=", mail)
      .where("state", "in", ["queued", "sending"])
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (found === undefined) return null;
    if (found.channel === "text" && found.state === "sending") {
      await mailStore.markLost(transaction, { territory, mail }, { state: "failed", error: cutShort });
      return null;
    }
    const attempts = found.attempts + 1;
    await tables
      .updateTable("mail")
      .set({
        state: "sending",
        attempts,
        tried_at: at,
        // The same at each try: whoever receives it twice can tell.
        message_id: found.message_id ?? `${newReference(mail)}@${domain}`,
      })
      .where("territory_id", "=", territory)
      .where("id", "=", mail)
      .execute();
    return attempts;
  },

  /** The mail of that try, held until the transaction ends; null when another try has begun or has ended. */
  async hold(
    transaction: Transaction,
    { territory, mail }: WhichMail,
    attempt: number,
  ): Promise<TakenMail | null> {
    const tables = mailsOf(transaction);
    const found = await tables
      .selectFrom("mail")
      .select([
        "channel",
        "queued_at as queuedAt",
        "person_name as name",
        "address",
        "language",
        "subject",
        "text",
        "secret",
      ])
      .select(["person_id as person", "act", "event", "object_kind as objectKind", "attempts", "message_id"])
      .where("territory_id", "=", territory)
      .where("id", "=", mail)
      .where("state", "=", "sending")
      .where("attempts", "=", attempt)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (found === undefined) return null;
    const attachments = await tables
      .selectFrom("mail_attachment")
      .select(["name", "content"])
      .where("territory_id", "=", territory)
      .where("mail_id", "=", mail)
      .orderBy("rank")
      .execute();
    const { message_id, ...words } = found;
    return { ...words, messageId: message_id ?? mail, attachments };
  },

  /** What only its recipient may hold is forgotten here. */
  async markSent(transaction: Transaction, { territory, mail }: WhichMail, at: string): Promise<void> {
    await mailsOf(transaction)
      .updateTable("mail")
      .set({ state: "sent", sent_at: at, secret: null, error_kind: null, last_error: null })
      .where("territory_id", "=", territory)
      .where("id", "=", mail)
      .execute();
  },

  async markLost(
    transaction: Transaction,
    { territory, mail }: WhichMail,
    { state, error }: { readonly state: "queued" | "failed" | "bounced"; readonly error: MailError },
  ): Promise<void> {
    await mailsOf(transaction)
      .updateTable("mail")
      .set({ state, error_kind: error.kind, last_error: error.said })
      .where("territory_id", "=", territory)
      .where("id", "=", mail)
      .execute();
  },

  /** Those that nobody has delivered yet, oldest first. */
  async listWaiting(transaction: Transaction, territory: string): Promise<string[]> {
    const rows = await mailsOf(transaction)
      .selectFrom("mail")
      .select("id")
      .where("territory_id", "=", territory)
      .where("state", "in", ["queued", "sending"])
      .orderBy("queued_at")
      .execute();
    return rows.map(({ id }) => id);
  },
};
