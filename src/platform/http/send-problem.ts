import type { FastifyReply, FastifyRequest } from "fastify";
import type { Locale } from "#kernel/format.ts";
import { problem } from "#platform/calculator/problem.ts";
import type { Sentence } from "#platform/contract/route.ts";
import { commonSentences } from "./common-sentences.ts";
import { Refused } from "./refused.ts";

interface Speech {
  sentences: Readonly<Record<string, Sentence>>;
  locale: Locale;
}

/** Answers with RFC 9457 problem details; what was not expected is logged, and told without its insides. */
export function sendProblem(
  reply: FastifyReply,
  error: unknown,
  { sentences, locale }: Speech,
): FastifyReply {
  if (!(error instanceof Refused)) {
    reply.log.error(error);
    return send(reply, 500, {
      title: "broken",
      detail: commonSentences.broken({}, locale),
      reason: "broken",
    });
  }
  const { reason, facts, field } = error.refusal;
  const sentence = sentences[reason] ?? commonSentences[reason] ?? commonSentences.broken;
  return send(reply, error.status, { title: reason, detail: sentence(facts, locale), reason, field, facts });
}

function send(reply: FastifyReply, status: number, parts: Parameters<typeof problem>[0]): FastifyReply {
  return reply
    .code(status)
    .type("application/problem+json; charset=utf-8")
    .send(JSON.stringify({ ...problem(parts), status }));
}

export function localeOfRequest(request: FastifyRequest): Locale {
  return (request.headers["accept-language"] ?? "").startsWith("en") ? "en" : "fr";
}
