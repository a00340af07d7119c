import { type SqlBool, sql } from "kysely";
import { sendJob } from "#platform/jobs/send-job.ts";
import { mailsOf } from "#platform/mail/tables.ts";
import type { Outbox } from "../use-cases/outbox.ts";
import { closedMarks } from "./closed-marks.ts";

/** Beyond, the outbox has them all. */
const mostAboutOne = 200;

const line = [
  "id",
  "channel",
  "person_name as name",
  "address",
  "subject",
  "act",
  "state",
  "queued_at as queuedAt",
  "sent_at as sentAt",
] as const;

/** Reads and puts back the rows that `queueMail` writes (migrations/0020_mail.sql). */
export const outbox: Outbox = {
  async list(transaction, { after, most, ...asked }) {
    const closed = await closedMarks(transaction, asked);
    let query = mailsOf(transaction)
      .selectFrom("mail")
      .select(line)
      .where("territory_id", "=", asked.territory)
      .where(sql<SqlBool>`not ${isDenied(closed)}`);
    if (after !== undefined) {
      query = query.where(
        sql<SqlBool>`(queued_at, id) < (
          select last.queued_at, last.id from mail as last
          where last.id = ${after} and last.territory_id = ${asked.territory})`,
      );
    }
    const rows = await query.orderBy("queued_at", "desc").orderBy("id", "desc").limit(most).execute();
    return rows.map(({ name, address, ...row }) => ({ ...row, to: { name, address } }));
  },

  async listAbout(transaction, { object, to, ...asked }) {
    const closed = await closedMarks(transaction, asked);
    let query = mailsOf(transaction)
      .selectFrom("mail")
      .select([
        "id",
        "channel",
        "person_name as to",
        "subject",
        "state",
        "queued_at as queuedAt",
        "sent_at as sentAt",
      ])
      .where("territory_id", "=", asked.territory)
      .where((where) => where.or([where("object_id", "=", object), where("about_id", "=", object)]))
      .where(sql<SqlBool>`not ${isDenied(closed)}`);
    if (to !== null) query = query.where("person_id", "=", to);
    return query.orderBy("queued_at", "desc").orderBy("id", "desc").limit(mostAboutOne).execute();
  },

  async find(transaction, { mail, ...asked }) {
    const closed = await closedMarks(transaction, asked);
    const tables = mailsOf(transaction);
    const row = await tables
      .selectFrom("mail")
      .select([...line, "language", "text", "attempts", "tried_at", "error_kind", "last_error"])
      .select(["waits_until as waitsUntil", "digest_id as digest"])
      .select(isDenied(closed).as("isDenied"))
      .where("territory_id", "=", asked.territory)
      .where("id", "=", mail)
      .executeTakeFirst();
    if (row === undefined) return null;
    const attachments = await tables
      .selectFrom("mail_attachment")
      .select(["name", sql<number>`length(content)`.as("byteLength")])
      .where("territory_id", "=", asked.territory)
      .where("mail_id", "=", mail)
      .orderBy("rank")
      .execute();
    const { name, address, tried_at: triedAt, error_kind: kind, last_error: said, ...rest } = row;
    const error = kind === null ? null : { kind, said: said ?? "" };
    return { ...rest, to: { name, address }, triedAt, error, attachments };
  },

  async requeue(transaction, { territory, mail }) {
    const put = await mailsOf(transaction)
      .updateTable("mail")
      .set({ state: "queued", attempts: 0, sent_at: null })
      .where("territory_id", "=", territory)
      .where("id", "=", mail)
      .where("state", "in", ["failed", "bounced"])
      .executeTakeFirst();
    if (put.numUpdatedRows === 0n) return false;
    await sendJob(transaction, { queue: "mail", key: mail, data: { territory, mail } });
    return true;
  },
};

/** What it speaks of, the act it tells of or its words name something closed to the reader now. */
export function isDenied(closed: readonly string[]) {
  return sql<boolean>`exists (
    select from unnest(${closed}::text[]) as mark
    where strpos(concat_ws(' ', mail.object_id::text, mail.act, mail.subject, mail.text), mark) > 0)`;
}
