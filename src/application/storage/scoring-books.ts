import { sql } from "kysely";
import type { ScoringBooks } from "../use-cases/scoring-books.ts";
import { appraisalTables } from "./appraisal-tables.ts";

export const scoringBooks: ScoringBooks = {
  async listGrids(transaction, territory) {
    const tables = appraisalTables(transaction);
    const grids = await tables
      .selectFrom("scoring_grid")
      .select(["version", "from_on as fromOn", "name", "guidance"])
      .where("territory_id", "=", territory)
      .orderBy("version")
      .execute();
    const rows = await tables
      .selectFrom("scoring_criterion")
      .select(["version", "name", "guidance", "weight", "most"])
      .where("territory_id", "=", territory)
      .orderBy("position")
      .execute();
    const criteria = Map.groupBy(rows, ({ version }) => version);
    return grids.map((grid) => ({
      ...grid,
      criteria: (criteria.get(grid.version) ?? []).map(({ name, guidance, weight, most }) => ({
        name,
        guidance,
        weight,
        most,
      })),
    }));
  },

  async addGrid(transaction, { territory, grid, by, recordedAt }) {
    const tables = appraisalTables(transaction);
    await sql`select pg_advisory_xact_lock(hashtextextended(${`scoring grid ${territory}`}, 0))`.execute(
      tables,
    );
    const added = await tables
      .insertInto("scoring_grid")
      .values({
        territory_id: territory,
        version: sql<number>`(
          select coalesce(max(version), 0) + 1 from scoring_grid where territory_id = ${territory}::uuid
        )`,
        from_on: grid.fromOn,
        name: grid.name,
        guidance: grid.guidance,
        set_by: by,
        recorded_at: recordedAt,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "from_on"]).doNothing())
      .returning("version")
      .executeTakeFirst();
    if (added === undefined) return false;
    await tables
      .insertInto("scoring_criterion")
      .values(
        grid.criteria.map((criterion, index) => ({
          territory_id: territory,
          version: added.version,
          position: index + 1,
          ...criterion,
        })),
      )
      .execute();
    return true;
  },

  async findFileGrid(transaction, { territory, application }) {
    const row = await appraisalTables(transaction)
      .selectFrom("file_grid")
      .select("version")
      .where("territory_id", "=", territory)
      .where("application_id", "=", application)
      .executeTakeFirst();
    return row?.version ?? null;
  },

  async listSheets(transaction, { territory, application }) {
    const tables = appraisalTables(transaction);
    const sheets = await tables
      .selectFrom("file_scoring")
      .select(["person_id as person", "person_name as name", "given_on as on", "text"])
      .where("territory_id", "=", territory)
      .where("application_id", "=", application)
      .orderBy("recorded_at")
      .orderBy("person_id")
      .execute();
    const rows = await tables
      .selectFrom("file_score")
      .select(["person_id", "score", "why"])
      .where("territory_id", "=", territory)
      .where("application_id", "=", application)
      .orderBy("position")
      .execute();
    const scores = Map.groupBy(rows, ({ person_id }) => person_id);
    return sheets.map((sheet) => ({
      ...sheet,
      scores: (scores.get(sheet.person) ?? []).map(({ score, why }) => ({ score, why })),
    }));
  },

  async addSheet(transaction, { territory, application, grid, sheet, recordedAt }) {
    const tables = appraisalTables(transaction);
    const { version } = grid;
    const file = { territory_id: territory, application_id: application, version };
    await tables
      .insertInto("file_grid")
      .values(file)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await tables
      .insertInto("file_scoring")
      .values({
        ...file,
        person_id: sheet.person,
        person_name: sheet.name,
        text: sheet.text,
        given_on: sheet.on,
        recorded_at: recordedAt,
      })
      .execute();
    await tables
      .insertInto("file_score")
      .values(
        sheet.scores.map(({ score, why }, index) => ({
          ...file,
          person_id: sheet.person,
          position: index + 1,
          score,
          most: grid.criteria[index]?.most ?? 0,
          why,
        })),
      )
      .execute();
  },
};
