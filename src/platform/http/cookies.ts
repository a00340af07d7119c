import { parse, serialize } from "cookie";
import type { FastifyReply, FastifyRequest } from "fastify";

/** The cookies of the product: the sign-in session's, and that of a personal link, which only its own address is given back. */
export interface Cookies {
  readonly session: string | undefined;
  keepSession(token: string, seconds: number): void;
  forgetSession(): void;
  /** The token of the personal link under whose address the request comes. */
  readonly link?: string | undefined;
  /** `path` under /api/v1. */
  keepLink?(token: string, kept: { readonly path: string; readonly seconds: number }): void;
}

const name = "alize_session";
const linkName = "alize_link";

export function cookiesOf(request: FastifyRequest, reply: FastifyReply): Cookies {
  const attributes = {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: request.protocol === "https",
  } as const;
  return {
    session: sessionOf(request),
    keepSession: (token, seconds) => {
      reply.header("set-cookie", serialize(name, token, { ...attributes, maxAge: seconds }));
    },
    forgetSession: () => {
      reply.header("set-cookie", serialize(name, "", { ...attributes, maxAge: 0 }));
    },
    link: parse(request.headers.cookie ?? "")[linkName],
    keepLink: (token, { path, seconds }) => {
      const kept = { ...attributes, sameSite: "strict", path: `/api/v1${path}`, maxAge: seconds } as const;
      reply.header("set-cookie", serialize(linkName, token, kept));
    },
  };
}

export function sessionOf(request: FastifyRequest): string | undefined {
  return parse(request.headers.cookie ?? "")[name];
}
