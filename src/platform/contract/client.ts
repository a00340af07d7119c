import { z } from "zod";
import { invariant } from "#kernel/invariant.ts";
import type { Facts, Outcome, Refusal } from "#kernel/outcome.ts";
import { type FileAnswer, mediaTypeOf, nameIn } from "./file.ts";
import type { Carried, Contract, Input, ReasonOf, Result, Route } from "./route.ts";

/** Refusals that any call may meet, whatever its route. */
export type CommonReason =
  | "not-signed-in"
  | "not-allowed"
  | "not-found"
  | "input-refused"
  | "key-reused"
  | "file-missing"
  | "file-too-large"
  | "unreachable"
  | "broken";

/** A refusal as the server said it, with its sentence in the reader's language. */
export type Said<Reason extends string> = Refusal<Reason | CommonReason> & { readonly sentence: string };

type Given<R extends Route> = {
  [Part in keyof Input<R> as Input<R>[Part] extends undefined ? never : Part]: Input<R>[Part];
} & Carried<R> &
  (R["method"] extends "GET" ? unknown : { key: string });

export type Client<C extends Contract> = {
  [Name in keyof C["routes"]]: (
    given: Given<C["routes"][Name]>,
  ) => Promise<Outcome<Result<C["routes"][Name]>, Said<ReasonOf<C["routes"][Name]>>>>;
};

/** A typed client of a contract; a form mints its idempotency key once and gives it with every try. */
export function client<C extends Contract>(contract: C, base: string, options: RequestInit = {}): Client<C> {
  const calls = Object.entries(contract.routes).map(([name, route]) => [
    name,
    async (given: LooseInput) => call(route, base, given, options),
  ]);
  return Object.fromEntries(calls) as Client<C>;
}

/** The address of what a GET route answers, for a link: the browser's cookie says who calls. */
export function linkTo<C extends Contract, Name extends keyof C["routes"] & string>(
  contract: C,
  name: Name,
  given: Parameters<Client<C>[Name]>[0],
): string {
  const route = contract.routes[name];
  invariant(route?.method === "GET", `${contract.name}.${name} is read by a link`);
  return addressOf(route, "", given);
}

interface LooseInput {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: Record<string, unknown>;
  key?: string;
  file?: Uint8Array<ArrayBuffer>;
}

async function call(
  route: Route,
  base: string,
  given: LooseInput,
  options: RequestInit,
): Promise<Outcome<unknown, Said<string>>> {
  const headers = new Headers(options.headers);
  if (given.key !== undefined) headers.set("idempotency-key", given.key);

  try {
    const body = bodyOf(route, given);
    if (body !== undefined)
      headers.set("content-type", typeof body === "string" ? "application/json" : "application/octet-stream");
    const response = await fetch(addressOf(route, base, given), {
      ...options,
      method: route.method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    if (response.ok && mediaTypeOf(route.response) !== undefined)
      return { ok: true, value: await fileIn(response) };
    const answer: unknown = await response.json();
    if (response.ok) return { ok: true, value: z.decode(route.response, answer) };
    return { ok: false, refusal: refusalIn(answer) };
  } catch {
    return refused("unreachable", "Le serveur ne répond pas. Rien n’est perdu : réessayez dans un instant.");
  }
}

function bodyOf(route: Route, { body, file }: LooseInput): string | Uint8Array<ArrayBuffer> | undefined {
  if (file !== undefined) return file;
  return route.body === undefined ? undefined : JSON.stringify(encoded(route.body, body ?? {}));
}

/** As the contract writes it; what it would refuse goes as it was typed, for the server to refuse in a sentence that names the field. */
function encoded(schema: z.ZodType, value: Record<string, unknown>): Record<string, unknown> {
  const written = z.safeEncode(schema, value);
  if (written.success) return written.data as Record<string, unknown>;
  const plain = (_: string, part: unknown) => (typeof part === "bigint" ? Number(part) : part);
  return JSON.parse(JSON.stringify(value, plain)) as Record<string, unknown>;
}

async function fileIn(response: Response): Promise<FileAnswer> {
  const name = nameIn(response.headers.get("content-disposition") ?? "");
  return { name, content: new Uint8Array(await response.arrayBuffer()) };
}

function addressOf(route: Route, base: string, { params = {}, query }: LooseInput): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const written = route.query === undefined || query === undefined ? {} : encoded(route.query, query);
  const asked = Object.entries(written).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)]));
  return `${base}/api/v1${path}${search.size === 0 ? "" : `?${search}`}`;
}

const Problem = z.object({
  reason: z.string(),
  detail: z.string(),
  field: z.string().optional(),
  facts: z.record(z.string(), z.unknown()).optional(),
});

function refusalIn(answer: unknown): Said<string> {
  const problem = Problem.safeParse(answer);
  if (!problem.success)
    return refused("broken", "Le serveur a répondu de travers. Réessayez, ou signalez-le.").refusal;
  const { reason, detail, field, facts = {} } = problem.data;
  return { reason, facts: facts as Facts, sentence: detail, ...(field === undefined ? {} : { field }) };
}

function refused(reason: string, sentence: string): { ok: false; refusal: Said<string> } {
  return { ok: false, refusal: { reason, facts: {}, sentence } };
}
