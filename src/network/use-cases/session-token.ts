import { createHash, randomBytes } from "node:crypto";
import type { Transaction } from "#platform/database/transaction.ts";
import { expiryOf } from "../domain/session-life.ts";
import type { Sessions } from "./stores.ts";

/** Opens a sign-in session and gives its secret, which only the person's browser keeps. */
export async function openSession(
  sessions: Sessions,
  transaction: Transaction,
  { person, now }: { readonly person: string; readonly now: string },
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await sessions.add(transaction, {
    tokenHash: hashOf(token),
    person,
    madeAt: now,
    expiresAt: expiryOf(now, now),
  });
  return token;
}

export function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
