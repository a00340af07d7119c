import type { Database } from "#platform/database/database.ts";

interface NightLine {
  readonly actor: string | null;
  readonly name: string;
  readonly object: string;
  readonly after: unknown;
}

/** What the audit trail of a territory says of an act of its nights. */
export async function nightLines(database: Database, territory: string, act: string): Promise<NightLine[]> {
  return database.transaction({ read: [territory] }, async (transaction) =>
    transaction
      .tables<{
        audit_line: { act: string; actor: string | null; actor_name: string; object: string; after: unknown };
      }>()
      .selectFrom("audit_line")
      .select(["actor", "actor_name as name", "object", "after"])
      .where("act", "=", act)
      .execute(),
  );
}
