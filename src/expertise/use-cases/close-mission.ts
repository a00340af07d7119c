import { invariant } from "#kernel/invariant.ts";
import { refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { cancelSignatures } from "#signature/index.ts";
import { missionLetterKind } from "../domain/letter-paper.ts";
import { daysOf, type Mission, type Reviewer, reviewers } from "../domain/mission.ts";
import { isItsExpert, isItsOwner, reviewsAs } from "../domain/reader.ts";
import { returnDays } from "./day-entries.ts";
import { coverNeed } from "./draw-up-letter.ts";
import type { ExpertiseStore, ToldVisit } from "./expertise.ts";
import { lockOwnMission, type WhichMission } from "./open-mission.ts";
import { refusedDay } from "./past-day.ts";
import { readMission } from "./read-missions.ts";

/** What the owner or the expert says of the mission, each for themselves; the coordinator writes for whoever told it. */
export async function reviewMission(
  store: ExpertiseStore,
  transaction: Transaction,
  request: WhichMission & {
    readonly by: Reviewer;
    readonly reviewedOn: PlainDate;
    readonly text: string;
    readonly now: string;
  },
) {
  const { territory, by, reviewedOn: on, text, reader, now } = request;
  const opened = await lockOwnMission(store, transaction, request);
  if (!opened.ok) return opened;
  const mission = opened.value;
  if (!reviewsAs(reader, mission, by)) return refuse("not-your-review", {}, "by");
  const { number, status, closedOn, startsOn } = mission;
  if (status === "drawn-up") return refuse("letter-not-signed", { number });
  if (status === "closed") return refuse("mission-closed", { number, on: closedOn });
  const refused = await refusedDay(transaction, territory, { on, field: "reviewedOn" });
  if (refused !== null) return refused;
  if (on < startsOn) return refuse("reviewed-before-start", { on, startsOn }, "reviewedOn");

  const which = { territory, id: mission.id };
  const known = (await store.listReviews(transaction, which)).find((review) => review.by === by);
  if (known !== undefined) return refuse("already-reviewed", { on: known.on }, "by");
  const isOwn = by === "owner" ? isItsOwner(reader, mission) : isItsExpert(reader, mission);
  const review = { by, on, text, recordedBy: reader.person, onBehalf: !isOwn };
  await store.addReview(transaction, which, review, now);
  return readMission(store, transaction, request);
}

/** Every visit answered and both reviews given, or a word on why not; what was planned and not given goes back to the pledge. */
export async function closeMission(
  store: ExpertiseStore,
  transaction: Transaction,
  request: WhichMission & {
    readonly closedOn: PlainDate;
    readonly withoutReview: string | null;
    readonly now: string;
  },
) {
  const { territory, closedOn: on, withoutReview, reader, now } = request;
  const opened = await lockOwnMission(store, transaction, request);
  if (!opened.ok) return opened;
  const mission = opened.value;
  const { number, closedOn } = mission;
  if (closedOn !== null) return refuse("mission-closed", { number, on: closedOn });
  const refused = await refusedDay(transaction, territory, { on, field: "closedOn" });
  if (refused !== null) return refused;

  const which = { territory, id: mission.id };
  const visits = await store.listVisits(transaction, which);
  const open = visits.filter(({ status }) => status === "to-confirm" || status === "disputed");
  if (open.length > 0) return refuse("visits-unanswered", { visits: open.length });
  const reviews = await store.listReviews(transaction, which);
  const { signatures } = await store.readLetter(transaction, which);
  const lastOn = lastDay(mission, visits, [...reviews, ...signatures]);
  if (on < lastOn) return refuse("closed-before-last-visit", { on, lastOn }, "closedOn");
  const missing = missingIn(mission);
  if (missing > 0 && withoutReview === null) {
    const facts = { missing, signatures: mission.unsigned.length > 0 };
    return refuse("reviews-missing", facts, "withoutReview");
  }

  const kept = missing > 0 ? withoutReview : null;
  await cancelSignatures(transaction, {
    territory,
    subject: { kind: missionLetterKind, id: mission.id },
    why: "La mission est abandonnée.",
    by: reader.person,
    now,
  });
  await store.setClosed(transaction, which, { on, withoutReview: kept });
  if (mission.signedOn === null) await coverNeed(store, transaction, territory, mission.need);
  const { planned } = daysOf(mission);
  if (planned > 0n) {
    const gesture = { id: newId(now), territory, mission, halfDays: planned, on, now };
    const posted = await returnDays(transaction, gesture);
    invariant(posted.ok, "what is planned can be promised again");
  }
  return readMission(store, transaction, request);
}

/** The reviews to come; of a letter that is not whole, the signatures. */
function missingIn({ unsigned, reviewed }: Mission): number {
  return unsigned.length > 0 ? unsigned.length : reviewers.filter((by) => !reviewed.includes(by)).length;
}

function lastDay(
  { drawnUpOn }: Mission,
  visits: readonly ToldVisit[],
  written: readonly { readonly on: PlainDate }[],
): PlainDate {
  const days = visits.flatMap(({ on, answer, withdrawn }) => [on, answer?.on, withdrawn?.on]);
  return [...written.map(({ on }) => on), ...days]
    .filter((day) => day !== undefined)
    .reduce((last, day) => (day > last ? day : last), drawnUpOn);
}
