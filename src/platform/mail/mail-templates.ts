import type { MailTemplate } from "#kernel/mail-template.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { mailsOf } from "./tables.ts";

export interface WhichTemplate {
  readonly territory: string;
  readonly event: string;
  readonly language: "fr" | "en";
}

/** The territory's own words for an event; null where the house's are in use. */
export async function templateInUse(
  transaction: Transaction,
  { territory, event, language }: WhichTemplate,
): Promise<MailTemplate | null> {
  const latest = await mailsOf(transaction)
    .selectFrom("mail_template")
    .select(["subject", "text"])
    .where("territory_id", "=", territory)
    .where("event", "=", event)
    .where("language", "=", language)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  if (latest === undefined || latest.subject === null || latest.text === null) return null;
  return { subject: latest.subject, text: latest.text };
}
