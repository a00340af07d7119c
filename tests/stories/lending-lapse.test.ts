import { randomUUID } from "node:crypto";
import Fastify from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { releaseHold } from "#committee/index.ts";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import { balancesAt, fundFree } from "#ledger/index.ts";
import {
  findAdvances,
  lapseAdvanceFromDecision,
  lendingContract,
  lendingHandlers,
  openAdvanceFromDecision,
} from "#lending/index.ts";
import { client } from "#platform/contract/client.ts";
import { mount } from "#platform/http/mount.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { committeeDesk, yes } from "../committee-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { id, place } from "../network.ts";

const database = await testDatabase();
const desk = await committeeDesk(database, 100_000_00n);
const territory = place.longwy;
const scope = { read: [territory], write: territory };
const key = () => randomUUID();
const day = plainDate("2008-12-01");

const app = Fastify();
let actor: Actor | null = null;
let lending: ReturnType<typeof client<typeof lendingContract>>;

beforeAll(async () => {
  const seen = { database, clock: desk.clock, authenticate: async () => actor };
  mount(
    app,
    seen,
    lendingContract,
    lendingHandlers({ areConditionsMet: async () => true, lateSurveys: async () => [] }),
  );
  lending = client(lendingContract, await app.listen({ port: 0, host: "127.0.0.1" }));
});
afterAll(async () => app.close());

function sit(role: Role, person: string) {
  const seat = { seat: id(901), role, organisation: null, territories: [territory] };
  actor = { person, name: role, seats: [seat] };
}

const [coordinator, treasurer] = [id(36), id(37)];

/** What the committee grants in a sitting, and the advance that awaits its contract. */
async function aGrantedAdvance(firm: string) {
  desk.sit("coordinator");
  const { id: sitting, items } = accepted(await desk.convene([desk.file(firm, 15_000_00)]));
  desk.sit("secretary");
  accepted(await desk.open(sitting));
  accepted(await desk.decide(sitting, items[0]?.id ?? "", yes(15_000_00)));
  const made = desk.decisions.at(-1);
  if (made === undefined || made.amount === null) throw new Error("the committee granted it");
  const [advance] = await database.transaction(scope, async (transaction) => {
    await openAdvanceFromDecision(transaction, made);
    return findAdvances(transaction, { territory, application: made.application });
  });
  const params = { territory, advance: advance?.id ?? "" };
  sit("coordinator", coordinator);
  return { decision: made.decision, params };
}

async function sign(params: { territory: string; advance: string }) {
  return lending.signContract({ params, body: { signedOn: day, mandate: null }, key: key() });
}

async function propose(params: { territory: string; advance: string }) {
  return lending.proposeDisbursement({ params, body: { payOn: day }, key: key() });
}

async function release(params: { territory: string; advance: string }, order: string) {
  sit("treasurer", treasurer);
  return lending.releaseDisbursement({ params, body: { order }, key: key() });
}

/** As the committee's own route does: what is refused is undone. */
async function lapse(decision: string) {
  const asked = {
    territory,
    decision,
    lapsedOn: plainDate("2008-12-15"),
    reason: "Le dirigeant renonce.",
    by: { person: coordinator, name: "Sacha Greffe" },
    now: desk.clock.at,
  };
  const undo = new Error("refused");
  return database
    .transaction(scope, async (transaction) => {
      const outcome = await releaseHold(transaction, asked, [lapseAdvanceFromDecision]);
      if (!outcome.ok) throw Object.assign(undo, { outcome });
      return outcome;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
      return (error as typeof undo & { outcome: Awaited<ReturnType<typeof releaseHold>> }).outcome;
    });
}

async function free(): Promise<bigint> {
  return database.transaction(scope, async (transaction) => {
    const [balance] = await balancesAt(transaction, { territory, accounts: fundFree(desk.fund) });
    return balance?.amount ?? 0n;
  });
}

describe("a decision that lapses", () => {
  it("takes its advance with it, its proposed transfer too, and its money goes back to the fund", async () => {
    const before = await free();
    const { decision, params } = await aGrantedAdvance("Conserverie du Pays-Haut");
    accepted(await sign(params));
    const order = accepted(await propose(params)).order?.id ?? "";
    expect(await free()).toBe(before - euros(15_000));

    expect(await lapse(decision)).toMatchObject({ ok: true });
    expect(await free()).toBe(before);
    expect(accepted(await lending.readAdvance({ params, query: {} }))).toMatchObject({
      status: "lapsed",
      lapsedOn: "2008-12-15",
      order: null,
      disbursedOn: null,
    });
    for (const refused of [await sign(params), await propose(params), await release(params, order)])
      expect(refused).toMatchObject({
        refusal: { reason: "decision-lapsed", sentence: expect.stringMatching(/15 décembre 2008/) },
      });
  });

  it("does so before the contract is signed", async () => {
    const { decision, params } = await aGrantedAdvance("Atelier");
    accepted(await lapse(decision));
    expect(accepted(await lending.readAdvance({ params, query: {} })).status).toBe("lapsed");
  });

  it("does not lapse once its money is paid out", async () => {
    const { decision, params } = await aGrantedAdvance("Boulangerie");
    accepted(await sign(params));
    accepted(await release(params, accepted(await propose(params)).order?.id ?? ""));
    expect(await lapse(decision)).toMatchObject({ refusal: { reason: "nothing-held" } });
    await database.transaction(scope, async (transaction) =>
      lapseAdvanceFromDecision(transaction, { territory, decision, lapsedOn: day, now: desk.clock.at }),
    );
    expect(accepted(await lending.readAdvance({ params, query: {} }))).toMatchObject({
      status: "running",
      lapsedOn: null,
      outstanding: euros(15_000),
    });
  });

  it("is paid out or lapses, never both, when both are asked at once", async () => {
    for (const firm of ["Première", "Deuxième"]) {
      const before = await free();
      const { decision, params } = await aGrantedAdvance(firm);
      accepted(await sign(params));
      const order = accepted(await propose(params)).order?.id ?? "";
      const [paid, lapsed] = await Promise.all([release(params, order), lapse(decision)]);
      expect([firm, [paid.ok, lapsed.ok].filter(Boolean)]).toEqual([firm, [true]]);
      expect(accepted(await lending.readAdvance({ params, query: {} })).status).toBe(
        paid.ok ? "running" : "lapsed",
      );
      expect(await free()).toBe(paid.ok ? before - euros(15_000) : before);
    }
  });
});
