import { applicationHandlers, lapseApplicationFromDecision } from "#application/index.ts";
import { areConditionsMet, committeeHandlers, type DecisionHandler } from "#committee/index.ts";
import { conventionHandlers, promiseBook } from "#convention/index.ts";
import { expertiseHandlers } from "#expertise/index.ts";
import { fundHandlers } from "#fund/index.ts";
import { impactHandlers, lapseCommitmentFromDecision, openCommitmentFromDecision } from "#impact/index.ts";
import {
  arrearsBook,
  lapseAdvanceFromDecision,
  lendingHandlers,
  openAdvanceFromDecision,
} from "#lending/index.ts";
import { networkHandlers } from "#network/index.ts";
import type { Database } from "#platform/database/database.ts";
import { reportingHandlers } from "#reporting/index.ts";

// Where capabilities that do not know each other are put together: the server and the demonstration share it.

/** What the committee grants becomes an advance that awaits its contract. */
const openGrantedAdvance: DecisionHandler = async (transaction, made) => {
  if (made.outcome === "approved" || made.outcome === "approved-with-conditions") {
    await openAdvanceFromDecision(transaction, made);
  }
};

/** What the firm undertook in jobs is followed from the same day. */
const openGrantedJobs: DecisionHandler = async (transaction, made) => {
  if (made.outcome === "approved" || made.outcome === "approved-with-conditions") {
    await openCommitmentFromDecision(transaction, made);
  }
};

/** The handlers of every contract, on one database. */
export function assemble({ database, isDemonstration }: { database: Database; isDemonstration: boolean }) {
  return {
    network: networkHandlers({ database, isDemonstration }),
    fund: fundHandlers(promiseBook, arrearsBook),
    convention: conventionHandlers(),
    application: applicationHandlers(),
    committee: committeeHandlers({
      onDecision: [openGrantedAdvance, openGrantedJobs],
      onLapse: [lapseApplicationFromDecision, lapseAdvanceFromDecision, lapseCommitmentFromDecision],
    }),
    expertise: expertiseHandlers(),
    impact: impactHandlers(),
    lending: lendingHandlers({ areConditionsMet }),
    reporting: reportingHandlers(),
  };
}
