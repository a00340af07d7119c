import { balancesAt, exportJournal, exportRun } from "#ledger/index.ts";
import { findUnitBySlug } from "#network/index.ts";

/** The network knows a territory by its short name, the ledger its journal. */
export const exportCommandRun = exportRun({
  async findTerritory(database, slug) {
    const unit = await database.transaction({ read: [] }, async (transaction) =>
      findUnitBySlug(transaction, slug),
    );
    return unit?.level === "territory" ? unit.id : null;
  },
  exportJournal,
  balancesAt,
});
