import { createHash, scrypt } from "node:crypto";
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
  /** The body holds a secret: what is kept of it must not help to guess it. */
  isSecret: boolean;
  madeAt: string;
}

export type Remembered = { readonly status: number; readonly result: string };

/** Until the write has gone through: nobody else reads the row before. */
const notYet = Buffer.alloc(0);

/**
 * Takes the key inside the write's own transaction: a second caller waits for the first, then gets its answer. A refused
 * write leaves no key, so it may be tried again. The same key with another body is refused.
 */
export async function takeKey(
  transaction: Transaction,
  request: KeyedRequest,
): Promise<Outcome<Remembered | "first", Refusal<"key-reused">>> {
  const { actor, route, key, madeAt } = request;
  const tables = transaction.tables<RequestKeyTable>();
  const taken = await tables
    .insertInto("request_key")
    .values({ actor, route, key, body_hash: notYet, status: null, result: null, made_at: madeAt })
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
  if (!known.body_hash.equals(await fingerprintOf(request)))
    return refuse("key-reused", {}, "idempotency-key");
  return accept({ status: known.status ?? 200, result: known.result ?? "null" });
}

export async function rememberResult(
  transaction: Transaction,
  request: KeyedRequest,
  { status, result }: Remembered,
): Promise<void> {
  const { actor, route, key } = request;
  await transaction
    .tables<RequestKeyTable>()
    .updateTable("request_key")
    .set({ status, result, body_hash: await fingerprintOf(request) })
    .where("actor", "=", actor)
    .where("route", "=", route)
    .where("key", "=", key)
    .execute();
}

/**
 * Of a secret, a slow hash salted by what makes the request the only one of its key: whoever reads the table guesses a
 * password as slowly as from its own hash. Only writes that went through, and their repeats, pay for it.
 */
async function fingerprintOf({ actor, route, key, body, isSecret }: KeyedRequest): Promise<Buffer> {
  if (!isSecret) return createHash("sha256").update(body).digest();
  return new Promise((resolve, reject) => {
    scrypt(body, `${actor} ${route} ${key}`, 32, cost, (error, hash) =>
      error === null ? resolve(hash) : reject(error),
    );
  });
}

/** 16 MiB: as heavy as the hash of the password itself. */
const cost = { N: 16_384, r: 8, p: 1 };
