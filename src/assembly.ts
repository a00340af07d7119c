import { accountingHandlers, keepClosedMonths } from "#accounting/index.ts";
import { type AidFiles, aidHandlers, recordGrant, withdrawAidFromDecision } from "#aid/index.ts";
import {
  applicationHandlers,
  countFilesUnderWay,
  type FirmDirectory,
  filesInHand,
  findApplication,
  lapseApplicationFromDecision,
  ownedFirms,
  takeMailReply,
  tendDrafts,
} from "#application/index.ts";
import { accountToPay, bankingHandlers, mandateKind, signedMandates, type Vault } from "#banking/index.ts";
import {
  areConditionsMet,
  committeeHandlers,
  committeeNight,
  type DecisionHandler,
  type ExpectedRepayments,
  type IsOfferTaken,
  minutesKind,
  signedMinutes,
  subjectsWith,
} from "#committee/index.ts";
import {
  amendmentKind,
  conventionHandlers,
  conventionKind,
  promiseBook,
  renewTacitly,
  signedAmendments,
  signedConventions,
} from "#convention/index.ts";
import { expertiseHandlers, missionLetterKind, signedMissionLetters } from "#expertise/index.ts";
import { fundHandlers } from "#fund/index.ts";
import {
  impactHandlers,
  impactProposals,
  lapseCommitmentFromDecision,
  listLateSurveys,
  openCommitmentFromDecision,
} from "#impact/index.ts";
import {
  arrearsBook,
  closeCommandRun as closeDaysCommandRun,
  contractKind,
  findAdvances,
  lapseAdvanceFromDecision,
  lendingHandlers,
  lendingProposals,
  listUnpaidInstalments,
  type NightWork,
  openAdvanceFromDecision,
  signedContracts,
} from "#lending/index.ts";
import {
  handOverNight,
  mailReceivedCommandRun as mailReceivedRun,
  mayBeginIn,
  networkHandlers,
} from "#network/index.ts";
import type { Database } from "#platform/database/database.ts";
import type { VirusCheck } from "#platform/files/virus-check.ts";
import { readPublicAddress } from "#platform/http/public-address.ts";
import { reportingHandlers } from "#reporting/index.ts";
import { openSignatures, signatureHandlers } from "#signature/index.ts";
import { papersOfFile } from "./file-papers.ts";
import { mailEvents } from "./mails.ts";
import { guardByStage } from "./stage-doors.ts";

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

/** What sittings examine: the files, and what lending and impact propose about what was granted. */
const subjects = subjectsWith([...lendingProposals(), ...impactProposals()]);

const onDecision = [recordGrantedAid, openGrantedAdvance, openGrantedJobs];

const onLapse = [
  lapseApplicationFromDecision,
  lapseAdvanceFromDecision,
  lapseCommitmentFromDecision,
  withdrawAidFromDecision,
];

/** A firm took what it was granted once the contract of its advance is signed. */
const isOfferTaken: IsOfferTaken = async (transaction, { territory, decision, application }) =>
  (await findAdvances(transaction, { territory, application })).some(
    (advance) => advance.decision === decision && advance.signedOn !== null,
  );

const committeeEvening = committeeNight({ subjects, onDecision, onLapse, isOfferTaken });

/** What a person holds in a territory, and hands over. */
const carriers = [filesInHand];

const turnHandOvers = handOverNight(carriers);

/** What requests left unfinished, conventions and the committee ask for as a day begins; the close of the day is lending's. */
export const nightWork: NightWork = async (transaction, night) => {
  await tendDrafts(transaction, { ...night, publicAddress: addressOfServer() });
  await turnHandOvers(transaction, night);
  if (await mayBeginIn(transaction, { ...night, beginning: "undertaking" }))
    await renewTacitly(transaction, night);
  await committeeEvening(transaction, night);
};

/** Where people reach the server, for what no request of theirs starts. */
function addressOfServer(): string {
  return readPublicAddress(process.env, Number(process.env["PORT"] ?? 3000));
}

/** The run of `alize close`. */
export const closeCommandRun = closeDaysCommandRun(nightWork);

/** The run of `alize mail received`: what answers a mail about a file goes into the file. */
export const mailReceivedCommandRun = mailReceivedRun(async (transaction, reply) =>
  takeMailReply(transaction, {
    ...reply,
    publicAddress: addressOfServer(),
  }),
);

/** The handlers of every contract, on one database. */
export function assemble({
  database,
  isDemonstration,
  hasMailServer = false,
  hasTextGateway = false,
  replyDomain = null,
  virusCheck = null,
  vault = null,
  publicAddress = "http://localhost:3000",
  firmDirectory = null,
}: {
  database: Database;
  isDemonstration: boolean;
  hasMailServer?: boolean;
  /** Whether texts leave; in the demonstration they are read in the outbox. */
  hasTextGateway?: boolean;
  /** The domain whose mail comes back. */
  replyDomain?: string | null;
  virusCheck?: VirusCheck | null;
  /** Keeps account numbers; without it none is taken. */
  vault?: Vault | null;
  /** Where people reach the server: personal links begin with it. */
  publicAddress?: string;
  /** The public register of firms; without it they are entered by hand. */
  firmDirectory?: FirmDirectory | null;
}) {
  const takesTexts = hasTextGateway || isDemonstration;
  const signatures = openSignatures({ address: publicAddress, vault });
  const committee = committeeHandlers({
    database,
    signatures,
    publicAddress,
    subjects,
    expectedRepayments,
    onDecision,
    onLapse,
  });
  const lending = lendingHandlers({ areConditionsMet, lateSurveys: listLateSurveys, signatures, nightWork });
  const expertise = expertiseHandlers({ signatures });
  const handlers = {
    network: networkHandlers({
      database,
      isDemonstration,
      hasMailServer,
      takesTexts,
      replyDomain,
      virusCheck,
      publicAddress,
      carriers,
      countFiles: countFilesUnderWay,
      mailEvents,
    }),
    fund: fundHandlers(promiseBook, arrearsBook, keepClosedMonths),
    convention: conventionHandlers({ accountToPay: accountToPay(vault), signatures }),
    aid: aidHandlers(aidFiles),
    application: applicationHandlers({
      publicAddress,
      filePapers: papersOfFile({ committee, lending, expertise }),
      ...(firmDirectory === null ? {} : { directory: firmDirectory }),
    }),
    committee,
    signature: signatureHandlers({
      database,
      address: publicAddress,
      vault,
      takesTexts,
      kinds: {
        [amendmentKind]: signedAmendments,
        [conventionKind]: signedConventions,
        [minutesKind]: signedMinutes,
        [contractKind]: signedContracts,
        [mandateKind]: signedMandates,
        [missionLetterKind]: signedMissionLetters,
      },
    }),
    expertise,
    impact: impactHandlers(),
    lending,
    banking: bankingHandlers({ vault, signatures }),
    reporting: reportingHandlers(),
  };
  // Evidence carries the papers of the rooms that keep them, through their own doors.
  return guardByStage({ ...handlers, accounting: accountingHandlers(handlers) });
}
