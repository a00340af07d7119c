import { beforeAll, describe, expect, it } from "vitest";
import { alizeOn, helpOf } from "../../../tests/alize-command.ts";
import { testDatabase } from "../../../tests/database.ts";
import { enterNetwork, place } from "../../../tests/network.ts";
import { isPasswordOf } from "../use-cases/password-hash.ts";

const database = await testDatabase();
const camille = "camille@exemple.fr";

beforeAll(async () => enterNetwork(database));

async function user(args: readonly string[], input = "") {
  return alizeOn(database, ["user", ...args], input);
}

async function hashOf(email: string): Promise<string | null> {
  const { rows } = await database.asOwner(async (owner) =>
    owner.query<{ password_hash: string | null }>("select password_hash from person where email = $1", [
      email,
    ]),
  );
  return rows[0]?.password_hash ?? null;
}

describe("alize user", () => {
  it("enters a person, and shows once the password it drew", async () => {
    const { status, output } = await user(["add", "--email", "Camille@Exemple.fr", "--name", "Camille Roy"]);
    const { generated } = output as { generated: string };

    expect(status).toBe(0);
    expect(output).toMatchObject({ person: { name: "Camille Roy", email: camille, language: "fr" } });
    expect(generated).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    expect(await isPasswordOf(await hashOf(camille), generated)).toBe(true);
  });

  it("replaces a password by the one on standard input, and says nothing of it", async () => {
    const next = "kayak bleu sous la pluie";
    const { status, output } = await user(["password", "--email", camille, "--password-stdin"], `${next}\n`);

    expect([status, output]).toEqual([0, { email: camille }]);
    expect(await isPasswordOf(await hashOf(camille), next)).toBe(true);
  });

  it("gives a seat from the territory's business date, ends it, and lists both", async () => {
    const seat = ["seat", "--email", camille, "--role", "coordinator", "--unit", "longwy"];
    expect(await user(seat)).toMatchObject({
      status: 0,
      output: { role: "coordinator", unit: { name: "Longwy" }, fromOn: "2011-02-08", toOn: null },
    });
    expect(await user([...seat, "--end", "2012-01-01"])).toMatchObject({
      status: 0,
      output: { toOn: "2012-01-01" },
    });
    await user(["seat", "--email", camille, "--role", "regional-pilot", "--unit", "lorraine"]);

    const listed = await user(["list"]);
    expect(listed.output).toMatchObject([
      {
        email: camille,
        seats: [
          { role: "coordinator", unit: "longwy", fromOn: "2011-02-08", toOn: "2012-01-01" },
          { role: "regional-pilot", unit: "lorraine", fromOn: "2011-02-08", toOn: null },
        ],
      },
    ]);
    expect(JSON.stringify(listed.output)).not.toContain("argon2");
  });

  it("leaves its acts on the territory's record", async () => {
    const acts = await database.transaction({ read: [place.longwy] }, async (transaction) =>
      transaction
        .tables<{ audit_line: { act: string; actor_name: string } }>()
        .selectFrom("audit_line")
        .select(["act", "actor_name"])
        .execute(),
    );
    const act = { act: "user seat", actor_name: "ligne de commande" };
    expect(acts).toEqual([act, act]);
  });

  it.each<[string, string[], string?]>([
    ["email-taken", ["add", "--email", camille, "--name", "Camille Bis"]],
    ["field-missing", ["add", "--email", "other@exemple.fr"]],
    ["field-invalid", ["add", "--email", "not an address", "--name", "Camille"]],
    ["password-too-short", ["password", "--email", camille, "--password-stdin"], "short"],
    ["person-unknown", ["password", "--email", "nobody@exemple.fr"]],
    ["unit-unknown", ["seat", "--email", camille, "--role", "expert", "--unit", "nancy"]],
    ["role-does-not-fit", ["seat", "--email", camille, "--role", "network-head", "--unit", "longwy"]],
    ["field-not-in-list", ["seat", "--email", camille, "--role", "boss", "--unit", "longwy"]],
    [
      "seat-unknown",
      ["seat", "--email", camille, "--role", "expert", "--unit", "longwy", "--end", "2012-01-01"],
    ],
    ["option-unknown", ["list", "--all"]],
    ["command-unknown", ["remove"]],
  ])("refuses with exit 2 and one problem object: %s", async (reason, args, input) => {
    const { status, output, problem } = await user(args, input);

    expect([status, output]).toEqual([2, undefined]);
    expect(problem).toMatchObject({ reason, detail: expect.stringMatching(/\.$/) });
  });

  it("is documented", async () => {
    const help = await helpOf(["user", "seat"]);

    for (const word of ["--email", "--role", "--unit", "Exemple"]) expect(help).toContain(word);
  });
});
