import { type SqlBool, sql } from "kysely";
import { mailsOf } from "#platform/mail/tables.ts";
import type { MailReturns } from "../use-cases/mail-returns.ts";
import { closedMarks } from "./closed-marks.ts";
import { isDenied } from "./outbox.ts";

/** Reads what `alize mail received` writes (migrations/0057_inbound_mail.sql). */
export const mailReturns: MailReturns = {
  async listRefused(transaction, asked) {
    const closed = await closedMarks(transaction, asked);
    const rows = await mailsOf(transaction)
      .selectFrom("mail_bounce")
      .innerJoin("mail", (join) =>
        join
          .onRef("mail.territory_id", "=", "mail_bounce.territory_id")
          .onRef("mail.id", "=", "mail_bounce.mail_id"),
      )
      .distinctOn("mail_bounce.address")
      .select(["mail_bounce.id", "mail_bounce.person_id", "mail_bounce.person_name", "mail_bounce.address"])
      .select(["hardness", "kind", "status", "said", "told_at as toldAt", "mail_id", "subject"])
      .where("mail_bounce.territory_id", "=", asked.territory)
      .where("cleared_at", "is", null)
      .where(sql<SqlBool>`not ${isDenied(closed)}`)
      // A refusal for good says more than a box that was full afterwards.
      .orderBy("mail_bounce.address")
      .orderBy("hardness")
      .orderBy("told_at", "desc")
      .execute();
    return rows
      .map(({ person_id, person_name: name, mail_id, subject, ...row }) => ({
        ...row,
        person: { id: person_id, name },
        mail: { id: mail_id, subject },
      }))
      .toSorted((left, right) => (left.toldAt < right.toldAt ? 1 : -1));
  },

  async listAside(transaction, asked) {
    const closed = await closedMarks(transaction, asked);
    const rows = await mailsOf(transaction)
      .selectFrom("mail_received")
      .innerJoin("mail", (join) =>
        join
          .onRef("mail.territory_id", "=", "mail_received.territory_id")
          .onRef("mail.id", "=", "mail_received.mail_id"),
      )
      .select([
        "mail_received.id",
        "from_address as from",
        "mail_received.subject",
        "mail_received.text",
        "why",
      ])
      .select(["received_at as receivedAt", "mail_id", "mail.subject as mailSubject", "person_name as to"])
      .where("mail_received.territory_id", "=", asked.territory)
      .where("outcome", "=", "put-aside")
      .where("seen_at", "is", null)
      .where(sql<SqlBool>`not ${isDenied(closed)}`)
      .orderBy("received_at", "desc")
      .execute();
    return rows.map(({ mail_id, mailSubject, to, text, why, ...row }) => ({
      ...row,
      text: text ?? "",
      why: why ?? "",
      mail: { id: mail_id, subject: mailSubject, to },
    }));
  },

  async confirm(transaction, { territory, address, by, at }) {
    const done = await mailsOf(transaction)
      .updateTable("mail_bounce")
      .set({ cleared_at: at, cleared_by: by.person, cleared_by_name: by.name })
      .where("territory_id", "=", territory)
      .where("address", "=", address)
      .where("cleared_at", "is", null)
      .executeTakeFirst();
    return done.numUpdatedRows > 0n;
  },

  async settle(transaction, { territory, id, by, at }) {
    const done = await mailsOf(transaction)
      .updateTable("mail_received")
      .set({ seen_at: at, seen_by: by.person, seen_by_name: by.name })
      .where("territory_id", "=", territory)
      .where("id", "=", id)
      .where("outcome", "=", "put-aside")
      .where("seen_at", "is", null)
      .executeTakeFirst();
    return done.numUpdatedRows === 1n;
  },
};
