import { accountingHandlers } from "#accounting/index.ts";
import { applicationHandlers, lapseApplicationFromDecision } from "#application/index.ts";
import { bankingHandlers, type Vault } from "#banking/index.ts";
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
import { isOfDemonstration, listTerritories, networkHandlers } from "#network/index.ts";
import { systemClock } from "#platform/clock.ts";
import type { Database } from "#platform/database/database.ts";
import type { RunningJobs } from "#platform/jobs/start-jobs.ts";
import type { MailSettings } from "#platform/mail/settings.ts";
import { startMails } from "#platform/mail/start-mails.ts";
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
export function assemble({
  database,
  isDemonstration,
  hasMailServer = false,
  vault = null,
}: {
  database: Database;
  isDemonstration: boolean;
  hasMailServer?: boolean;
  /** Keeps account numbers; without it none is taken. */
  vault?: Vault | null;
}) {
  return {
    network: networkHandlers({ database, isDemonstration, hasMailServer }),
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
    banking: bankingHandlers({ vault }),
    accounting: accountingHandlers(),
    reporting: reportingHandlers(),
  };
}

/** Delivers the mails of every territory but those of the demonstration, whose people are invented; null without a mail server. */
export async function deliverMails(
  database: Database,
  settings: MailSettings | null,
  report: (error: unknown) => void,
): Promise<RunningJobs | null> {
  if (settings === null) return null;
  const territories = await database.transaction({ read: [] }, listTerritories);
  return startMails({
    database,
    clock: systemClock,
    settings,
    leaves: async (territory) =>
      database.transaction({ read: [] }, async (asked) => !(await isOfDemonstration(asked, territory))),
    territories: territories.filter(({ isDemonstration }) => !isDemonstration).map(({ id }) => id),
    report,
  });
}
