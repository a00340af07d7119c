import { copyFile, mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { emptyDatabase, testDatabase } from "../../../tests/database.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS_FOLDER } from "./migration-files.ts";

const database = await emptyDatabase();
const migrated = await testDatabase();
const scratch = await mkdtemp(join(tmpdir(), "alize-migrations-"));
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(scratch, "case-"));
  await write("0001_firms.sql", "create table firm (name text primary key);");
  await write("0002_a_bakery.sql", "select pg_sleep(0.05); insert into firm values ('bakery');");
  await database.asOwner(async (client) => client.query("drop table if exists firm, applied_migration"));
});

afterAll(async () => rm(scratch, { recursive: true }));

describe("migrating", () => {
  test("applies each file once, in order", async () => {
    expect(await run()).toEqual(["0001_firms.sql", "0002_a_bakery.sql"]);
    expect(await run()).toEqual([]);
    await write("0003_a_garage.sql", "insert into firm values ('garage');");
    expect(await run()).toEqual(["0003_a_garage.sql"]);
    expect(await firms()).toEqual(["bakery", "garage"]);
  });

  test("done by several at once › applies each file once", async () => {
    const runs = await Promise.all([run(), run(), run(), run(), run()]);
    expect(runs.flat().sort()).toEqual(["0001_firms.sql", "0002_a_bakery.sql"]);
    expect(await firms()).toEqual(["bakery"]);
  });

  test("keeps nothing of a file that fails, and names it with its line", async () => {
    await write("0003_faulty.sql", "insert into firm values ('garage');\ninsert into firn values ('x');");
    await expect(run()).rejects.toThrow(/0003_faulty\.sql a échoué à la ligne 2.*"firn"/);
    expect(await firms()).toEqual(["bakery"]);
  });

  test("refuses an applied file that has changed", async () => {
    await run();
    await write("0001_firms.sql", "create table firm (name text);");
    await expect(run()).rejects.toThrow(/0001_firms\.sql a changé/);
  });

  test("takes Windows line ends for no change", async () => {
    await write("0003_lines.sql", "select 1;\nselect 2;\n");
    await run();
    await write("0003_lines.sql", "select 1;\r\nselect 2;\r\n");
    expect(await run()).toEqual([]);
  });

  test("refuses a database that is ahead, or an applied file that is missing", async () => {
    await run();
    await rm(join(folder, "0002_a_bakery.sql"));
    await expect(run()).rejects.toThrow(/0002_a_bakery\.sql, que cette version/);
  });

  test("refuses an applied file under another name", async () => {
    await run();
    await rename(join(folder, "0002_a_bakery.sql"), join(folder, "0002_a_baker.sql"));
    await expect(run()).rejects.toThrow(/0002_a_bakery\.sql, que cette version/);
  });

  test.each([
    ["a gap", "0004_later.sql", /0004_later\.sql devrait porter le numéro 0003/],
    ["a number used twice", "0002_twice.sql", /0002_twice\.sql devrait porter le numéro 0003/],
    ["another kind of name", "3-garage.sql", /3-garage\.sql devrait s'appeler/],
  ])("refuses %s", async (_, name, sentence) => {
    await write(name, "select 1;");
    await expect(run()).rejects.toThrow(sentence);
  });
});

describe("the foundations", () => {
  test("are applied by the owner of a database who is no superuser, and find the role made already", async () => {
    await mkdir(join(folder, "real"));
    const [first = ""] = (await readdir(MIGRATIONS_FOLDER)).sort();
    await copyFile(join(MIGRATIONS_FOLDER, first), join(folder, "real", first));
    const applied = await database.asOwner(async (client) => migrate(client, join(folder, "real")));
    expect(applied).toEqual(["0001_foundations.sql"]);
  });

  test("find French words without their accents, and forget the small ones", async () => {
    const found = await migrated.asOwner(async (client) =>
      client.query(`
        select
          searched_words('Les Élèves créés à l''École, où œuvre la boulangerie')::text as words,
          searched_words('Boulangerie de Longwy') @@ wanted_words('les boulangeries à longwy') as bakery,
          searched_words('Chaudronnerie Müller') @@ wanted_words('muller') as boilermaker`),
    );
    expect(found.rows).toEqual([
      { words: "'boulanger':7 'cre':2 'ecol':4 'elev':1 'oeuvr':5", bakery: true, boilermaker: true },
    ]);
  });
});

async function run(): Promise<string[]> {
  return database.asOwner(async (client) => migrate(client, folder));
}

async function write(name: string, sql: string): Promise<void> {
  await writeFile(join(folder, name), sql);
}

async function firms(): Promise<string[]> {
  return database.asOwner(async (client) => {
    const { rows } = await client.query<{ name: string }>("select name from firm order by name");
    return rows.map(({ name }) => name);
  });
}
