import type { MailError } from "../mail-state.ts";
import type { Json, TextSettings } from "./settings.ts";

/** Where texts leave from. */
export interface TextGateway {
  /** Hands a text over; says why where it could not. */
  send(text: {
    readonly to: string;
    readonly text: string;
    /** The same at each try. */
    readonly reference: string;
  }): Promise<MailError | null>;
}

const PATIENCE_MS = 20_000;
const LONGEST = 300;

/** A gateway that takes a text by one HTTP request: what it answers with 2xx is taken. */
export function httpTextGateway({ url, headers, body }: TextSettings): TextGateway {
  return {
    async send({ to, text, reference }) {
      const values = { to, digits: to.slice(1), text, reference };
      try {
        const answer = await fetch(url, {
          method: "POST",
          headers: { "content-type": "application/json", accept: "application/json", ...headers },
          body: JSON.stringify(filled(body, values)),
          // What goes with it is for this address alone.
          redirect: "manual",
          signal: AbortSignal.timeout(PATIENCE_MS),
        });
        if (answer.ok) return null;
        const secrets = [text, ...Object.values(headers)];
        return { kind: kindOf(answer.status), said: await wordsOf(answer, secrets) };
      } catch (error) {
        return { kind: isNobodyThere(error) ? "unreachable" : "outcome-unknown", said: saidBy(error) };
      }
    },
  };
}

function filled(body: Json, values: Readonly<Record<string, string>>): Json {
  if (typeof body === "string")
    return body.replaceAll(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);
  if (Array.isArray(body)) return body.map((part: Json) => filled(part, values));
  if (typeof body !== "object" || body === null) return body;
  return Object.fromEntries(Object.entries(body).map(([name, part]) => [name, filled(part, values)]));
}

/** "Later" and what the installation set wrong (its key, its credit, the address) may be mended; any other refusal is of this text; a fault within it says nothing of the text. */
function kindOf(status: number): MailError["kind"] {
  if ([408, 425, 429, 503].includes(status)) return "unreachable";
  if ([401, 402, 403, 404, 405, 407, 415].includes(status)) return "sender-refused";
  if (status >= 400 && status < 500) return "recipient-refused";
  return status >= 500 ? "outcome-unknown" : "other";
}

/** What it answered, unless it sends back what was entrusted to it: readers of the outbox see these words. */
async function wordsOf(answer: Response, secrets: readonly string[]): Promise<string> {
  const words = await answer.text().catch(() => "");
  const isTold = secrets.some((secret) => secret.length > 7 && words.includes(secret));
  return `${answer.status} ${isTold ? "" : onOneLine(words)}`.trim();
}

const NOBODY_THERE = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Whether nothing was sent at all: no connection was made. */
function isNobodyThere(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined;
  return typeof code === "string" && NOBODY_THERE.has(code);
}

function saidBy(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return onOneLine(cause instanceof Error ? cause.message || cause.name : String(cause)) || "?";
}

function onOneLine(words: string): string {
  return words
    .replaceAll(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, LONGEST);
}
