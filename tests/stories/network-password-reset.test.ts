import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../database.ts";
import {
  enterNetwork,
  id,
  networkServer,
  password,
  person,
  personWithPassword,
  place,
  seat,
} from "../network.ts";

const database = await testDatabase();
const server = await networkServer(database);
const fresh = "une autre suite de mots";

beforeAll(async () => {
  await enterNetwork(database);
  await personWithPassword(database, 30, "Anne Moreau");
  await seat(database, 3000, { person: id(30), role: "treasurer", unit: place.longwy });
  await personWithPassword(database, 31, "Bruno Sans-Siège");
  await person(database, 32, "Chloé Petit");
  await seat(database, 3200, { person: id(32), role: "regional-pilot", unit: place.lorraine });
});

/** Each a second after the other, so that mails have an order. */
function laterOn(): void {
  server.clock.at = new Date(Date.parse(server.clock.at) + 1000).toISOString();
}

async function ask(email: string, from = "192.0.2.7") {
  laterOn();
  return server.post("/password-resets", { email }, { "x-forwarded-for": from });
}

async function replace(token: string, chosen = fresh) {
  laterOn();
  return server.post(`/territories/${place.longwy}/password`, { token, password: chosen });
}

interface Written {
  readonly act: string;
  readonly text: string;
  readonly secret: string | null;
}

async function mailsTo(address: string): Promise<Written[]> {
  const { rows } = await database.asOwner(async (owner) => {
    await owner.query("begin; set local app.whole = 'yes'");
    const read = await owner.query<Written>(
      "select act, text, secret from mail where address = $1 order by queued_at, id",
      [address],
    );
    await owner.query("commit");
    return read;
  });
  return rows;
}

async function latestToken(address: string): Promise<string> {
  const links = (await mailsTo(address)).flatMap(({ secret }) => secret ?? []);
  return links.at(-1)?.split("#")[1] ?? "";
}

describe("a forgotten password", () => {
  it("is asked for with the same answer, after the same wait, for an address that nobody has", async () => {
    const answers = [];
    for (const email of ["30@exemple.fr", "nobody@exemple.fr", "31@exemple.fr"]) {
      const startedAt = performance.now();
      const { status, problem, setCookie } = await ask(email);
      answers.push({ status, problem, setCookie });
      expect(performance.now() - startedAt).toBeGreaterThan(390);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toEqual({ status: 200, problem: { hasMailServer: false }, setCookie: "" });
    expect(await mailsTo("30@exemple.fr")).toHaveLength(1);
    expect(await mailsTo("nobody@exemple.fr")).toEqual([]);
  });

  it("leaves a link in the mail alone: neither in its text as the outbox shows it, nor in the audit trail", async () => {
    const [mail] = await mailsTo("30@exemple.fr");
    expect(mail?.secret).toMatch(
      new RegExp(`^http://localhost:3000/mot-de-passe/${place.longwy}#[\\w-]{43}$`),
    );
    expect(mail?.text).toContain("⟨lien personnel⟩");
    const token = await latestToken("30@exemple.fr");
    expect(mail?.text).not.toContain(token);
    const { rows } = await database.asOwner(async (owner) =>
      owner.query<{ row: string }>(`
        select row_to_json(a)::text as row from audit_line a union all select row_to_json(k)::text from request_key k`),
    );
    const kept = rows.map(({ row }) => row).join();
    expect(kept).toContain("network.askPasswordReset");
    expect(kept).not.toContain("30@exemple.fr");
    expect(kept).not.toContain(token);
  });

  it("is replaced once by the latest link, ends every session, opens none, and is told by mail", async () => {
    const open = await server.signIn("30@exemple.fr", password);
    const first = await latestToken("30@exemple.fr");
    await ask("30@exemple.fr");
    const token = await latestToken("30@exemple.fr");
    expect((await replace(first)).problem.reason).toBe("reset-link-dead");
    expect((await replace(token, "court")).problem.reason).toBe("password-too-short");

    const both = await Promise.all([replace(token), replace(token, "encore une autre suite")]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 410]);
    expect(await server.statusOfMe(open.cookie)).toBe(401);
    expect((await server.signIn("30@exemple.fr", password)).status).toBe(401);
    const chosen = both[0]?.status === 200 ? fresh : "encore une autre suite";
    expect((await server.signIn("30@exemple.fr", chosen)).status).toBe(200);
    expect((await mailsTo("30@exemple.fr")).at(-1)).toMatchObject({
      act: expect.stringMatching(/^network\.replacePassword\//),
      text: expect.stringContaining("remplacé"),
    });
  });

  it("is worth nothing after an hour, nor in another territory", async () => {
    server.clock.at = "2026-11-23T12:00:00.000Z";
    await ask("30@exemple.fr");
    const token = await latestToken("30@exemple.fr");
    const elsewhere = await server.post(`/territories/${place.toul}/password`, { token, password: fresh });
    expect(elsewhere.problem.reason).toBe("reset-link-dead");
    server.clock.at = "2026-11-23T13:00:01.000Z";
    expect((await replace(token)).problem.reason).toBe("reset-link-dead");
    expect((await replace(randomUUID())).problem.reason).toBe("reset-link-dead");
  });

  it("is asked for five times in a quarter of an hour, without closing the other way in", async () => {
    server.clock.at = "2026-11-23T15:00:00.000Z";
    const statuses = [];
    for (let asked = 0; asked < 6; asked += 1)
      statuses.push((await ask("nobody2@exemple.fr", "198.51.100.3")).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    for (let asked = 0; asked < 5; asked += 1) await ask("31@exemple.fr", "198.51.100.4");
    expect((await server.signIn("31@exemple.fr", password, "198.51.100.5")).status).toBe(200);
  });

  it("serves whoever never had one, by a mail of a territory below their seat", async () => {
    await ask("32@exemple.fr");
    const [mail] = await mailsTo("32@exemple.fr");
    expect(mail?.act).toMatch(/^network\.askPasswordReset\//);
  });
});
