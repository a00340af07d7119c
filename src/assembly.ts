import { accountingHandlers, keepClosedMonths } from "#accounting/index.ts";
import { type AidFiles, aidHandlers, recordGrant, withdrawAidFromDecision } from "#aid/index.ts";
import {
  applicationHandlers,
  type FirmDirectory,
  findApplication,
  lapseApplicationFromDecision,
  ownedFirms,
} from "#application/index.ts";
import { accountToPay, bankingHandlers, mandateKind, signedMandates, type Vault } from "#banking/index.ts";
import {
  areConditionsMet,
  committeeHandlers,
  type DecisionHandler,
  type ExpectedRepayments,
} from "#committee/index.ts";
import { conventionHandlers, promiseBook } from "#convention/index.ts";
import { expertiseHandlers } from "#expertise/index.ts";
import { fundHandlers } from "#fund/index.ts";
import {
  impactHandlers,
  lapseCommitmentFromDecision,
  listLateSurveys,
  openCommitmentFromDecision,
} from "#impact/index.ts";
import {
  arrearsBook,
  contractKind,
  lapseAdvanceFromDecision,
  lendingHandlers,
  listUnpaidInstalments,
  openAdvanceFromDecision,
  signedContracts,
} from "#lending/index.ts";
import { isOfDemonstration, listTerritories, networkHandlers } from "#network/index.ts";
import { systemClock } from "#platform/clock.ts";
import type { Database } from "#platform/database/database.ts";
import type { RunningJobs } from "#platform/jobs/start-jobs.ts";
import type { MailSettings } from "#platform/mail/settings.ts";
import { startMails } from "#platform/mail/start-mails.ts";
import { reportingHandlers } from "#reporting/index.ts";
import { openSignatures, signatureHandlers } from "#signature/index.ts";

// Where capabilities that do not know each other are put together: the server and the demonstration share it.

/** What the committee grants becomes an advance that awaits its contract. */
const openGrantedAdvance: DecisionHandler = async (transaction, made) => {
  if (made.outcome === "approved" || made.outcome === "approved-with-conditions") {
    await openAdvanceFromDecision(transaction, made);
  }
};

/** The interest that a firm is spared is an aid, granted on the day of the decision. */
const recordGrantedAid: DecisionHandler = async (transaction, made) => {
  if (made.outcome !== "approved" && made.outcome !== "approved-with-conditions") return;
  const { amount: principal, instalments, graceMonths, frequency, decidedOn: grantOn } = made;
  const terms = { principal, instalments, graceMonths, frequency };
  await recordGrant(transaction, { ...made, terms, grantOn });
};

/** What aid reads of a firm's file. */
const aidFiles: AidFiles = {
  async find(transaction, which) {
    const file = await findApplication(transaction, which);
    if (file === null) return null;
    const { amount: principal, instalments, graceMonths } = file.requested;
    return { firm: file.firm, terms: { principal, instalments, graceMonths, frequency: "monthly" } };
  },
  ownedFirms,
};

/** What the firm undertook in jobs is followed from the same day. */
const openGrantedJobs: DecisionHandler = async (transaction, made) => {
  if (made.outcome === "approved" || made.outcome === "approved-with-conditions") {
    await openCommitmentFromDecision(transaction, made);
  }
};

/** What comes back to a fund in the months that a committee looks at: a debit that is frozen is not expected. */
const expectedRepayments: ExpectedRepayments = async (transaction, window) =>
  (await listUnpaidInstalments(transaction, window))
    .filter(({ isFrozen }) => !isFrozen)
    .map(({ payOn: dueOn, amount }) => ({ dueOn, amount }));

/** The handlers of every contract, on one database. */
export function assemble({
  database,
  isDemonstration,
  hasMailServer = false,
  vault = null,
  publicAddress = "http://localhost:3000",
  firmDirectory = null,
}: {
  database: Database;
  isDemonstration: boolean;
  hasMailServer?: boolean;
  /** Keeps account numbers; without it none is taken. */
  vault?: Vault | null;
  /** Where people reach the server: personal links begin with it. */
  publicAddress?: string;
  /** The public register of firms; without it they are entered by hand. */
  firmDirectory?: FirmDirectory | null;
}) {
  const signatures = openSignatures({ address: publicAddress, vault });
  return {
    network: networkHandlers({ database, isDemonstration, hasMailServer, publicAddress }),
    fund: fundHandlers(promiseBook, arrearsBook, keepClosedMonths),
    convention: conventionHandlers({ accountToPay: accountToPay(vault) }),
    aid: aidHandlers(aidFiles),
    application: applicationHandlers({
      publicAddress,
      ...(firmDirectory === null ? {} : { directory: firmDirectory }),
    }),
    committee: committeeHandlers({
      expectedRepayments,
      onDecision: [recordGrantedAid, openGrantedAdvance, openGrantedJobs],
      onLapse: [
        lapseApplicationFromDecision,
        lapseAdvanceFromDecision,
        lapseCommitmentFromDecision,
        withdrawAidFromDecision,
      ],
    }),
    signature: signatureHandlers({
      database,
      address: publicAddress,
      vault,
      kinds: { [contractKind]: signedContracts, [mandateKind]: signedMandates },
    }),
    expertise: expertiseHandlers(),
    impact: impactHandlers(),
    lending: lendingHandlers({ areConditionsMet, lateSurveys: listLateSurveys, signatures }),
    banking: bankingHandlers({ vault, signatures }),
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
