import type pg from "pg";
import { openEmbeddedServer } from "./embedded/server.ts";
import { type Connection, makeClient, makePool } from "./pool.ts";
import { retryConflicts } from "./retry.ts";
import type { Scope } from "./scope.ts";
import type { DatabaseSettings } from "./settings.ts";
import { runTransaction, type Work } from "./transaction.ts";
import { explainLoss } from "./unreachable.ts";

export interface Database {
  /** For what needs connections of its own, such as the queue of jobs. */
  readonly connection: Connection;
  /**
   * Runs work under the application's role, which sees the territories of the scope only. Kept whole when it ends, undone whole
   * when it throws. Work that met another's is begun again, up to three times: it must touch nothing but the database.
   */
  transaction<Result>(scope: Scope, work: Work<Result>): Promise<Result>;
  /** Runs work as the owner of the tables, on a connection of its own: migrations, backups, verification. */
  asOwner<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  if (settings.kind === "server") return connectDatabase({ connectionString: settings.url });
  const server = await openEmbeddedServer(settings.folder);
  return connectDatabase(server.connection, async () => server.stop());
}

/** Connects to a server that is there; `afterwards` is done once the last connection is closed. */
export function connectDatabase(
  connection: Connection,
  afterwards: () => Promise<void> = async () => undefined,
): Database {
  const pool = makePool(connection);
  return {
    connection,
    async transaction(scope, work) {
      return explained(retryConflicts(async () => runTransaction(pool, scope, work)));
    },
    async asOwner(work) {
      return explained(withClient(connection, work));
    },
    async close() {
      await pool.end();
      await afterwards();
    },
  };
}

async function withClient<Result>(
  connection: Connection,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = makeClient(connection);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function explained<Result>(running: Promise<Result>): Promise<Result> {
  return running.catch((error: unknown) => {
    throw explainLoss(error);
  });
}
