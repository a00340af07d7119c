import { Client, type ClientConfig, Pool } from "pg";
import { valueParsers } from "./value-parsers.ts";

/** How `pg` reaches a server: by address, or by the embedded server's socket. */
export type Connection =
  | { readonly connectionString: string }
  | { readonly host: string; readonly port: number; readonly user: string; readonly database: string };

const LARGEST_POOL = 10;
const CONNECTION_PATIENCE_MS = 10_000;

export function makePool(connection: Connection): Pool {
  const pool = new Pool({ ...clientConfig(connection), max: LARGEST_POOL });
  // A lost connection tells the query that waits on it. Told to nobody else, or the whole process would end.
  pool.on("error", ignore);
  pool.on("connect", (client) => client.on("error", ignore));
  return pool;
}

export function makeClient(connection: Connection): Client {
  const client = new Client(clientConfig(connection));
  client.on("error", ignore);
  return client;
}

function clientConfig(connection: Connection): ClientConfig {
  return {
    ...connection,
    application_name: "alize",
    types: valueParsers,
    connectionTimeoutMillis: CONNECTION_PATIENCE_MS,
  };
}

function ignore(): void {}
