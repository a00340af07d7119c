import { sessionOf } from "#platform/http/cookies.ts";
import type { Desk } from "#platform/http/mount.ts";
import { type RunningSessions, whoCalls } from "../use-cases/authenticate.ts";

/** Reads the sign-in session and its seats at each request: what is ended or taken away is lost at once. */
export function authenticateWith(
  sessions: RunningSessions,
  { database, clock }: Pick<Desk, "database" | "clock">,
): Desk["authenticate"] {
  return async (request) => {
    const token = sessionOf(request);
    if (token === undefined) return null;
    const now = clock.now();
    return database.transaction({ read: [] }, async (transaction) =>
      whoCalls(sessions, transaction, { token, now }),
    );
  };
}
