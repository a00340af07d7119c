import { sql } from "kysely";
import type { StateFamily } from "../domain/related-file.ts";
import type { RelatedBook } from "../use-cases/related-book.ts";
import { entryTables } from "./entry-tables.ts";
import { applicationTables } from "./tables.ts";

export const relatedBook: RelatedBook = {
  async listAllOwners(transaction, territory) {
    const rows = await applicationTables(transaction)
      .selectFrom("firm_owner")
      .select(["firm_id as key", "person_id as value"])
      .where("territory_id", "=", territory)
      .execute();
    return gathered(rows);
  },

  async listAddresses(transaction, territory) {
    const rows = await entryTables(transaction)
      .selectFrom("owner_confirmation")
      .select(["application_id as key", (select) => select.fn<string>("lower", ["email"]).as("value")])
      .where("territory_id", "=", territory)
      .execute();
    return gathered(rows);
  },

  async listElsewhere(transaction, { territory, sirens }) {
    if (sirens.length === 0) return [];
    const { rows } = await sql<{
      siren: string;
      territory_id: string;
      territory: string;
      family: StateFamily;
    }>`
      select siren, territory_id, territory, family from files_elsewhere(${[...sirens]}::text[], ${territory}::uuid)
    `.execute(entryTables(transaction));
    return rows.map(({ siren, territory_id, territory: name, family }) => ({
      siren,
      territory: { id: territory_id, name },
      family,
    }));
  },

  async listToldApart(transaction, { territory, application }) {
    const rows = await entryTables(transaction)
      .selectFrom("file_told_apart")
      .select(["application_id as application", "other_id as other", "why", "told_by", "told_by_name"])
      .select("told_on as on")
      .where("territory_id", "=", territory)
      .where((where) =>
        where.or([where("application_id", "=", application), where("other_id", "=", application)]),
      )
      .execute();
    return rows.map(({ told_by, told_by_name, ...told }) => ({
      ...told,
      by: { person: told_by, name: told_by_name },
    }));
  },

  async tellApart(transaction, { territory, application, other, why, by, on, now }) {
    const added = await entryTables(transaction)
      .insertInto("file_told_apart")
      .values({
        territory_id: territory,
        application_id: application,
        other_id: other,
        why,
        told_by: by.person,
        told_by_name: by.name,
        told_on: on,
        told_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  },
};

function gathered(rows: readonly { key: string; value: string }[]): ReadonlyMap<string, ReadonlySet<string>> {
  const by = Map.groupBy(rows, ({ key }) => key);
  return new Map([...by].map(([key, some]) => [key, new Set(some.map(({ value }) => value))]));
}
