import type { MailError, MailErrorKind } from "./mail-state.ts";

const LONGEST = 500;

/** What a mail library throws, as the outbox keeps it: of which kind, and the server's own words on one line. */
export function whyLost(error: unknown): MailError {
  const { code, command, responseCode, response } = partsOf(error);
  const words = response ?? (error instanceof Error ? error.message : String(error));
  const said = words
    .replaceAll(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, LONGEST);
  return { kind: kindOf({ code, command, responseCode }), said: said === "" ? (code ?? "?") : said };
}

const NOBODY_THERE = new Set([
  "ECONNECTION",
  "ECONNREFUSED",
  "ECONNRESET",
  "EDNS",
  "ESOCKET",
  "ETIMEDOUT",
  "ETLS",
]);

/** A refusal for good (5xx) of the recipient or of the message is the other side's; of the sender, ours to mend. */
function kindOf({
  code,
  command,
  responseCode = 0,
}: Pick<Parts, "code" | "command" | "responseCode">): MailErrorKind {
  if (responseCode >= 500 && (command === "RCPT TO" || command === "DATA")) return "recipient-refused";
  if (code === "EAUTH" || (responseCode >= 500 && command === "MAIL FROM")) return "sender-refused";
  return code !== undefined && NOBODY_THERE.has(code) ? "unreachable" : "other";
}

interface Parts {
  readonly code?: string | undefined;
  readonly command?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly response?: string | undefined;
}

function partsOf(error: unknown): Parts {
  if (typeof error !== "object" || error === null) return {};
  const parts = new Map(Object.entries(error));
  const text = (name: string) => {
    const value: unknown = parts.get(name);
    return typeof value === "string" ? value : undefined;
  };
  const responseCode: unknown = parts.get("responseCode");
  return {
    code: text("code"),
    command: text("command"),
    response: text("response"),
    responseCode: typeof responseCode === "number" ? responseCode : undefined,
  };
}
