import type { z } from "zod";
import type { Locale } from "#kernel/format.ts";
import type { Role } from "#kernel/role.ts";
import type { Sentence } from "#kernel/said.ts";

/** Who may call a route: anyone, anyone signed in, or whoever holds one of these roles where the route acts. */
export type Access = "public" | "signed-in" | readonly Role[];

/** A route as data: the server mounts it, the clients, OpenAPI and the rights matrix are read from it. */
export type Route = Reading | Writing;

interface Reading extends RouteParts {
  method: "GET";
  /** True where figures read one after the other must agree: all is of one instant, whatever others do meanwhile. */
  isOfOneInstant?: true;
}

interface Writing extends RouteParts {
  method: "POST" | "PUT" | "PATCH" | "DELETE";
  /** What was done, as the audit trail says it to its readers. */
  act: Readonly<Record<Locale, string>>;
  /** True where the body is a file, as octets; the rest of what is asked stands in the query. */
  file?: true;
}

interface RouteParts {
  /** Under /api/v1; `:territory` names where the caller must hold the role. */
  path: `/${string}`;
  summary: string;
  access: Access;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodObject;
  response: z.ZodType;
  status?: 200 | 201;
  /** The refusals of the use case, each with its HTTP status. */
  refusals: Readonly<Record<string, number>>;
  /** True where the body holds a secret: the audit trail keeps the act, not the words. */
  secret?: boolean;
}

export type { Sentence };

export interface Contract {
  name: string;
  routes: Readonly<Record<string, Route>>;
  sentences: Readonly<Record<string, Sentence>>;
}

/** A contract whose every refusal has its sentence: the compiler asks for it. */
export function contract<const Routes extends Record<string, Route>>(parts: {
  name: string;
  routes: Routes;
  sentences: Record<ReasonOf<Routes[keyof Routes]>, Sentence>;
}) {
  return parts;
}

export type ReasonOf<R extends Route> = keyof R["refusals"] & string;

type Decoded<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** What a handler receives, in the words of the domain. */
export interface Input<R extends Route> {
  params: Decoded<R["params"]>;
  query: Decoded<R["query"]>;
  body: Decoded<R["body"]>;
}

/** The file that comes with a request, where the route takes one. */
export type Carried<R extends Route> = R extends { readonly file: true }
  ? { readonly file: Uint8Array }
  : unknown;

export type Result<R extends Route> = z.output<R["response"]>;
