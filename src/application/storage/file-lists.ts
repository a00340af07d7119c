import { cents } from "#kernel/money.ts";
import { timedStatuses } from "../domain/stage-ageing.ts";
import type { FileLists } from "../use-cases/appraisal-books.ts";
import { appraisalTables } from "./appraisal-tables.ts";
import { readOwnerTurns } from "./correction-book.ts";

export const fileLists: FileLists = {
  async listDelays(transaction, territory) {
    const rows = await appraisalTables(transaction)
      .selectFrom("stage_delay")
      .select(["from_on", "detected_days", "draft_days", "submitted_days", "appraised_days", "ready_days"])
      .select("adjourned_days")
      .where("territory_id", "=", territory)
      .orderBy("from_on")
      .execute();
    return rows.map((row) => ({
      fromOn: row.from_on,
      delays: {
        detected: row.detected_days,
        draft: row.draft_days,
        submitted: row.submitted_days,
        appraised: row.appraised_days,
        ready: row.ready_days,
        adjourned: row.adjourned_days,
      },
    }));
  },

  async addDelays(transaction, { territory, fromOn, delays, by, recordedAt }) {
    const added = await appraisalTables(transaction)
      .insertInto("stage_delay")
      .values({
        territory_id: territory,
        from_on: fromOn,
        ...daysOf(delays),
        set_by: by,
        recorded_at: recordedAt,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  },

  async listBoardFiles(transaction, territory) {
    const tables = appraisalTables(transaction);
    const rows = await tables
      .selectFrom("application")
      .innerJoin("firm", (join) =>
        join
          .onRef("firm.territory_id", "=", "application.territory_id")
          .onRef("firm.id", "=", "application.firm_id"),
      )
      .select([
        "application.id",
        "number",
        "status",
        "firm_id",
        "firm.name",
        "commune_name",
        "title",
        "amount",
      ])
      .select(["received_on", "assigned_to", "lapsed_on", "oriented_result", "stage_since"])
      .where("application.territory_id", "=", territory)
      .orderBy("number")
      .execute();
    const given = await tables
      .selectFrom("file_label_given")
      .select(["application_id", "label_id"])
      .where("territory_id", "=", territory)
      .execute();
    const labels = Map.groupBy(given, ({ application_id }) => application_id);
    const turns = await readOwnerTurns(transaction, territory);
    return rows.map(({ id, number, status, title, ...row }) => ({
      id,
      number,
      status,
      title,
      firm: { id: row.firm_id, name: row.name, commune: row.commune_name },
      amount: cents(row.amount),
      receivedOn: row.received_on,
      assignedTo: row.assigned_to,
      isLapsed: row.lapsed_on !== null,
      isAnswered: row.oriented_result !== null,
      labels: (labels.get(id) ?? []).map(({ label_id }) => label_id),
      since: row.stage_since ?? row.received_on,
      turns: turns.get(id) ?? [],
    }));
  },

  async listViews(transaction, { territory, person }) {
    const rows = await appraisalTables(transaction)
      .selectFrom("file_view")
      .select(["id", "name", "person_id", "person_name", "is_shared", "shown"])
      .where("territory_id", "=", territory)
      .where((where) => where.or([where("person_id", "=", person), where("is_shared", "=", true)]))
      .orderBy("name")
      .orderBy("person_name")
      .execute();
    return rows.map(({ id, name, shown, ...row }) => ({
      id,
      name,
      by: { person: row.person_id, name: row.person_name },
      isShared: row.is_shared,
      shown,
    }));
  },

  async keepView(transaction, { territory, id, name, by, isShared, shown, recordedAt }) {
    const tables = appraisalTables(transaction);
    const [is_shared, text] = [isShared, JSON.stringify(shown)];
    await tables
      .insertInto("file_view")
      .values({
        territory_id: territory,
        id,
        person_id: by.person,
        person_name: by.name,
        name,
        is_shared,
        shown: text,
        recorded_at: recordedAt,
      })
      .onConflict((conflict) =>
        conflict.columns(["territory_id", "person_id", "name"]).doUpdateSet({ is_shared, shown: text }),
      )
      .execute();
  },

  async dropView(transaction, { territory, person, view }) {
    const dropped = await appraisalTables(transaction)
      .deleteFrom("file_view")
      .where("territory_id", "=", territory)
      .where("id", "=", view)
      .where("person_id", "=", person)
      .executeTakeFirst();
    return dropped.numDeletedRows === 1n;
  },

  async addExport(transaction, { territory, id, person, shown, files, at }) {
    await appraisalTables(transaction)
      .insertInto("file_export")
      .values({
        territory_id: territory,
        id,
        person_id: person,
        shown: JSON.stringify(shown),
        files,
        made_at: at,
      })
      .execute();
  },

  async findExport(transaction, { territory, id }) {
    const row = await appraisalTables(transaction)
      .selectFrom("file_export")
      .select(["id", "person_id as person", "shown", "files", "made_at as at"])
      .where("territory_id", "=", territory)
      .where("id", "=", id)
      .executeTakeFirst();
    return row ?? null;
  },
};

type Days = Record<`${(typeof timedStatuses)[number]}_days`, number | null>;

function daysOf(delays: Readonly<Record<(typeof timedStatuses)[number], number | null>>): Days {
  return Object.fromEntries(timedStatuses.map((status) => [`${status}_days`, delays[status]])) as Days;
}
