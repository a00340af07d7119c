import { listFunds } from "#fund/index.ts";
import type { Database } from "#platform/database/database.ts";
import { demoId } from "./demo-id.ts";

const territory = demoId("longwy");

/** Longwy has one fund. */
export async function fundOf(database: Database): Promise<string> {
  const [fund] = await database.transaction({ read: [territory] }, async (transaction) =>
    listFunds(transaction, territory),
  );
  if (fund === undefined) throw new Error("Longwy's fund opens with its convention.");
  return fund.id;
}
