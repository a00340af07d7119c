import Fastify from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type Cents, cents, plus } from "#kernel/money.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { client } from "#platform/contract/client.ts";
import { Cents$, PlainDate$ } from "#platform/contract/fields.ts";
import { openApi } from "#platform/contract/openapi.ts";
import { contract, type Route } from "#platform/contract/route.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { testDatabase } from "../../../tests/database.ts";
import { mount } from "./mount.ts";

const longwy = "0199aaaa-0000-7000-8000-000000000001";
const toul = "0199aaaa-0000-7000-8000-000000000002";
const person = "0199aaaa-0000-7000-8000-0000000000aa";

const Box = z.object({ content: Cents$, keptOn: PlainDate$ });

const boxes = contract({
  name: "boxes",
  routes: {
    addToBox: {
      method: "POST",
      path: "/territories/:territory/box",
      summary: "Adds money to the box",
      act: { fr: "Boîte remplie", en: "Box filled" },
      access: ["treasurer"],
      params: z.object({ territory: z.uuid() }),
      body: z.object({ amount: Cents$, on: PlainDate$ }),
      response: Box,
      status: 201,
      refusals: { "amount-not-positive": 422 },
    },
    readBox: {
      method: "GET",
      path: "/territories/:territory/box",
      summary: "What the box holds",
      access: ["treasurer", "auditor"],
      params: z.object({ territory: z.uuid() }),
      query: z.object({ most: z.int().min(1).default(10) }),
      response: z.object({ content: Cents$, most: z.int() }),
      refusals: {},
    },
  } satisfies Record<string, Route>,
  sentences: {
    "amount-not-positive": (_, locale) =>
      locale === "fr" ? "Le montant doit être positif." : "The amount must be positive.",
  },
});

interface BoxTable {
  box: { territory_id: string; content: bigint };
}

const database = await testDatabase();
const app = Fastify();
let actor: Actor | null = null;
let base = "";
let runs = 0;

function seated(role: "treasurer" | "auditor", territory: string): Actor {
  return {
    person,
    name: "Trésorière",
    seats: [{ seat: person, role, organisation: null, territories: [territory] }],
  };
}

async function contentOf(transaction: Transaction): Promise<Cents> {
  const row = await transaction.tables<BoxTable>().selectFrom("box").select("content").executeTakeFirst();
  return (row?.content ?? 0n) as Cents;
}

beforeAll(async () => {
  await database.asOwner(async (owner) => {
    await owner.query(`
      create table box (territory_id uuid primary key, content bigint not null);
      alter table box enable row level security;
      alter table box force row level security;
      create policy box_read on box for select using (territory_id = any (app_read()));
      create policy box_write on box for all using (territory_id = app_write()) with check (territory_id = app_write());
      grant select, insert, update on box to alize_app`);
  });
  mount(
    app,
    { database, clock: { now: () => "2011-02-08T09:00:00.000Z" }, authenticate: async () => actor },
    boxes,
    {
      addToBox: async ({ body, params, transaction }) => {
        runs += 1;
        const content = plus(await contentOf(transaction), body.amount);
        await transaction
          .tables<BoxTable>()
          .insertInto("box")
          .values({ territory_id: params.territory, content })
          .onConflict((conflict) => conflict.column("territory_id").doUpdateSet({ content }))
          .execute();
        // Refused after the write, to show that a refusal undoes it.
        if (body.amount <= 0n) return refuse("amount-not-positive", { amount: body.amount }, "amount");
        return accept({ content, keptOn: body.on });
      },
      readBox: async ({ query, transaction }) =>
        accept({ content: await contentOf(transaction), most: query.most }),
    },
  );
  base = await app.listen({ port: 0, host: "127.0.0.1" });
  return async () => app.close();
});

async function add(
  amountCents: number,
  key: string,
  territory = longwy,
  headers: Record<string, string> = {},
) {
  const response = await fetch(`${base}/api/v1/territories/${territory}/box`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": key, ...headers },
    body: JSON.stringify({ amount: amountCents, on: "2011-02-08" }),
  });
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
}

