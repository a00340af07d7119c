import type { Selectable } from "kysely";
import type { FileAdviser } from "../domain/file-adviser.ts";
import type { FileAdvisers } from "../use-cases/file-advisers.ts";
import { type AdviserTables, adviserTables } from "./adviser-tables.ts";

export const fileAdvisers: FileAdvisers = {
  async listAdvisers(transaction, { territory, application }) {
    const rows = await adviserTables(transaction)
      .selectFrom("file_adviser")
      .selectAll()
      .where("territory_id", "=", territory)
      .where("application_id", "=", application)
      .orderBy("invited_at")
      .orderBy("id")
      .execute();
    return rows.map(adviserOf);
  },

  async addAdviser(transaction, { territory, adviser }) {
    const { askedBy, invitedBy } = adviser;
    const added = await adviserTables(transaction)
      .insertInto("file_adviser")
      .values({
        territory_id: territory,
        id: adviser.id,
        application_id: adviser.application,
        person_id: adviser.person,
        place: adviser.place,
        quality: adviser.quality,
        quality_word: adviser.qualityWord,
        asked_by: askedBy.person,
        asked_by_name: askedBy.name,
        invited_by: invitedBy.person,
        invited_by_name: invitedBy.name,
        invited_on: adviser.invitedOn,
        invited_at: adviser.invitedAt,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  },

  async endAdviser(transaction, { territory, adviser, ended: { by, on, at, side } }) {
    const ended = await adviserTables(transaction)
      .updateTable("file_adviser")
      .set({ ended_by: by.person, ended_by_name: by.name, ended_on: on, ended_at: at, ended_side: side })
      .where("territory_id", "=", territory)
      .where("id", "=", adviser)
      .where("ended_at", "is", null)
      .executeTakeFirst();
    return ended.numUpdatedRows === 1n;
  },

  async listAccompanied(transaction, { territory, person }) {
    const rows = await adviserTables(transaction)
      .selectFrom("file_adviser")
      .selectAll()
      .where("territory_id", "=", territory)
      .where("person_id", "=", person)
      .where("ended_at", "is", null)
      .execute();
    return new Map(rows.map((row) => [row.application_id, adviserOf(row)]));
  },

  async listAdvisedFirms(transaction, { territory, person }) {
    const rows = await ofFirms(transaction)
      .select("application.firm_id as firm")
      .distinct()
      .where("file_adviser.territory_id", "=", territory)
      .where("file_adviser.person_id", "=", person)
      .execute();
    return new Set(rows.map(({ firm }) => firm));
  },

  async listAdvisersOfFirm(transaction, { territory, firm }) {
    const rows = await ofFirms(transaction)
      .select("file_adviser.person_id as person")
      .distinct()
      .where("file_adviser.territory_id", "=", territory)
      .where("application.firm_id", "=", firm)
      .execute();
    return new Set(rows.map(({ person }) => person));
  },
};

function ofFirms(transaction: Parameters<typeof adviserTables>[0]) {
  return adviserTables(transaction)
    .selectFrom("file_adviser")
    .innerJoin("application", (join) =>
      join
        .onRef("application.territory_id", "=", "file_adviser.territory_id")
        .onRef("application.id", "=", "file_adviser.application_id"),
    );
}

function adviserOf(row: Selectable<AdviserTables["file_adviser"]>): FileAdviser {
  const { ended_by, ended_by_name, ended_on, ended_at, ended_side } = row;
  return {
    id: row.id,
    application: row.application_id,
    person: row.person_id,
    place: row.place,
    quality: row.quality,
    qualityWord: row.quality_word,
    askedBy: { person: row.asked_by, name: row.asked_by_name },
    invitedBy: { person: row.invited_by, name: row.invited_by_name },
    invitedOn: row.invited_on,
    invitedAt: row.invited_at,
    ended:
      ended_by === null ||
      ended_by_name === null ||
      ended_on === null ||
      ended_at === null ||
      ended_side === null
        ? null
        : { by: { person: ended_by, name: ended_by_name }, on: ended_on, at: ended_at, side: ended_side },
  };
}
