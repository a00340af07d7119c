import { verifyRun } from "#ledger/index.ts";
import type { Database } from "#platform/database/database.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { fecExportRun } from "./commands/fec-export.ts";
import { type EvidenceDoors, evidencePapersOf } from "./http/evidence-papers.ts";
import { handlersOf } from "./http/handlers.ts";
import { booksShelf } from "./storage/books-shelf.ts";
import { evidenceShelf } from "./storage/evidence.ts";
import { shelf } from "./storage/shelf.ts";
import { verifyKept } from "./use-cases/audit-kept.ts";
import { keepMonths } from "./use-cases/keep-months.ts";

export { accountingContract } from "./contract.ts";

const office = { shelf, kept: booksShelf };

/** The handlers of `accountingContract`; evidence carries the papers that these doors give to whoever takes it. */
export function accountingHandlers(doors?: EvidenceDoors) {
  const evidenced = { ...office, evidence: evidenceShelf };
  return doors === undefined ? handlersOf(evidenced) : handlersOf(evidenced, evidencePapersOf(doors));
}

/** Keeps the books of the months that are closed. To be given to `fundHandlers`, which close them. */
export async function keepClosedMonths(
  transaction: Transaction,
  closed: { readonly territory: string; readonly now: string },
): Promise<void> {
  await keepMonths(office, transaction, closed);
}

/** Verifies the journal, what closings froze, and the books that are kept: of one territory, or of all. */
export async function verifyBooks(database: Database, territory?: string): ReturnType<typeof verifyKept> {
  return verifyKept(office, database, territory);
}

/** `alize verify`, as the command line loads it. */
export const verifyCommandRun = verifyRun(verifyBooks);

/** What `alize fec export` does; `commands/fec-export-outline.ts` says what it is. */
export const fecExportCommandRun = fecExportRun(office);
