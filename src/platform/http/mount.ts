import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { invariant } from "#kernel/invariant.ts";
import type { Outcome, Refusal } from "#kernel/outcome.ts";
import type { Clock } from "#platform/clock.ts";
import { dispositionOf, type FileAnswer, mediaTypeOf } from "#platform/contract/file.ts";
import type { Carried, Contract, Input, ReasonOf, Result, Route } from "#platform/contract/route.ts";
import type { Database } from "#platform/database/database.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { VirusCheck } from "#platform/files/virus-check.ts";
import { type Actor, territoriesOf } from "#platform/requests/actor.ts";
import { recordAct } from "#platform/requests/audit.ts";
import { newId } from "#platform/requests/id.ts";
import { rememberResult, takeKey } from "#platform/requests/request-key.ts";
import { type Cookies, cookiesOf } from "./cookies.ts";
import { decodeInput } from "./decode-input.ts";
import { readOctets, takeOctets } from "./read-octets.ts";
import { Refused, refuseRequest } from "./refused.ts";
import { localeOfRequest, sendProblem } from "./send-problem.ts";

/** What a use case's route is handed: the words of the domain, who calls, when, and one transaction. */
export interface Call<R extends Route> extends Input<R> {
  readonly actor: Actor | null;
  readonly now: string;
  readonly transaction: Transaction;
  readonly cookies: Cookies;
  readonly address: string;
  /** What the caller's browser says it is; null where it says nothing. */
  readonly agent?: string | null;
}

export type Handlers<C extends Contract> = {
  [Name in keyof C["routes"]]: (
    call: Call<C["routes"][Name]> & Carried<C["routes"][Name]>,
  ) => Promise<Outcome<Result<C["routes"][Name]>, Refusal<ReasonOf<C["routes"][Name]>>>>;
};

export interface Desk {
  readonly database: Database;
  readonly clock: Clock;
  /** Who calls, from what the request carries; null when nobody is signed in. */
  readonly authenticate: (request: FastifyRequest) => Promise<Actor | null>;
  /** The longest file that one may hand in, in octets. */
  readonly largestFile?: number;
  /** Looks at each of them first; without it none is looked at. */
  readonly virusCheck?: VirusCheck | null;
}

type AnyCall = Call<Route> & { readonly file?: Uint8Array };
type AnyHandler = (call: AnyCall) => Promise<Outcome<unknown, Refusal>>;

/** Mounts a contract: each route authorises, decodes, runs in one transaction, and answers or refuses. */
export function mount<C extends Contract>(
  app: FastifyInstance,
  desk: Desk,
  contract: C,
  handlers: Handlers<C>,
): void {
  takeOctets(app);
  for (const [name, route] of Object.entries(contract.routes)) {
    const handler = handlers[name] as unknown as AnyHandler;
    invariant(
      route.method === "GET" || mediaTypeOf(route.response) === undefined,
      `${contract.name}.${name} writes, and answers what a key can remember`,
    );
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

  const takesFile = route.method !== "GET" && route.file === true;
  const call = {
    ...decodeInput(route, request),
    ...(takesFile ? { file: await takeFile(desk, request) } : {}),
    actor,
    now: desk.clock.now(),
    address: request.ip,
    agent: request.headers["user-agent"]?.slice(0, 400) ?? null,
    cookies: cookiesOf(request, reply),
  };
  const isWrite = route.method !== "GET";
  const scope = {
    read: territory === undefined ? territoriesOf(actor) : [territory],
    ...(isWrite && territory !== undefined ? { write: territory } : {}),
  };

  if (!isWrite) return read(visit, scope, call);
  const { status, result } = await desk.database.transaction(scope, async (transaction) =>
    write(visit, { ...call, transaction }),
  );
  return reply.code(status).type("application/json; charset=utf-8").send(result);
}

async function read(
  { desk, route, handler, reply }: Visit,
  scope: { readonly read: readonly string[] },
  call: Omit<Call<Route>, "transaction">,
): Promise<FastifyReply> {
  const isOfOneInstant = route.method === "GET" && route.isOfOneInstant === true;
  const value = await desk.database.transaction({ ...scope, isOfOneInstant }, async (transaction) =>
    valueOf(route, await handler({ ...call, transaction })),
  );
  const mediaType = mediaTypeOf(route.response);
  if (mediaType !== undefined) return sendFile(reply, mediaType, value as FileAnswer);
  return reply.code(200).type("application/json; charset=utf-8").send(encoded(route, value));
}

/** Before any transaction: an antivirus that is slow holds nothing. */
async function takeFile({ largestFile, virusCheck }: Desk, request: FastifyRequest): Promise<Uint8Array> {
  const octets = await readOctets(request, largestFile);
  const verdict = (await virusCheck?.look(octets)) ?? { kind: "clean" };
  if (verdict.kind === "clean") return octets;
  if (verdict.kind === "unread") {
    request.log.error(`virus check: ${verdict.why}`);
    throw new Refused({ reason: "virus-check-away", facts: {}, field: "file" }, 503);
  }
  throw new Refused({ reason: "file-infected", facts: { virus: verdict.virus }, field: "file" }, 422);
}

/** A file is made for whoever asks, at that moment: no reader on the way keeps it. */
function sendFile(reply: FastifyReply, mediaType: string, file: FileAnswer): FastifyReply {
  return reply
    .type(file.mediaType ?? mediaType)
    .header("x-content-type-options", "nosniff")
    .header("content-disposition", dispositionOf(file))
    .header("cache-control", "no-store")
    .send(Buffer.from(file.content));
}

/** The use case, once: its result, its audit line and its key are kept together, or none of them. */
async function write(visit: Visit, call: AnyCall): Promise<{ status: number; result: string }> {
  const { contract, name, route, request } = visit;
  const asked = call.file === undefined ? request.body : toldOfFile(call.query, call.file);
  const keyed = {
    actor: call.actor?.person ?? nobody,
    route: `${contract.name}.${name} ${request.url}`,
    key: keyIn(request),
    body: JSON.stringify(asked ?? null),
    isSecret: route.secret === true,
    madeAt: call.now,
  };
  const taken = await takeKey(call.transaction, keyed);
  if (!taken.ok) throw new Refused(taken.refusal, 422);
  if (taken.value !== "first") return taken.value;

  const result = encoded(route, valueOf(route, await visit.handler(call)));
  const remembered = { status: route.status ?? 200, result };
  await recordAct(call.transaction, {
    id: newId(call.now),
    territory: territoryIn(request) ?? null,
    actor: call.actor?.person ?? null,
    actorName: call.actor?.name ?? "",
    act: `${contract.name}.${name}`,
    object: request.url.replace(/^\/api\/v1/, "").replace(/\?.*$/, ""),
    after: route.secret === true ? undefined : asked,
    doneAt: call.now,
  });
  await rememberResult(call.transaction, keyed, remembered);
  return remembered;
}

/** A file as the audit trail and the key keep it: what was asked of it, its length and its hash. */
function toldOfFile(query: object | undefined, file: Uint8Array): object {
  return { ...query, octets: file.length, sha256: createHash("sha256").update(file).digest("hex") };
}

function valueOf(route: Route, outcome: Outcome<unknown, Refusal>): unknown {
  if (!outcome.ok) throw new Refused(outcome.refusal, route.refusals[outcome.refusal.reason] ?? 422);
  return outcome.value;
}

function encoded(route: Route, value: unknown): string {
  return JSON.stringify(z.encode(route.response, value));
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
