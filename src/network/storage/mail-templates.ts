import { mailsOf } from "#platform/mail/tables.ts";
import type { MailTemplates } from "../use-cases/mail-templates.ts";

/** The words of a territory's mails (migrations/0052_mail_templates.sql). */
export const mailTemplates: MailTemplates = {
  async list(transaction, territory) {
    const rows = await mailsOf(transaction)
      .selectFrom("mail_template")
      .select(["event", "language", "version", "subject", "text"])
      .select(["decided_by_name as decidedByName", "decided_at as decidedAt"])
      .where("territory_id", "=", territory)
      .orderBy("version")
      .execute();
    return rows.map(({ subject, text, ...row }) => ({
      ...row,
      template: subject === null || text === null ? null : { subject, text },
    }));
  },

  async add(transaction, { territory, template, ...version }) {
    const added = await mailsOf(transaction)
      .insertInto("mail_template")
      .values({
        territory_id: territory,
        event: version.event,
        language: version.language,
        version: version.version,
        subject: template?.subject ?? null,
        text: template?.text ?? null,
        decided_by: version.decidedBy,
        decided_by_name: version.decidedByName,
        decided_at: version.decidedAt,
      })
      .onConflict((conflict) =>
        conflict.columns(["territory_id", "event", "language", "version"]).doNothing(),
      )
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  },
};
