import { describe, expect, it } from "vitest";
import { alizeOn, helpOf } from "../../../tests/alize-command.ts";
import { testDatabase } from "../../../tests/database.ts";
import { networkServer } from "../../../tests/network.ts";

const database = await testDatabase();
const server = await networkServer(database);

async function add(...args: string[]) {
  return alizeOn(database, ["unit", "add", ...args]);
}

const briey = [
  "--level",
  "territory",
  "--name",
  "Bassin de Briey",
  "--slug",
  "briey",
  "--parent",
  "lorraine",
];
const opened = [...briey, "--business-date", "2026-01-30", "--perimeter", "54099, 245400262"];

describe("alize unit", () => {
  it("opens a first territory, from the network down, in which a first person works at once", async () => {
    expect((await add("--level", "network", "--name", "Réseau", "--slug", "reseau")).status).toBe(0);
    const region = ["--level", "region", "--name", "Lorraine", "--slug", "lorraine", "--parent", "reseau"];
    expect((await add(...region)).status).toBe(0);

    const { status, output } = await add(...opened);
    expect(status).toBe(0);
    expect(output).toMatchObject({
      unit: { level: "territory", slug: "briey", openedOn: "2026-01-30", isDemonstration: false },
      businessDate: "2026-01-30",
    });

    const email = "camille@exemple.fr";
    const words = "quatre mots pris au hasard";
    const person = ["user", "add", "--email", email, "--name", "Camille Roy", "--password-stdin"];
    expect((await alizeOn(database, person, words)).status).toBe(0);
    const seat = ["user", "seat", "--email", email, "--role", "administrator", "--unit", "briey"];
    expect((await alizeOn(database, seat)).status).toBe(0);

    const { cookie } = await server.signIn(email, words);
    const { unit, communes } = output as { unit: { id: string }; communes: number };
    const path = `${server.base}/api/v1/territories/${unit.id}`;
    const territory = await (await fetch(path, { headers: { cookie } })).json();
    expect(territory).toMatchObject({
      name: "Bassin de Briey",
      businessDate: "2026-01-30",
      calendar: "FR",
      perimeter: { version: 1, fromOn: "2026-01-30", reason: "Périmètre d'origine" },
      events: [{ on: "2026-01-30", kind: "opened" }],
    });
    expect(territory.perimeter.communes).toHaveLength(communes);
    expect(communes).toBeGreaterThan(10);

    const audit = await (await fetch(`${path}/audit`, { headers: { cookie } })).json();
    expect(audit.lines.map(({ act }: { act: string }) => act)).toEqual(["user seat", "unit add"]);
  });

  it.each<[string, string[]]>([
    ["slug-taken", [...opened]],
    ["unit-unknown", ["--level", "region", "--name", "R", "--slug", "r", "--parent", "nowhere"]],
    ["unit-misplaced", ["--level", "region", "--name", "R", "--slug", "r"]],
    ["unit-misplaced", ["--level", "network", "--name", "R", "--slug", "r", "--parent", "reseau"]],
    ["business-date-missing", [...briey]],
    ["perimeter-missing", [...briey, "--business-date", "2026-01-30", "--perimeter", " , "]],
    [
      "commune-unknown",
      [
        ...opened.slice(0, 4),
        "--slug",
        "b",
        "--parent",
        "reseau",
        "--business-date",
        "2026-01-30",
        "--perimeter",
        "99999",
      ],
    ],
    [
      "perimeter-after-opening",
      [...briey, "--business-date", "2026-01-30", "--perimeter", "54323", "--perimeter-from", "2026-01-31"],
    ],
    [
      "option-of-a-territory",
      ["--level", "region", "--name", "R", "--slug", "r", "--parent", "reseau", "--perimeter", "54323"],
    ],
    ["field-not-in-list", ["--level", "canton", "--name", "R", "--slug", "r"]],
    ["field-invalid", ["--level", "network", "--name", "R", "--slug", "Un Réseau"]],
  ])("refuses with exit 2 and one problem object, and adds nothing: %s", async (reason, args) => {
    const { status, output, problem } = await add(...args);
    expect([status, output]).toEqual([2, undefined]);
    expect(problem).toMatchObject({ reason, detail: expect.stringMatching(/\.$/) });

    const { rows } = await database.asOwner(async (owner) =>
      owner.query<{ slug: string }>("select slug from unit order by slug"),
    );
    expect(rows.map(({ slug }) => slug)).toEqual(["briey", "lorraine", "reseau"]);
  });

  it("is documented, from the first unit to the first person", async () => {
    const help = await helpOf(["unit", "add"]);
    for (const word of ["--level", "--perimeter", "alize unit add", "alize user seat"])
      expect(help).toContain(word);
  });
});
