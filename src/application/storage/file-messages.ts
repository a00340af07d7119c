import { sql } from "kysely";
import type { FileMessages } from "../use-cases/file-messages.ts";
import { applicationTables } from "./tables.ts";

export const fileMessages: FileMessages = {
  async listMessages(transaction, { territory, application }) {
    const rows = await applicationTables(transaction)
      .selectFrom("file_message")
      .select(["id", "number", "side", "text", "person_id", "person_name", "sent_on", "sent_at"])
      .select("attached")
      .where("territory_id", "=", territory)
      .where("application_id", "=", application)
      .orderBy("number")
      .execute();
    return rows.map(({ person_id, person_name, sent_on, sent_at, ...message }) => ({
      ...message,
      by: { person: person_id, name: person_name },
      on: sent_on,
      at: sent_at,
    }));
  },

  async isMessageSent(transaction, { territory, message }) {
    const row = await applicationTables(transaction)
      .selectFrom("file_message")
      .select("id")
      .where("territory_id", "=", territory)
      .where("id", "=", message)
      .executeTakeFirst();
    return row !== undefined;
  },

  async listReadings(transaction, { territory, application }) {
    return applicationTables(transaction)
      .selectFrom("file_message_reading")
      .select(["person_id as person", "side", "up_to as upTo", "read_at as at"])
      .where("territory_id", "=", territory)
      .where("application_id", "=", application)
      .execute();
  },

  async addMessage(transaction, { territory, application, message }) {
    const added = await applicationTables(transaction)
      .insertInto("file_message")
      .values({
        territory_id: territory,
        id: message.id,
        application_id: application,
        number: sql<number>`(
          select coalesce(max(number), 0) + 1 from file_message
          where territory_id = ${territory}::uuid and application_id = ${application}::uuid
        )`,
        side: message.side,
        text: message.text,
        person_id: message.by.person,
        person_name: message.by.name,
        sent_on: message.on,
        sent_at: message.at,
        attached: message.attached,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "id"]).doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  },

  async keepReading(transaction, { territory, application, reading }) {
    const { person, side, upTo, at } = reading;
    const further = { side, up_to: upTo, read_at: at };
    await applicationTables(transaction)
      .insertInto("file_message_reading")
      .values({ territory_id: territory, application_id: application, person_id: person, ...further })
      .onConflict((conflict) =>
        conflict
          .columns(["territory_id", "application_id", "person_id"])
          .doUpdateSet(further)
          .where("file_message_reading.up_to", "<", upTo),
      )
      .execute();
  },

  async listUnread(transaction, { territory, person, side }) {
    const rows = await applicationTables(transaction)
      .selectFrom("file_message")
      .leftJoin("file_message_reading", (join) =>
        join
          .onRef("file_message_reading.territory_id", "=", "file_message.territory_id")
          .onRef("file_message_reading.application_id", "=", "file_message.application_id")
          .on("file_message_reading.person_id", "=", person),
      )
      .select((select) => [
        "file_message.application_id as application",
        select.fn.countAll<bigint>().as("count"),
        select.fn.min("file_message.sent_on").as("since"),
      ])
      .where("file_message.territory_id", "=", territory)
      .where("file_message.side", "!=", side)
      .where((where) =>
        where("file_message.number", ">", where.fn.coalesce("file_message_reading.up_to", where.lit(0))),
      )
      .groupBy("file_message.application_id")
      .execute();
    return new Map(
      rows.map(({ application, count, since }) => [application, { count: Number(count), since }]),
    );
  },
};
