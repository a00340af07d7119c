import { applicationHandlers } from "#application/index.ts";
import { areConditionsMet, committeeHandlers, type DecisionHandler } from "#committee/index.ts";
import { conventionHandlers, promiseBook } from "#convention/index.ts";
import { fundHandlers } from "#fund/index.ts";
import { lendingHandlers, openAdvanceFromDecision } from "#lending/index.ts";
import { networkHandlers } from "#network/index.ts";
import type { Database } from "#platform/database/database.ts";

// Where capabilities that do not know each other are put together: the server and the demonstration share it.

/** What the committee grants becomes an advance that awaits its contract. */
const openGrantedAdvance: DecisionHandler = async (transaction, made) => {
  if (made.outcome === "approved" || made.outcome === "approved-with-conditions") {
    await openAdvanceFromDecision(transaction, made);
  }
};

/** The handlers of every contract, on one database. */
export function assemble({ database, isDemonstration }: { database: Database; isDemonstration: boolean }) {
  return {
    network: networkHandlers({ database, isDemonstration }),
    fund: fundHandlers(promiseBook),
    convention: conventionHandlers(),
    application: applicationHandlers(),
    committee: committeeHandlers({ onDecision: [openGrantedAdvance] }),
    lending: lendingHandlers({ areConditionsMet }),
  };
}
