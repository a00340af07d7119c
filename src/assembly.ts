import { accountingHandlers, keepClosedMonths } from "#accounting/index.ts";
import { type AidFiles, aidHandlers, recordGrant, withdrawAidFromDecision } from "#aid/index.ts";
import {
  applicationHandlers,
  type FilePapers,
  type FirmDirectory,
  findApplication,
  lapseApplicationFromDecision,
  ownedFirms,
  type PapersAsked,
} from "#application/index.ts";
import { accountToPay, bankingHandlers, mandateKind, signedMandates, type Vault } from "#banking/index.ts";
import {
  areConditionsMet,
  committeeContract,
  committeeHandlers,
  committeeNight,
  type DecisionHandler,
  type ExpectedRepayments,
  type IsOfferTaken,
  minutesKind,
  signedMinutes,
  subjectsWith,
} from "#committee/index.ts";
import { conventionHandlers, promiseBook, renewTacitly } from "#convention/index.ts";
import { expertiseHandlers } from "#expertise/index.ts";
import { fundHandlers } from "#fund/index.ts";
import {
  impactHandlers,
  impactProposals,
  lapseCommitmentFromDecision,
  listLateSurveys,
  openCommitmentFromDecision,
} from "#impact/index.ts";
import type { Outcome } from "#kernel/outcome.ts";
import {
  arrearsBook,
  closeCommandRun as closeDaysCommandRun,
  contractKind,
  findAdvances,
  lapseAdvanceFromDecision,
  lendingContract,
  lendingHandlers,
  lendingProposals,
  listUnpaidInstalments,
  type NightWork,
  openAdvanceFromDecision,
  signedContracts,
} from "#lending/index.ts";
import { isOfDemonstration, listTerritories, networkHandlers } from "#network/index.ts";
import { systemClock } from "#platform/clock.ts";
import type { FileAnswer } from "#platform/contract/file.ts";
import type { Route } from "#platform/contract/route.ts";
import type { Database } from "#platform/database/database.ts";
import type { ZippedFile } from "#platform/files/zip-files.ts";
import type { RunningJobs } from "#platform/jobs/start-jobs.ts";
import type { MailSettings } from "#platform/mail/settings.ts";
import { startMails } from "#platform/mail/start-mails.ts";
import { holds } from "#platform/requests/actor.ts";
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

/** What the conventions and the committee do as a day begins; the close of the day is lending's. */
export const nightWork: NightWork = async (transaction, night) => {
  await renewTacitly(transaction, night);
  await committeeEvening(transaction, night);
};

/** The run of `alize close`. */
export const closeCommandRun = closeDaysCommandRun(nightWork);

/** What the committee and the lender keep of a file, each through its own doors: a reader has what they may read there. */
function papersOfFile(
  committee: ReturnType<typeof committeeHandlers>,
  lending: ReturnType<typeof lendingHandlers>,
): FilePapers {
  return async (asked) => [
    ...(await committeePapers(committee, asked)),
    ...(await advancePapers(lending, asked)),
  ];
}

/** The extract of each sitting, and the letter that told the firm. */
async function committeePapers(
  committee: ReturnType<typeof committeeHandlers>,
  asked: PapersAsked,
): Promise<ZippedFile[]> {
  const { readFileDecisions, readExtract, readLetter } = committeeContract.routes;
  const call = { ...asked, query: undefined, body: undefined };
  if (!mayCall(asked, readFileDecisions)) return [];
  const told = await committee.readFileDecisions(call);
  if (!told.ok) return [];
  const { territory } = asked.params;
  const papers: ZippedFile[] = [];
  for (const { sitting, item, decision } of told.value.examinations) {
    const folder = ["Comité", `Séance du ${sitting.heldOn}`];
    const extract = { ...call, params: { territory, sitting: sitting.id, item } };
    if (mayCall(asked, readExtract)) papers.push(...paperIn(folder, await committee.readExtract(extract)));
    if (decision === null || !mayCall(asked, readLetter)) continue;
    const letter = { ...call, params: { territory, decision: decision.id } };
    papers.push(...paperIn(folder, await committee.readLetter(letter)));
  }
  return papers;
}

/** The contract of the advance and its schedule, once there are. */
async function advancePapers(
  lending: ReturnType<typeof lendingHandlers>,
  asked: PapersAsked,
): Promise<ZippedFile[]> {
  const { readFileAdvance, readContractFile, readScheduleFile } = lendingContract.routes;
  const call = { ...asked, query: undefined, body: undefined };
  if (!mayCall(asked, readFileAdvance)) return [];
  const told = await lending.readFileAdvance(call);
  if (!told.ok || told.value.advance === null) return [];
  const params = { territory: asked.params.territory, advance: told.value.advance.id };
  const papers: ZippedFile[] = [];
  if (mayCall(asked, readContractFile))
    papers.push(...paperIn(["Avance"], await lending.readContractFile({ ...call, params })));
  const query = { lang: "fr" as const };
  if (mayCall(asked, readScheduleFile))
    papers.push(...paperIn(["Avance"], await lending.readScheduleFile({ ...call, params, query })));
  return papers;
}

function mayCall({ actor, params }: PapersAsked, { access }: Route): boolean {
  return actor !== null && typeof access !== "string" && holds(actor, access, params.territory);
}

/** What a door answers; nothing where it refuses. */
function paperIn(folder: readonly string[], answer: Outcome<FileAnswer>): ZippedFile[] {
  return answer.ok ? [{ path: [...folder, answer.value.name], content: answer.value.content }] : [];
}

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
  const handlers = {
    network: networkHandlers({ database, isDemonstration, hasMailServer, publicAddress }),
    fund: fundHandlers(promiseBook, arrearsBook, keepClosedMonths),
    convention: conventionHandlers({ accountToPay: accountToPay(vault) }),
    aid: aidHandlers(aidFiles),
    application: applicationHandlers({
      publicAddress,
      filePapers: papersOfFile(committee, lending),
      ...(firmDirectory === null ? {} : { directory: firmDirectory }),
    }),
    committee,
    signature: signatureHandlers({
      database,
      address: publicAddress,
      vault,
      kinds: { [minutesKind]: signedMinutes, [contractKind]: signedContracts, [mandateKind]: signedMandates },
    }),
    expertise: expertiseHandlers(),
    impact: impactHandlers(),
    lending,
    banking: bankingHandlers({ vault, signatures }),
    reporting: reportingHandlers(),
  };
  // Evidence carries the papers of the rooms that keep them, through their own doors.
  return { ...handlers, accounting: accountingHandlers(handlers) };
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
