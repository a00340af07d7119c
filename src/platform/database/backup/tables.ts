import type pg from "pg";
import { invariant } from "#kernel/invariant.ts";

/** A table with what is copied of it, and in which order. */
export interface BackedUpTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
}

interface FoundTable extends BackedUpTable {
  readonly needs: readonly string[];
}

/** Whoever was signed in signs in again. */
export const notBackedUp: readonly string[] = ["sign_in_session", "sign_in_try"];

/** What opens a door for whoever holds it, until its mail has left: whoever reads a backup must not come in by it. */
const columnsNotBackedUp: readonly string[] = ["mail.secret"];

/** The list of migrations is in the header. */
const leftOut = ["applied_migration", ...notBackedUp];

/** Every table of the product, each after those that it refers to. */
export async function listTables(client: pg.ClientBase): Promise<readonly BackedUpTable[]> {
  const { rows } = await client.query<FoundTable>(everyTable, [leftOut, columnsNotBackedUp]);
  const ordered: FoundTable[] = [];
  const isPlaced = (name: string) => ordered.some(({ table }) => table === name);
  while (ordered.length < rows.length) {
    const next = rows.filter(({ table, needs }) => !isPlaced(table) && needs.every(isPlaced));
    invariant(next.length > 0, "tables refer to one another without a circle");
    ordered.push(...next);
  }
  return ordered;
}

const everyTable = `
  select
    relation.relname::text as "table",
    array(
      select attribute.attname::text from pg_attribute as attribute
      where attribute.attrelid = relation.oid and attribute.attnum > 0 and not attribute.attisdropped
        and attribute.attgenerated = ''
        and relation.relname || '.' || attribute.attname <> all ($2)
      order by attribute.attnum
    ) as columns,
    array(
      select attribute.attname::text
      from pg_index as index
      cross join unnest(index.indkey) with ordinality as part (attnum, place)
      join pg_attribute as attribute on attribute.attrelid = index.indrelid and attribute.attnum = part.attnum
      where index.indrelid = relation.oid and index.indisprimary
      order by part.place
    ) as key,
    array(
      select distinct needed.relname::text
      from pg_constraint as reference
      join pg_class as needed on needed.oid = reference.confrelid
      where reference.conrelid = relation.oid and reference.contype = 'f' and reference.confrelid <> relation.oid
        and needed.relname <> all ($1)
    ) as needs
  from pg_class as relation
  where relation.relnamespace = 'public'::regnamespace and relation.relkind = 'r' and relation.relname <> all ($1)
  order by relation.relname collate "C"`;

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