describe("a mounted contract", () => {
  it("refuses whoever is not signed in, holds another role, or holds it elsewhere", async () => {
    actor = null;
    expect(await add(100, "key-nobody")).toMatchObject({ status: 401, answer: { reason: "not-signed-in" } });
    actor = seated("auditor", longwy);
    expect(await add(100, "key-auditor")).toMatchObject({ status: 403, answer: { reason: "not-allowed" } });
    actor = seated("treasurer", toul);
    expect(await add(100, "key-elsewhere")).toMatchObject({ status: 403, answer: { reason: "not-allowed" } });
    expect(runs).toBe(0);
  });

  it("runs a keyed write once, whatever the number of tries, even at once", async () => {
    actor = seated("treasurer", longwy);
    const before = runs;
    const tries = await Promise.all(Array.from({ length: 8 }, async () => add(250_00, "key-once")));

    expect(tries.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(new Set(tries.map(({ answer }) => answer["content"]))).toEqual(new Set([250_00]));
    expect(runs).toBe(before + 1);
  });

  it("refuses a key that comes back with another body", async () => {
    actor = seated("treasurer", longwy);

    expect(await add(1, "key-once")).toMatchObject({ status: 422, answer: { reason: "key-reused" } });
  });

  it("keeps nothing of a refused write, not even its key, and says why in the caller's language", async () => {
    actor = seated("treasurer", longwy);

    expect(await add(-100, "key-refused", longwy, { "accept-language": "en" })).toMatchObject({
      status: 422,
      answer: {
        reason: "amount-not-positive",
        field: "amount",
        detail: "The amount must be positive.",
        facts: { amount: -100 },
      },
    });
    expect(await add(100, "key-refused")).toMatchObject({ status: 201, answer: { content: 251_00 } });
  });

  it("names the faulty field of a body that does not read", async () => {
    actor = seated("treasurer", longwy);
    const response = await fetch(`${base}/api/v1/territories/${longwy}/box`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": "key-broken" },
      body: JSON.stringify({ amount: 1, on: "2011-02-30", tip: 3 }),
    });

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ reason: "input-refused", field: "on" });
  });

  it("refuses what is out of bounds in the reader's language, as typed in a form too", async () => {
    actor = seated("treasurer", longwy);
    const body = { amount: cents(100), on: "hier" as PlainDate };
    const typed = client(boxes, base);
    const refused = await typed.addToBox({ params: { territory: longwy }, body, key: "key-typed" });

    expect(refused).toMatchObject({
      refusal: {
        reason: "input-refused",
        field: "on",
        sentence: expect.stringMatching(/^Cette valeur n’est pas recevable\. \S/),
      },
    });
  });

  it("leaves who did what in the audit trail of the territory", async () => {
    const lines = await database.transaction({ read: [longwy] }, async (transaction) =>
      transaction
        .tables<{ audit_line: { act: string; actor_name: string; after: unknown; done_at: string } }>()
        .selectFrom("audit_line")
        .select(["act", "actor_name", "after"])
        .execute(),
    );

    expect(lines).toEqual([
      { act: "boxes.addToBox", actor_name: "Trésorière", after: { amount: 250_00, on: "2011-02-08" } },
      { act: "boxes.addToBox", actor_name: "Trésorière", after: { amount: 100, on: "2011-02-08" } },
    ]);
  });

  it("is called by its typed client, in the words of the domain", async () => {
    actor = seated("auditor", longwy);
    const typed = client(boxes, base);
    const read = await typed.readBox({ params: { territory: longwy }, query: { most: 3 } });
    const refused = await typed.readBox({ params: { territory: toul }, query: { most: 3 } });

    expect(read).toEqual({ ok: true, value: { content: 251_00n, most: 3 } });
    expect(refused).toMatchObject({
      ok: false,
      refusal: { reason: "not-allowed", sentence: expect.stringContaining("rôle") },
    });
  });

  it("is described in OpenAPI 3.1, each refusal an enumerated reason", () => {
    const described = JSON.stringify(openApi([boxes], "1"));

    expect(described).toContain('"operationId":"boxes.addToBox"');
    expect(described).toContain('"enum":["amount-not-positive"]');
    expect(described).toContain('"name":"idempotency-key"');
  });
});
