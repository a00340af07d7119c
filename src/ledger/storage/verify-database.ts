import type { Database } from "#platform/database/database.ts";
import { type Verification, verifyLedger } from "../use-cases/verify-ledger.ts";
import { readJournal } from "./journal-reader.ts";

/** Verifies the journal of one territory, or of all, as the owner of the tables; others may post meanwhile. */
export async function verifyDatabase(database: Database, territory?: string): Promise<Verification> {
  return database.asOwner(async (client) =>
    readJournal(client, async (reader) => verifyLedger(reader, territory)),
  );
}
