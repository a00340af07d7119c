import { mailsOf } from "#platform/mail/tables.ts";
import type { SetAside } from "../use-cases/gather-mails.ts";
import { closedMarks } from "./closed-marks.ts";
import { isDenied } from "./outbox.ts";

/** The mails that wait to be gathered (migrations/0059_mail_digest.sql). */
export const setAside: SetAside = {
  async lockDue(transaction, { territory, person, now }) {
    const closed = await closedMarks(transaction, { territory, reader: person, now });
    const rows = await mailsOf(transaction)
      .selectFrom("mail")
      .select(["id", "event", "subject", "pages", "queued_at as queuedAt", "waits_until as waitsUntil"])
      .select(isDenied(closed).as("isDenied"))
      .where("territory_id", "=", territory)
      .where("person_id", "=", person)
      .where("state", "=", "set-aside")
      .where("waits_until", "<=", now)
      .orderBy("waits_until")
      .orderBy("queued_at")
      .orderBy("id")
      .forUpdate()
      .execute();
    return rows.map(({ event, waitsUntil, ...mail }) => ({
      ...mail,
      event: event ?? "",
      waitsUntil: waitsUntil ?? now,
    }));
  },

  async listAbout(transaction, { territory, person, object }) {
    const rows = await mailsOf(transaction)
      .selectFrom("mail")
      .select("id")
      .where("territory_id", "=", territory)
      .where("person_id", "=", person)
      .where("state", "=", "set-aside")
      .where((where) => where.or([where("object_id", "=", object), where("about_id", "=", object)]))
      .forUpdate()
      .execute();
    return rows.map(({ id }) => id);
  },

  async markGathered(transaction, { territory, mails, digest }) {
    await mailsOf(transaction)
      .updateTable("mail")
      .set({ state: "gathered", digest_id: digest })
      .where("territory_id", "=", territory)
      .where("id", "in", mails)
      .execute();
  },

  async markWithdrawn(transaction, { territory, mails }) {
    if (mails.length === 0) return;
    await mailsOf(transaction)
      .updateTable("mail")
      .set({ state: "withdrawn" })
      .where("territory_id", "=", territory)
      .where("id", "in", mails)
      .execute();
  },
};
