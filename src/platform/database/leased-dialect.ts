import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  DummyDriver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from "kysely";
import type pg from "pg";
import { invariant } from "#kernel/invariant.ts";

/** A client lent for the time of a transaction. */
export interface Lease {
  readonly client: pg.ClientBase;
  isOver: boolean;
}

/** Kysely on a transaction that is already begun: it sends queries, and neither begins nor ends anything. */
export function leasedDialect(lease: Lease): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new LeasedDriver(lease),
    createIntrospector: (queries) => new PostgresIntrospector(queries),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

class LeasedDriver extends DummyDriver {
  readonly #connection: DatabaseConnection;

  constructor(lease: Lease) {
    super();
    this.#connection = {
      executeQuery: async (query) => execute(lease, query),
      streamQuery() {
        throw new Error("Rows are not streamed: read them by pages.");
      },
    };
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
}

async function execute(lease: Lease, { sql, parameters }: CompiledQuery) {
  invariant(!lease.isOver, "a query belongs to its transaction, which is over");
  const { rows, rowCount } = await lease.client.query(sql, [...parameters]);
  return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
}
