import { verifyBooks } from "#accounting/index.ts";
import { backupRun, type LedgerCheck, restoreRun } from "#platform/database/backup/backup-runs.ts";

/** The platform copies, the books judge what was copied. */
const checkLedger: LedgerCheck = async (database) => {
  const { chains, faults } = await verifyBooks(database);
  return {
    chains: chains.map((chain) => ({ ...chain, entries: Number(chain.entries) })),
    faults: faults.length,
  };
};

export const backupCommandRun = backupRun(checkLedger);
export const restoreCommandRun = restoreRun(checkLedger);
