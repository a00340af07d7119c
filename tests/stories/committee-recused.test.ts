import Fastify from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findAdvances } from "#lending/index.ts";
import { recordDenial } from "#network/index.ts";
import type { Contract, Route } from "#platform/contract/route.ts";
import { type Handlers, mount } from "#platform/http/mount.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { contracts } from "#web/contracts.ts";
import { demoId } from "../../src/demo/demo-id.ts";
import { loadDemonstration } from "../../src/demo/load-demonstration.ts";
import { testDatabase } from "../database.ts";
import { demonstrationDesk } from "../demonstration-desk.ts";

const database = await testDatabase();
const { territory, vault, handlers } = demonstrationDesk(database);
const scope = { read: [territory], write: territory };
const now = "2011-02-08T09:00:00.000Z";
const firm = "Garage des Aciéries";
const fileRoles = ["coordinator", "treasurer", "secretary", "chair", "committee-member", "auditor"] as const;

const app = Fastify();
let actor: Actor | null = null;
let base = "";
/** What an address of the product calls each thing of this file. */
const ids: Record<string, string> = { territory };

/** Whoever has every role that sees files, in one territory: only a recusal stands in their way. */
function seesAll(name: string): Actor {
  const seats = fileRoles.map((role) => ({
    seat: demoId(`${name} ${role}`),
    role,
    organisation: null,
    territories: [territory],
  }));
  return { person: demoId(name), name, seats };
}

async function get(path: string): Promise<{ status: number; body: string }> {
  const response = await fetch(`${base}/api/v1${path}`);
  return { status: response.status, body: await response.text() };
}

async function ask(caller: Actor, route: Route) {
  actor = caller;
  return get(route.path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? ""));
}

const paramsOf = ({ path }: Route) => [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);
const ofThisFile = ["application", "item", "decision", "advance"];

/**
 * Told apart: books balance whoever reads them, so a line keeps the advance's opaque id under a code in place of a name; the audit
 * trail names each act by the ids in its address.
 */
const namedApart = ["accounting.listLines", "network.readAudit"];

/** Every door that reads, of every capability: which are of this file, and which may only name it. */
const doors = contracts.flatMap(({ name, routes }: Contract) =>
  Object.entries(routes)
    .filter(([, { method, access }]) => method === "GET" && typeof access !== "string")
    .map(([operation, route]) => [`${name}.${operation}`, route] as const),
);
const fileDoors = doors.filter(([, route]) => paramsOf(route).some((param) => ofThisFile.includes(param)));
const listDoors = doors.filter(
  ([name, route]) =>
    !namedApart.includes(name) &&
    paramsOf(route).every((param) => ["territory", "sitting", "fund"].includes(param)),
);

const resolvedDoors = fileDoors.filter(([, route]) =>
  paramsOf(route).every((param) => ["territory", "sitting", "fund", ...ofThisFile].includes(param)),
);

beforeAll(async () => {
  await loadDemonstration(database, vault);
  const desk = { database, clock: { now: () => now }, authenticate: async () => actor };
  for (const contract of contracts) {
    const known = (handlers as unknown as Record<string, Handlers<Contract>>)[contract.name];
    if (known !== undefined) mount(app, desk, contract, known);
  }
  base = await app.listen({ port: 0, host: "127.0.0.1" });
  actor = seesAll("Camille Perrin");
  const listed = async <Listed>(path: string) =>
    JSON.parse((await get(`/territories/${territory}${path}`)).body) as Listed;
  const { applications } = await listed<{ applications: { id: string; firm: { name: string } }[] }>(
    "/applications",
  );
  const application = applications.find((one) => one.firm.name === firm)?.id ?? "";
  const { examinations } = await listed<{
    examinations: { item: string; sitting: { id: string }; decision: { id: string } | null }[];
  }>(`/applications/${application}/decisions`);
  const examination = examinations.at(-1);
  const { funds } = await listed<{ funds: { id: string }[] }>("/funds");
  await database.transaction(scope, async (transaction) => {
    const [advance] = await findAdvances(transaction, { territory, application });
    Object.assign(ids, {
      application,
      item: examination?.item,
      sitting: examination?.sitting.id,
      decision: examination?.decision?.id,
      fund: funds[0]?.id,
      advance: advance?.id,
    });
    await recordDenial(transaction, {
      territory,
      kind: "application",
      id: application,
      person: demoId("Karim Haddad"),
      reason: "Sa banque.",
      fromAt: "2010-01-01T09:00:00.000Z",
      untilAt: null,
    });
  });
}, 180_000);

afterAll(async () => app.close());

describe("whoever is recused from a file", () => {
  it("is held off by doors that stand in the contracts, on a file that has gone to its end", () => {
    expect(resolvedDoors.length).toBeGreaterThan(15);
    expect(listDoors.length).toBeGreaterThan(25);
    for (const name of [...ofThisFile, "sitting", "fund"])
      expect([name, ids[name]?.length]).toEqual([name, 36]);
  });

  it.each(resolvedDoors)("is refused at %s", async (_, route) => {
    const { status, body } = await ask(seesAll("Karim Haddad"), route);
    expect([status >= 400, body.includes(ids["advance"] ?? "-")]).toEqual([true, false]);
    expect(status, body).toBe(403);
  });

  it.each(listDoors)("meets nothing of it in %s", async (_, route) => {
    const { body } = await ask(seesAll("Karim Haddad"), route);
    expect(body).not.toContain(ids["advance"] ?? "-");
    expect(body).not.toContain(ids["decision"] ?? "-");
  });

  it.each(namedApart)("does not meet the firm's name in %s", async (name) => {
    const route = doors.find(([known]) => known === name)?.[1];
    const { status, body } = await ask(seesAll("Karim Haddad"), route ?? never(name));
    expect([status, body.includes(firm)]).toEqual([200, false]);
  });
});

function never(name: string): never {
  throw new Error(`${name} is a door of the contracts`);
}
