import type { Database } from "#platform/database/database.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { openSignatures, type Signatures, type SignedKind } from "#signature/index.ts";
import type { FollowUpKind } from "./domain/follow-up.ts";
import { handlersOf } from "./http/handlers.ts";
import { committee } from "./storage/committee.ts";
import { convenings } from "./storage/convenings.ts";
import { followUpBook } from "./storage/follow-ups.ts";
import { applicationSubjects } from "./use-cases/application-subjects.ts";
import { beginDay } from "./use-cases/begin-day.ts";
import type { PlacedDecision, WhichDecision } from "./use-cases/committee.ts";
import { readCompetences } from "./use-cases/competences.ts";
import type { LapseHandler } from "./use-cases/decision-lapsed.ts";
import type { DecisionHandler } from "./use-cases/decision-made.ts";
import { withFollowUps } from "./use-cases/follow-up-subjects.ts";
import type { FollowUpSource } from "./use-cases/follow-ups.ts";
import type { IsOfferTaken } from "./use-cases/lapse-offers.ts";
import { signedMinutesOf } from "./use-cases/minutes-signature.ts";
import type { ExpectedRepayments } from "./use-cases/office.ts";
import { releaseHold as release } from "./use-cases/release-hold.ts";
import type { Subjects } from "./use-cases/subjects.ts";

export { committeeContract } from "./contract.ts";
export type { FollowUpKind } from "./domain/follow-up.ts";
export type { DecisionHandler, DecisionMade } from "./use-cases/decision-made.ts";
export type { DecidedFollowUp, FollowUp, FollowUpSource } from "./use-cases/follow-ups.ts";
export type { IsOfferTaken } from "./use-cases/lapse-offers.ts";
export type { ExpectedRepayments } from "./use-cases/office.ts";
export type { Subject, Subjects } from "./use-cases/subjects.ts";

/**
 * The handlers of `committeeContract`. `onDecision` hears each decision inside its own transaction, before the money is held;
 * `onLapse` hears each lapse inside its own, before what is held is freed; `subjects` tells what is examined, the firms' files unless told otherwise; `expectedRepayments` what comes back to a fund in the months ahead.
 */
export function committeeHandlers({
  database,
  subjects = applicationSubjects,
  onDecision = [],
  onLapse = [],
  expectedRepayments = async () => [],
  publicAddress = "http://localhost:3000",
  signatures = openSignatures({ address: publicAddress }),
}: {
  readonly database: Database;
  readonly subjects?: Subjects;
  readonly onDecision?: readonly DecisionHandler[];
  readonly onLapse?: readonly LapseHandler[];
  readonly expectedRepayments?: ExpectedRepayments;
  readonly publicAddress?: string;
  readonly signatures?: Signatures;
}) {
  return handlersOf({
    database,
    convenings,
    committee,
    subjects,
    followUps: followUpBook,
    onDecision,
    onLapse,
    expectedRepayments,
    publicAddress,
    signatures,
  });
}

/** What signatures ask of the minutes of a sitting, under `minutesKind`. To be given to `signatureHandlers`. */
export const signedMinutes: SignedKind = signedMinutesOf(committee);

export { minutesKind } from "./use-cases/minutes-signature.ts";

/**
 * What the committee does by itself as a territory's day begins: votes in writing whose time has passed are closed, offers that
 * `isOfferTaken` does not know lapse. Posts to the ledger, so to be called last.
 */
export function committeeNight({
  subjects = applicationSubjects,
  onDecision = [],
  onLapse = [],
  isOfferTaken,
}: {
  readonly subjects?: Subjects;
  readonly onDecision?: readonly DecisionHandler[];
  readonly onLapse?: readonly LapseHandler[];
  readonly isOfferTaken: IsOfferTaken;
}) {
  return async (transaction: Transaction, night: Parameters<typeof beginDay>[2]): Promise<void> =>
    beginDay({ committee, subjects, onDecision, onLapse, isOfferTaken }, transaction, night);
}

/** The files of firms, and what `sources` propose about what was granted: to be given to `committeeHandlers` and `committeeNight`. */
export function subjectsWith(sources: readonly FollowUpSource[]): Subjects {
  return withFollowUps({ book: followUpBook, sources });
}

/** Whether proposals of a kind wait for the committee today, where it decides them itself. */
export async function isDecidedByCommittee(
  transaction: Transaction,
  { territory, kind }: { readonly territory: string; readonly kind: FollowUpKind },
): Promise<boolean> {
  const { today } = await readCompetences(followUpBook, transaction, territory);
  return today.some((competence) => competence.kind === kind && competence.byCommittee);
}

/** A decision with its file, its firm and its conditions; null when there is none. */
export async function findDecision(
  transaction: Transaction,
  which: WhichDecision,
): Promise<PlacedDecision | null> {
  return committee.findDecision(transaction, which);
}

/** Whether every condition of a decision is lifted; true when it has none. */
export async function areConditionsMet(transaction: Transaction, which: WhichDecision): Promise<boolean> {
  const decision = await committee.findDecision(transaction, which);
  return decision?.conditions.every(({ liftedOn }) => liftedOn !== null) ?? false;
}

/** A decision lapses: what it still holds goes back to what is available. Posts to the ledger, so to be called last. */
export async function releaseHold(
  transaction: Transaction,
  lapse: Parameters<typeof release>[2],
  onLapse: readonly LapseHandler[] = [],
) {
  return release({ committee, onLapse }, transaction, lapse);
}
export { committeeMailEvents } from "./domain/mail-events.ts";
