import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Outcome, Refusal } from "#kernel/outcome.ts";
import type { Clock } from "#platform/clock.ts";
import type { Contract, Input, ReasonOf, Result, Route } from "#platform/contract/route.ts";
import type { Database } from "#platform/database/database.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Actor, territoriesOf } from "#platform/requests/actor.ts";
import { recordAct } from "#platform/requests/audit.ts";
import { newId } from "#platform/requests/id.ts";
import { rememberResult, takeKey } from "#platform/requests/request-key.ts";
import { type Cookies, cookiesOf } from "./cookies.ts";
import { decodeInput } from "./decode-input.ts";
import { Refused, refuseRequest } from "./refused.ts";
import { localeOfRequest, sendProblem } from "./send-problem.ts";

/** What a use case's route is handed: the words of the domain, who calls, when, and one transaction. */
export interface Call<R extends Route> extends Input<R> {
  readonly actor: Actor | null;
  readonly now: string;
  readonly transaction: Transaction;
  readonly cookies: Cookies;
  readonly address: string;
}

export type Handlers<C extends Contract> = {
  [Name in keyof C["routes"]]: (
    call: Call<C["routes"][Name]>,
  ) => Promise<Outcome<Result<C["routes"][Name]>, Refusal<ReasonOf<C["routes"][Name]>>>>;
};

export interface Desk {
  readonly database: Database;
  readonly clock: Clock;
  /** Who calls, from what the request carries; null when nobody is signed in. */
  readonly authenticate: (request: FastifyRequest) => Promise<Actor | null>;
}

type AnyHandler = (call: Call<Route>) => Promise<Outcome<unknown, Refusal>>;

/** Mounts a contract: each route authorises, decodes, runs in one transaction, and answers or refuses. */
export function mount<C extends Contract>(
  app: FastifyInstance,
  desk: Desk,
  contract: C,
  handlers: Handlers<C>,
): void {
  for (const [name, route] of Object.entries(contract.routes)) {
    const handler = handlers[name] as unknown as AnyHandler;
    app.route({
      method: route.method,
      url: `/api/v1${route.path}`,
      handler: async (request, reply) => {
        try {
          return await answer({ desk, contract, name, route, handler, request, reply });
        } catch (error) {
          return sendProblem(reply, error, {
            sentences: contract.sentences,
            locale: localeOfRequest(request),
          });
        }
      },
    });
  }
}

interface Visit {
  desk: Desk;
  contract: Contract;
  name: string;
  route: Route;
  handler: AnyHandler;
  request: FastifyRequest;
  reply: FastifyReply;
}

async function answer(visit: Visit): Promise<FastifyReply> {
  const { desk, route, request, reply } = visit;
  const actor = await desk.authenticate(request);
  const territory = territoryIn(request);
  authorise(route, actor, territory);

  const call = {
    ...decodeInput(route, request),
    actor,
    now: desk.clock.now(),
    address: request.ip,
    cookies: cookiesOf(request, reply),
  };
  const isWrite = route.method !== "GET";
  const scope = {
    read: territory === undefined ? territoriesOf(actor) : [territory],
    ...(isWrite && territory !== undefined ? { write: territory } : {}),
  };

  const { status, result } = await desk.database.transaction(scope, async (transaction) =>
    isWrite
      ? write(visit, { ...call, transaction })
      : { status: 200, result: await run(visit, { ...call, transaction }) },
  );
  return reply.code(status).type("application/json; charset=utf-8").send(result);
}

/** The use case, once: its result, its audit line and its key are kept together, or none of them. */
async function write(visit: Visit, call: Call<Route>): Promise<{ status: number; result: string }> {
  const { contract, name, route, request } = visit;
  const keyed = {
    actor: call.actor?.person ?? nobody,
    route: `${contract.name}.${name} ${request.url}`,
    key: keyIn(request),
    body: JSON.stringify(request.body ?? null),
    isSecret: route.secret === true,
    madeAt: call.now,
  };
  const taken = await takeKey(call.transaction, keyed);
  if (!taken.ok) throw new Refused(taken.refusal, 422);
  if (taken.value !== "first") return taken.value;

  const result = await run(visit, call);
  const remembered = { status: route.status ?? 200, result };
  await recordAct(call.transaction, {
    id: newId(call.now),
    territory: territoryIn(request) ?? null,
    actor: call.actor?.person ?? null,
    actorName: call.actor?.name ?? "",
    act: `${contract.name}.${name}`,
    object: request.url.replace(/^\/api\/v1/, ""),
    after: route.secret === true ? undefined : request.body,
    doneAt: call.now,
  });
  await rememberResult(call.transaction, keyed, remembered);
  return remembered;
}

async function run({ route, handler }: Visit, call: Call<Route>): Promise<string> {
  const outcome = await handler(call);
  if (!outcome.ok) throw new Refused(outcome.refusal, route.refusals[outcome.refusal.reason] ?? 422);
  return JSON.stringify(z.encode(route.response, outcome.value));
}

/** A caller without a name: the idempotency key, minted at random by the form, tells one from another. */
const nobody = "00000000-0000-0000-0000-000000000000";

function keyIn(request: FastifyRequest): string {
  const key = request.headers["idempotency-key"];
  if (typeof key === "string" && key.length >= 8 && key.length <= 100) return key;
  throw refuseRequest("input-refused", 400, "idempotency-key");
}

function territoryIn(request: FastifyRequest): string | undefined {
  const params = z.object({ territory: z.uuid() }).safeParse(request.params);
  return params.success ? params.data.territory : undefined;
}

function authorise(route: Route, actor: Actor | null, territory: string | undefined): void {
  if (route.access === "public") return;
  if (actor === null) throw refuseRequest("not-signed-in", 401);
  const { access } = route;
  if (access === "signed-in") return;

  const asked = route.path.includes(":territory");
  const allowed = actor.seats.some(
    (seat) =>
      access.includes(seat.role) &&
      (!asked || (territory !== undefined && seat.territories.includes(territory))),
  );
  if (!allowed) throw refuseRequest("not-allowed", 403);
}
