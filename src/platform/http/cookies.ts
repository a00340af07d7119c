import { parse, serialize } from "cookie";
import type { FastifyReply, FastifyRequest } from "fastify";

/** The one cookie of the product: the sign-in session's. */
export interface Cookies {
  readonly session: string | undefined;
  keepSession(token: string, seconds: number): void;
  forgetSession(): void;
}

const name = "alize_session";

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
  };
}

export function sessionOf(request: FastifyRequest): string | undefined {
  return parse(request.headers.cookie ?? "")[name];
}
