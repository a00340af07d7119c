import { findPeople } from "#network/index.ts";
import type { Database } from "#platform/database/database.ts";
import { demoPeople } from "./cast.ts";
import { demoId } from "./demo-id.ts";

export async function isLoaded(database: Database): Promise<boolean> {
  const ids = demoPeople.map(({ name }) => demoId(name));
  const found = await database.transaction({ read: [] }, async (transaction) => findPeople(transaction, ids));
  return found.size > 0;
}
