/** The server is gone, or was never there: nothing in the request is at fault. */
export class DatabaseUnreachable extends Error {
  override readonly name = "DatabaseUnreachable";

  constructor(cause: unknown) {
    super(
      "La base de données ne répond plus : le serveur PostgreSQL s'est arrêté ou n'est pas joignable. Relancez-le.",
      { cause },
    );
  }
}

const NETWORK_CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EHOSTUNREACH",
]);
const SERVER_CODES = new Set(["57P01", "57P02", "57P03"]);

/** Turns the many ways in which a server goes away into one; every other error stays as it is. */
export function explainLoss(error: unknown): unknown {
  return isLoss(error) ? new DatabaseUnreachable(error) : error;
}

function isLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  if ("syscall" in error) return NETWORK_CODES.has(code);
  return (
    SERVER_CODES.has(code) ||
    code.startsWith("08") ||
    /^Connection terminated|not queryable/.test(error.message)
  );
}
