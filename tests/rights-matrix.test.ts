import Fastify from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Role, roles } from "#kernel/role.ts";
import type { Contract, Route } from "#platform/contract/route.ts";
import { type Handlers, mount } from "#platform/http/mount.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { contracts } from "#web/contracts.ts";
import { testDatabase } from "./database.ts";

const here = "0199aaaa-0000-7000-8000-000000000001";
const elsewhere = "0199aaaa-0000-7000-8000-000000000002";
const anything = "0199aaaa-0000-7000-8000-000000000003";

const database = await testDatabase();
const app = Fastify();
let actor: Actor | null = null;
let base = "";
let entered = 0;

beforeAll(async () => {
  const desk = {
    database,
    clock: { now: () => "2026-11-23T09:00:00.000Z" },
    authenticate: async () => actor,
  };
  for (const contract of contracts) mount(app, desk, contract, doors(contract));
  base = await app.listen({ port: 0, host: "127.0.0.1" });
});

afterAll(async () => app.close());

/** Behind each door stands someone who only counts who came in: authorisation has then been passed. */
function doors(contract: Contract): Handlers<typeof contract> {
  const count = async () => {
    entered += 1;
    throw new Error("came in");
  };
  return Object.fromEntries(Object.keys(contract.routes).map((name) => [name, count]));
}

function seated(role: Role, territory: string): Actor {
  const seat = { seat: anything, role, organisation: null, territories: [territory] };
  return { person: anything, name: role, seats: [seat] };
}

/** The status of a call without a body that reads: what is refused for who calls is refused before. */
async function statusFor(route: Route, caller: Actor | null): Promise<number> {
  actor = caller;
  const path = route.path.replaceAll(":territory", here).replaceAll(/:\w+/g, anything);
  const response = await fetch(`${base}/api/v1${path}`, {
    method: route.method,
    headers: { "idempotency-key": "rights-matrix", "content-type": "application/json" },
    ...(route.method === "GET" ? {} : { body: "{}" }),
  });
  return response.status;
}

const table: (readonly [string, Route])[] = contracts.flatMap(({ name, routes }: Contract) =>
  Object.entries(routes).map(([operation, route]) => [`${name}.${operation}`, route] as const),
);

const refusedForWho = [401, 403];

describe("the rights matrix", () => {
  it.each(table)("%s lets in who is named, and nobody else", async (_, route) => {
    const { access } = route;
    const nobody = await statusFor(route, null);
    if (access === "public") expect(refusedForWho).not.toContain(nobody);
    else expect(nobody).toBe(401);

    for (const role of roles) {
      const status = await statusFor(route, seated(role, here));
      const isNamed = typeof access === "string" || access.includes(role);
      if (isNamed) expect([role, refusedForWho.includes(status)]).toEqual([role, false]);
      else expect([role, status]).toEqual([role, 403]);
    }
  });

  it.each(
    table.filter(([, { access }]) => typeof access !== "string"),
  )("%s refuses every seat held in another territory, and who holds none", async (_, route) => {
    expect(route.path).toContain(":territory");
    for (const role of roles)
      expect([role, await statusFor(route, seated(role, elsewhere))]).toEqual([role, 403]);
    expect(await statusFor(route, { person: anything, name: "nobody", seats: [] })).toBe(403);
  });

  it("is read from real routes, some of which let their caller in", () => {
    expect(table.length).toBeGreaterThanOrEqual(14);
    expect(entered).toBeGreaterThan(roles.length);
  });
});
