import { describe, expect, it } from "vitest";
import { testDatabase } from "./database.ts";

/** Tables that belong to no territory; every other one forces row-level security. */
const globalTables = [
  "applied_migration",
  "association_member",
  "mail_pace",
  "organisation",
  "person",
  "person_mobile",
  "request_key",
  "seat",
  "set_up_code",
  "sign_in_session",
  "sign_in_try",
  "unit",
  "unit_event",
];

const database = await testDatabase();

async function unguardedTables(): Promise<string[]> {
  const { rows } = await database.asOwner(async (owner) =>
    owner.query<{ relname: string }>(`
      select relname
      from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'f', 'm')
        and not (relrowsecurity and relforcerowsecurity)
      order by relname collate "C"`),
  );
  return rows.map(({ relname }) => relname);
}

describe("row-level security", () => {
  it("is forced on every table but the global ones", async () => {
    expect(await unguardedTables()).toEqual(globalTables);
  });

  it("is missed by this test if it is missing, even half", async () => {
    await database.asOwner(async (owner) =>
      owner.query("create table leaky (territory_id uuid); alter table leaky enable row level security"),
    );
    expect(await unguardedTables()).toContain("leaky");
    await database.asOwner(async (owner) => owner.query("drop table leaky"));
  });

  it("comes with a policy wherever it is forced, and every guarded table has its territory", async () => {
    const { rows } = await database.asOwner(async (owner) =>
      owner.query<{ relname: string }>(`
        select relname
        from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relforcerowsecurity
          and (
            not exists (select from pg_policy where polrelid = pg_class.oid)
            or not exists (
              select from pg_attribute where attrelid = pg_class.oid and attname = 'territory_id'
            )
          )`),
    );
    expect(rows).toEqual([]);
  });

  it("lets a backup read every guarded table whole", async () => {
    const { rows } = await database.asOwner(async (owner) =>
      owner.query<{ relname: string }>(`
        select relname
        from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relforcerowsecurity
          and not exists (
            select from pg_policy
            where polrelid = pg_class.oid and polcmd in ('r', '*') and pg_get_expr(polqual, polrelid) like '%app_whole()%'
          )`),
    );
    expect(rows.map(({ relname }) => relname)).toEqual([]);
  });

  it("binds every view to whoever reads it", async () => {
    const { rows } = await database.asOwner(async (owner) =>
      owner.query<{ relname: string }>(`
        select relname
        from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'v'
          and not coalesce(reloptions @> array['security_invoker=true'], false)`),
    );
    expect(rows.map(({ relname }) => relname)).toEqual([]);
  });
});
