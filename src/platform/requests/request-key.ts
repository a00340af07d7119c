import { createHash } from "node:crypto";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";

interface RequestKeyTable {
  request_key: {
    actor: string;
    route: string;
    key: string;
    body_hash: Buffer;
    status: number | null;
    result: string | null;
    made_at: string;
  };
}

export interface KeyedRequest {
  actor: string;
  route: string;
  key: string;
  body: string;
  madeAt: string;
}

export type Remembered = { readonly status: number; readonly result: string };

/**
 * Takes the key inside the write's own transaction: a second caller waits for the first, then gets its answer. A refused
 * write leaves no key, so it may be tried again. The same key with another body is refused.
 */
export async function takeKey(
  transaction: Transaction,
  { actor, route, key, body, madeAt }: KeyedRequest,
): Promise<Outcome<Remembered | "first", Refusal<"key-reused">>> {
  const tables = transaction.tables<RequestKeyTable>();
  const hash = createHash("sha256").update(body).digest();
  const taken = await tables
    .insertInto("request_key")
    .values({ actor, route, key, body_hash: hash, status: null, result: null, made_at: madeAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (taken.numInsertedOrUpdatedRows === 1n) return accept("first");

  const known = await tables
    .selectFrom("request_key")
    .select(["body_hash", "status", "result"])
    .where("actor", "=", actor)
    .where("route", "=", route)
    .where("key", "=", key)
    .executeTakeFirstOrThrow();
  if (!known.body_hash.equals(hash)) return refuse("key-reused", {}, "idempotency-key");
  return accept({ status: known.status ?? 200, result: known.result ?? "null" });
}

export async function rememberResult(
  transaction: Transaction,
  { actor, route, key }: KeyedRequest,
  { status, result }: Remembered,
): Promise<void> {
  await transaction
    .tables<RequestKeyTable>()
    .updateTable("request_key")
    .set({ status, result })
    .where("actor", "=", actor)
    .where("route", "=", route)
    .where("key", "=", key)
    .execute();
}
