import type { Transaction } from "#platform/database/transaction.ts";
import { findSignature } from "#signature/index.ts";
import { missionLetterKind } from "../domain/letter-paper.ts";
import { daysOf, letterParties, type Mission, reviewers } from "../domain/mission.ts";
import { answersVisits, logsVisits, type Reader, reviewsAs, signsFor } from "../domain/reader.ts";
import { valueOfDays } from "../domain/value-days.ts";
import type { ExpertiseStore, Signature, ToldVisit, Which } from "./expertise.ts";
import { type Names, namesIn } from "./names.ts";

export function missionLine(mission: Mission, names: Names) {
  const { id, number, dayRate } = names.convention(mission.convention);
  return {
    id: mission.id,
    number: mission.number,
    application: mission.application,
    firm: mission.firm,
    expert: { id: mission.expert.id, name: names.person(mission.expert.person) },
    employer: { id: mission.expert.employer, name: names.organisation(mission.expert.employer) },
    holder: { id: mission.holder, name: names.organisation(mission.holder) },
    convention: { id, number },
    domain: mission.domain,
    status: mission.status,
    drawnUpOn: mission.drawnUpOn,
    startsOn: mission.startsOn,
    endsOn: mission.endsOn,
    days: daysOf(mission),
    dayRate,
    value: valueOfDays(mission.confirmed, dayRate),
    unsigned: [...mission.unsigned],
  };
}

export async function namesOfMissions(
  transaction: Transaction,
  territory: string,
  missions: readonly Mission[],
  others: readonly string[] = [],
): Promise<Names> {
  return namesIn(transaction, territory, {
    people: [...missions.map(({ expert }) => expert.person), ...others],
    organisations: missions.flatMap(({ expert, holder }) => [expert.employer, holder]),
  });
}

/** A mission whole, and what the reader may do with it now. */
export async function tellMission(
  store: ExpertiseStore,
  transaction: Transaction,
  mission: Mission,
  { territory, reader }: { readonly territory: string; readonly reader: Reader },
) {
  const which = { territory, id: mission.id };
  const { signatures, ...letter } = await store.readLetter(transaction, which);
  const visits = await store.listVisits(transaction, which);
  const reviews = await store.listReviews(transaction, which);
  const letterIsOut = await isLetterOut(transaction, which);
  const need = await store.findNeed(transaction, { territory, id: mission.need });
  const others = [
    ...signatures.map(({ recordedBy }) => recordedBy),
    ...reviews.map(({ recordedBy }) => recordedBy),
    ...visits.flatMap(({ loggedBy, answer, withdrawn }) => [loggedBy, answer?.by, withdrawn?.by]),
  ].filter((id) => id !== undefined && id !== null);
  const names = await namesOfMissions(transaction, territory, [mission], others);
  return {
    ...missionLine(mission, names),
    territory,
    on: names.on,
    need: mission.need,
    proposal: mission.proposal,
    text: need?.text ?? "",
    ...letter,
    signatures: letterParties.map((party) => ({ party, signed: signatureOf(party, signatures, names) })),
    letterIsOut,
    visits: visits.map((visit) => visitView(visit, names)),
    reviews: reviews.map((review) => ({ ...review, recordedBy: names.person(review.recordedBy) })),
    closed: mission.closedOn === null ? null : { on: mission.closedOn, withoutReview: mission.withoutReview },
    may: mayDo(mission, reader, letterIsOut),
  };
}

/** Whether the letter is sent to be signed by personal links: nobody signs it by hand meanwhile. */
export async function isLetterOut(transaction: Transaction, { territory, id }: Which): Promise<boolean> {
  const subject = { kind: missionLetterKind, id };
  return (await findSignature(transaction, { territory, subject }))?.state === "open";
}

function signatureOf(party: Signature["party"], signatures: readonly Signature[], names: Names) {
  const signed = signatures.find((signature) => signature.party === party);
  if (signed === undefined) return null;
  return {
    on: signed.on,
    by: signed.by,
    recordedBy: signed.recordedBy === null ? null : names.person(signed.recordedBy),
  };
}

function visitView({ id, on, halfDays, note, status, loggedBy, answer, withdrawn }: ToldVisit, names: Names) {
  return {
    id,
    on,
    halfDays,
    note,
    status,
    loggedBy: names.person(loggedBy),
    answer: answer === null ? null : { ...answer, by: names.person(answer.by) },
    withdrawn: withdrawn === null ? null : { ...withdrawn, by: names.person(withdrawn.by) },
  };
}

function mayDo(mission: Mission, reader: Reader, letterIsOut: boolean) {
  const { status, unsigned, reviewed, logged, halfDays } = mission;
  const isRunning = status === "signed";
  return {
    sign:
      status === "drawn-up" && !letterIsOut
        ? unsigned.filter((party) => signsFor(reader, mission, party))
        : [],
    sendLetter: status === "drawn-up" && reader.isCoordinator,
    logVisit: isRunning && logged < halfDays && logsVisits(reader, mission),
    withdrawVisits: isRunning && logsVisits(reader, mission),
    answerVisits: isRunning && answersVisits(reader, mission),
    review: isRunning
      ? reviewers.filter((by) => !reviewed.includes(by) && reviewsAs(reader, mission, by))
      : [],
    close: status !== "closed" && reader.isCoordinator,
  };
}
