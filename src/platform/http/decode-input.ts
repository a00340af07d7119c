import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { fr } from "zod/locales";
import type { Input, Route } from "#platform/contract/route.ts";
import { Refused } from "./refused.ts";

/** What the request carries, in the words of the domain; the first faulty field is named. */
export function decodeInput(route: Route, request: FastifyRequest): Input<Route> {
  return {
    params: decode(route.params, request.params, 404),
    query: decode(route.query?.strict(), coerced(route.query, request.query), 422),
    body: decode(route.body?.strict(), request.body ?? {}, 422),
  };
}

const french = fr().localeError;

function decode(schema: z.ZodObject | undefined, value: unknown, status: number): Record<string, unknown> {
  if (schema === undefined) return {};
  const decoded = schema.safeDecode(value as never);
  if (decoded.success) return decoded.data;

  const [issue] = decoded.error.issues;
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const field = [...(issue?.path ?? []), ...(unknown === undefined ? [] : [unknown])].join(".");
  const reason = status === 404 ? "not-found" : "input-refused";
  const inFrench = schema.safeDecode(value as never, { error: french }).error?.issues[0];
  const facts = { message: issue?.message ?? "", messageInFrench: inFrench?.message ?? "" };
  throw new Refused({ reason, facts, field }, status);
}

/** An address only holds text: what a schema wants as a number or a yes is read as one. */
function coerced(schema: z.ZodObject | undefined, query: unknown): unknown {
  if (schema === undefined || typeof query !== "object" || query === null) return query;
  return Object.fromEntries(
    Object.entries(query).map(([name, value]: [string, unknown]) => {
      const wanted = schema.shape[name];
      if (typeof value !== "string" || wanted === undefined || wanted.safeDecode(value).success)
        return [name, value];
      const read = value === "true" ? true : value === "false" ? false : Number(value);
      return [name, read];
    }),
  );
}
