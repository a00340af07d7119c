import { Kysely } from "kysely";
import type pg from "pg";
import { invariant } from "#kernel/invariant.ts";
import { type Lease, leasedDialect } from "./leased-dialect.ts";
import { beginIn, type Scope } from "./scope.ts";

/** Queries on these tables, without what belongs to whoever opened the transaction. */
export type Queries<Tables> = Omit<
  Kysely<Tables>,
  "connection" | "destroy" | "startTransaction" | "transaction" | typeof Symbol.asyncDispose
>;

/** What a piece of work is given: each slice asks it for its own tables. Worth nothing once the work is done. */
export interface Transaction {
  readonly scope: Scope;
  tables<Tables>(): Queries<Tables>;
}

export type Work<Result> = (transaction: Transaction) => Promise<Result>;

/** Commits what the work did, or nothing of it if it throws. */
export async function runTransaction<Result>(
  pool: pg.Pool,
  scope: Scope,
  work: Work<Result>,
): Promise<Result> {
  const client = await pool.connect();
  const lease: Lease = { client, isOver: false };
  try {
    await client.query(beginIn(scope));
    const result = await work(transactionOn(lease, scope));
    lease.isOver = true;
    const { command } = await client.query("commit");
    // PostgreSQL answers the commit of a failed transaction by undoing it, without an error.
    invariant(
      command === "COMMIT",
      "the work went on after one of its queries had failed, so nothing was kept",
    );
    client.release();
    return result;
  } catch (error) {
    lease.isOver = true;
    await abandon(client);
    throw error;
  }
}

function transactionOn(lease: Lease, scope: Scope): Transaction {
  const dialect = leasedDialect(lease);
  return { scope, tables: <Tables>() => new Kysely<Tables>({ dialect }) };
}

async function abandon(client: pg.PoolClient): Promise<void> {
  await client.query("rollback").then(
    () => client.release(),
    () => client.release(true),
  );
}
