import { createHash } from "node:crypto";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { connectDatabase, type Database } from "#platform/database/database.ts";
import { newId } from "#platform/requests/id.ts";
import { mostTriesOfAddress, mostTriesOfEmail, waitBeforeTry } from "../domain/lock-out.ts";
import { normalEmail } from "../domain/person.ts";
import type { Tries } from "./stores.ts";

interface Attempt {
  readonly email: string;
  readonly address: string;
  readonly now: string;
}

const dayMs = 86_400_000;

/**
 * Counts a try before the password is looked at, so that many at once are many; a right password forgets it afterwards.
 * On a connection of its own: the count must outlive the refusal, which undoes the request's transaction, and to ask the
 * pool for a second one while holding the first would let ten sign-ins at once block each other.
 */
export async function takeTry(
  tries: Tries,
  database: Database,
  { email, address, now }: Attempt,
): Promise<Outcome<Buffer, Refusal<"too-many-tries">>> {
  const emailHash = hashOfEmail(email);
  const apart = connectDatabase(database.connection);
  try {
    return await apart.transaction({ read: [] }, async (transaction) => {
      await tries.lock(transaction, { emailHash, address });
      const latest = await tries.listLatest(
        transaction,
        { emailHash, address },
        { ofEmail: mostTriesOfEmail, ofAddress: mostTriesOfAddress },
      );
      const waitMs = waitBeforeTry(latest, Date.parse(now));
      if (waitMs > 0) return refuse("too-many-tries", waitFacts(waitMs));

      await tries.add(transaction, { id: newId(now), emailHash, address, triedAt: now });
      await tries.forgetBefore(transaction, new Date(Date.parse(now) - dayMs).toISOString());
      return accept(emailHash);
    });
  } finally {
    await apart.close();
  }
}

export function hashOfEmail(email: string): Buffer {
  return createHash("sha256").update(normalEmail(email)).digest();
}

function waitFacts(waitMs: number): { minutes: number; seconds: number } {
  return { minutes: Math.ceil(waitMs / 60_000), seconds: Math.ceil(waitMs / 1000) };
}
