import { z } from "zod";
import { mediaTypeOf } from "./file.ts";
import type { Contract, Route } from "./route.ts";

/** The OpenAPI 3.1 description of the contracts, in which every refusal of a route is an enumerated reason. */
export function openApi(contracts: readonly Contract[], version: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { name, routes } of contracts) {
    for (const [operation, route] of Object.entries(routes)) {
      const path = `/api/v1${route.path.replace(/:(\w+)/g, "{$1}")}`;
      paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(name, operation, route) };
    }
  }
  return {
    openapi: "3.1.0",
    info: { title: "Alizé", version },
    components: { securitySchemes: { session: { type: "apiKey", in: "cookie", name: "alize_session" } } },
    paths,
  };
}

function operationOf(contract: string, operation: string, route: Route) {
  return {
    operationId: `${contract}.${operation}`,
    tags: [contract],
    summary: route.summary,
    ...(route.access === "public" ? {} : { security: [{ session: [] }] }),
    "x-roles": route.access,
    parameters: [
      ...parametersOf("path", route.params),
      ...parametersOf("query", route.query),
      ...(route.method === "GET"
        ? []
        : [
            {
              name: "idempotency-key",
              in: "header",
              required: true,
              schema: { type: "string", minLength: 8, maxLength: 100 },
            },
          ]),
    ],
    ...(route.method !== "GET" && route.file === true ? { requestBody: octets } : {}),
    ...(route.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { "application/json": { schema: wireSchema(route.body.strict()) } },
          },
        }),
    responses: {
      [String(route.status ?? 200)]: {
        description: route.summary,
        content: answered(route),
      },
      ...refusalsOf(route),
    },
  };
}

const octets = {
  required: true,
  content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
};

function answered({ response }: Route) {
  const mediaType = mediaTypeOf(response);
  return mediaType === undefined
    ? { "application/json": { schema: wireSchema(response) } }
    : { [mediaType]: { schema: { type: "string", format: "binary" } } };
}

function parametersOf(place: "path" | "query", schema: z.ZodObject | undefined) {
  if (schema === undefined) return [];
  return Object.entries(schema.shape).map(([name, type]) => ({
    name,
    in: place,
    required: place === "path" || !z.safeDecode(type as z.ZodType, undefined as never).success,
    schema: wireSchema(type as z.ZodType),
  }));
}

function refusalsOf(route: Route): Record<string, unknown> {
  const byStatus = Map.groupBy(Object.entries(route.refusals), ([, status]) => status);
  return Object.fromEntries(
    [...byStatus].map(([status, refusals]) => [
      String(status),
      {
        description: refusals.map(([reason]) => reason).join(", "),
        content: {
          "application/problem+json": {
            schema: {
              type: "object",
              required: ["type", "title", "status", "detail", "reason"],
              properties: {
                type: { type: "string" },
                title: { type: "string" },
                status: { const: status },
                detail: { type: "string" },
                reason: { enum: refusals.map(([reason]) => reason) },
                field: { type: "string" },
                facts: { type: "object" },
              },
            },
          },
        },
      },
    ]),
  );
}

/** The type as it crosses the wire: the outer side of every codec. */
function wireSchema(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
}
