import type { Database } from "#platform/database/database.ts";
import { isLoaded } from "./is-loaded.ts";
import { loadConventions } from "./load-conventions.ts";
import { loadNetwork } from "./load-network.ts";

/** Tells the founding case into an empty database, once: a database that holds it is left as it is. */
export async function loadDemonstration(database: Database): Promise<void> {
  if (await isLoaded(database)) return;
  await loadNetwork(database);
  await loadConventions(database);
}
