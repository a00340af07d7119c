import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../../tests/database.ts";
import { enterNetwork, networkServer, password, person, personWithPassword } from "../../../tests/network.ts";

const database = await testDatabase();
const server = await networkServer(database);

beforeAll(async () => {
  await enterNetwork(database);
  await personWithPassword(database, 30, "Anne Moreau");
  await personWithPassword(database, 31, "Bruno Klein");
  await personWithPassword(database, 32, "Chloé Petit");
  await person(database, 33, "Denis Sans-Mot");
});

describe("signing in", () => {
  it("opens a session in a cookie that no script reads, whatever the case of the address", async () => {
    const { status, cookie, setCookie } = await server.signIn(" 30@EXEMPLE.fr ", password);

    expect(status).toBe(200);
    expect(setCookie).toMatch(/^alize_session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await server.statusOfMe(cookie)).toBe(200);
  });

  it("keeps neither the token nor the password anywhere in the database", async () => {
    const token = (await server.signIn("30@exemple.fr", password)).cookie.slice("alize_session=".length);
    const kept = await database.asOwner(async (owner) =>
      owner.query<{ row: string }>(`
        select row_to_json(s)::text as row from sign_in_session s union all
        select row_to_json(a)::text from audit_line a union all select row_to_json(k)::text from request_key k`),
    );
    const rows = kept.rows.map(({ row }) => row).join();

    expect(token).toHaveLength(43);
    expect(rows).toContain("network.signIn");
    expect(rows).not.toContain(token);
    expect(rows).not.toContain("kayak");
  });

  it("does not answer another password with what the right one was answered", async () => {
    const headers = { "idempotency-key": "a key that is used twice", "x-forwarded-for": "192.0.2.9" };
    const tries = [password, password, "not the password"];
    const answers = [];
    for (const typed of tries)
      answers.push(await server.post("/sign-in", { email: "30@exemple.fr", password: typed }, headers));

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 422]);
    expect(answers[2]?.problem.reason).toBe("key-reused");
  });

  it("refuses a wrong password, an unknown address and a person without a password alike", async () => {
    for (const [email, typed] of [
      ["31@exemple.fr", "not the password"],
      ["nobody@exemple.fr", password],
      ["33@exemple.fr", password],
    ] as const) {
      const { status, cookie, problem } = await server.signIn(email, typed);
      expect({ status, cookie, reason: problem.reason }).toEqual({
        status: 401,
        cookie: "",
        reason: "credentials-refused",
      });
    }
  });
});

describe("too many tries", () => {
  it("lock an address out, right password or not, and only for a time", async () => {
    const tries = await Promise.all(
      Array.from({ length: 8 }, async () => server.signIn("32@exemple.fr", "wrong, at once")),
    );
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(3);
    expect(await server.signIn("32@exemple.fr", password)).toMatchObject({
      status: 429,
      problem: { reason: "too-many-tries", facts: { minutes: 15 } },
    });
    expect((await server.signIn("30@exemple.fr", password)).status).toBe(200);

    server.clock.at = "2026-11-23T09:15:00.000Z";
    expect((await server.signIn("32@exemple.fr", password)).status).toBe(200);
  });

  it("start again from nothing after a success", async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let wrong = 0; wrong < 4; wrong += 1) await server.signIn("32@exemple.fr", "wrong again");
      expect((await server.signIn("32@exemple.fr", password)).status).toBe(200);
    }
  });

  it("lock a network address out, and an IPv6 network as one", async () => {
    server.clock.at = "2026-11-23T10:00:00.000Z";
    const tries = Array.from({ length: 52 }, (_, number) => number);
    const answers: number[] = [];
    for (const number of tries) {
      const address = `2001:db8:0:1::${number.toString(16)}`;
      answers.push((await server.signIn(`someone${number}@exemple.fr`, "wrong", address)).status);
    }

    expect(answers.slice(0, 50)).toEqual(Array(50).fill(401));
    expect(answers.slice(50)).toEqual([429, 429]);
    expect((await server.signIn("30@exemple.fr", password, "2001:db8:0:2::1")).status).toBe(200);
  });

  it("do not exhaust the connections when they come all at once", async () => {
    server.clock.at = "2026-11-23T11:00:00.000Z";
    const answers = await Promise.all(
      Array.from({ length: 30 }, async (_, number) => server.signIn(`crowd${number}@exemple.fr`, "wrong")),
    );

    expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(401));
  });
});
