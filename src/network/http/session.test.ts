import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../../tests/database.ts";
import { enterNetwork, networkServer, password, personWithPassword } from "../../../tests/network.ts";

const database = await testDatabase();
const server = await networkServer(database);

beforeAll(async () => {
  await enterNetwork(database);
  await personWithPassword(database, 30, "Anne Moreau");
  await personWithPassword(database, 31, "Bruno Klein");
});

async function signedIn(number: number): Promise<string> {
  return (await server.signIn(`${number}@exemple.fr`, password)).cookie;
}

describe("a sign-in session", () => {
  it("ends twelve hours after the last visit", async () => {
    server.clock.at = "2026-11-24T08:00:00.000Z";
    const cookie = await signedIn(30);
    server.clock.at = "2026-11-24T19:59:00.000Z";
    expect(await server.statusOfMe(cookie)).toBe(200);
    server.clock.at = "2026-11-25T07:58:00.000Z";
    expect(await server.statusOfMe(cookie)).toBe(200);
    server.clock.at = "2026-11-25T19:58:00.000Z";
    expect(await server.statusOfMe(cookie)).toBe(401);
  });

  it("ends when one signs out, even for whoever kept the cookie", async () => {
    const [cookie, other] = [await signedIn(30), await signedIn(30)];
    const { status, setCookie } = await server.post("/sign-out", {}, { cookie });

    expect(status).toBe(200);
    expect(setCookie).toMatch(/^alize_session=; Max-Age=0;/);
    expect(await server.statusOfMe(cookie)).toBe(401);
    expect(await server.statusOfMe(other)).toBe(200);
  });

  it("is nobody's without its token", async () => {
    for (const cookie of ["", "alize_session=", "alize_session=guess", "alize_session=%00", "other=1"]) {
      expect(await server.statusOfMe(cookie)).toBe(401);
    }
  });
});

describe("changing one's password", () => {
  const next = "violon sept cerises";

  it("is refused with a wrong current one, or for a weak one, and keeps the old", async () => {
    const cookie = await signedIn(31);
    expect(await server.post("/me/password", { current: "not it at all", next }, { cookie })).toMatchObject({
      status: 422,
      problem: { reason: "password-wrong", field: "current" },
    });
    expect(
      await server.post("/me/password", { current: password, next: "bruno-klein-1" }, { cookie }),
    ).toMatchObject({
      status: 422,
      problem: { reason: "password-tells-who", field: "next" },
    });
    expect(await server.statusOfMe(cookie)).toBe(200);
  });

  it("ends every session but gives this browser a new one", async () => {
    const [cookie, other] = [await signedIn(31), await signedIn(31)];
    const changed = await server.post("/me/password", { current: password, next }, { cookie });

    expect(changed.status).toBe(200);
    expect([await server.statusOfMe(cookie), await server.statusOfMe(other)]).toEqual([401, 401]);
    expect(await server.statusOfMe(changed.cookie)).toBe(200);
    expect((await server.signIn("31@exemple.fr", password)).status).toBe(401);
    expect((await server.signIn("31@exemple.fr", next)).status).toBe(200);
  });
});
