import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { reverseEntry } from "#ledger/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Mission } from "../domain/mission.ts";
import { answersVisits, isItsOwner, logsVisits } from "../domain/reader.ts";
import { actOf, confirmDays } from "./day-entries.ts";
import type { ExpertiseStore, ToldVisit } from "./expertise.ts";
import { lockOwnMission, type MissionRefusal, type WhichMission } from "./open-mission.ts";
import { refusedDay } from "./past-day.ts";
import { readMission } from "./read-missions.ts";

type WhichVisit = WhichMission & { readonly visit: string; readonly now: string };

/** The owner confirms, and the half-days count for the pledge at once; or disputes and says why, and nothing moves. */
export async function answerVisit(
  store: ExpertiseStore,
  transaction: Transaction,
  request: WhichVisit & {
    readonly answer: "confirmed" | "disputed";
    readonly answeredOn: PlainDate;
    readonly why: string | null;
  },
) {
  const { territory, answer, answeredOn: on, why, reader, now } = request;
  const opened = await openVisit(store, transaction, request);
  if (!opened.ok) return opened;
  const { mission, visit } = opened.value;
  if (!answersVisits(reader, mission)) return refuse("not-your-mission");
  const refused =
    (await refusedDay(transaction, territory, { on, field: "answeredOn" })) ??
    refusedBefore(visit, on, "answeredOn");
  if (refused !== null) return refused;
  if (answer === "disputed" && visit.status === "disputed")
    return refuse("visit-disputed", { on: visit.answer?.on ?? null });
  if (answer === "disputed" && why === null) return refuse("reason-missing", {}, "why");

  const entry = answer === "confirmed" ? newId(now) : null;
  const onBehalf = !isItsOwner(reader, mission);
  const given = { answer, on, why, by: reader.person, onBehalf, entry };
  await store.addAnswer(transaction, territory, visit, given, now);
  if (entry !== null) {
    const { halfDays } = visit;
    const posted = await confirmDays(transaction, { id: entry, territory, mission, halfDays, on, now });
    invariant(posted.ok, "confirmed half-days always post");
  }
  return readMission(store, transaction, request);
}

/** Logged by mistake, or disputed with reason: the half-days are planned again. */
export async function withdrawVisit(
  store: ExpertiseStore,
  transaction: Transaction,
  request: WhichVisit & { readonly withdrawnOn: PlainDate; readonly why: string },
) {
  const { territory, withdrawnOn: on, why, reader, now } = request;
  const opened = await openVisit(store, transaction, request);
  if (!opened.ok) return opened;
  const { mission, visit } = opened.value;
  if (!logsVisits(reader, mission)) return refuse("not-your-mission");
  const refused =
    (await refusedDay(transaction, territory, { on, field: "withdrawnOn" })) ??
    refusedBefore(visit, on, "withdrawnOn");
  if (refused !== null) return refused;

  const entry = newId(now);
  await store.addWithdrawal(transaction, territory, visit, { on, why, by: reader.person, entry }, now);
  const reversed = await reverseEntry(transaction, {
    id: entry,
    territory,
    entryId: visit.entry,
    effectiveOn: on,
    recordedAt: now,
    act: actOf(mission),
    reason: why,
  });
  invariant(reversed.ok, "a visit that is not confirmed can be reversed");
  return readMission(store, transaction, request);
}

/** A visit that still waits, disputed or not; its mission is held until the transaction ends. */
async function openVisit(
  store: ExpertiseStore,
  transaction: Transaction,
  request: WhichVisit,
): Promise<
  Outcome<
    { mission: Mission; visit: ToldVisit },
    MissionRefusal | Refusal<"visit-unknown" | "visit-confirmed" | "visit-withdrawn">
  >
> {
  const opened = await lockOwnMission(store, transaction, request);
  if (!opened.ok) return opened;
  const mission = opened.value;
  const visits = await store.listVisits(transaction, { territory: request.territory, id: mission.id });
  const visit = visits.find(({ id }) => id === request.visit);
  if (visit === undefined) return refuse("visit-unknown");
  if (visit.status === "confirmed") return refuse("visit-confirmed", { on: visit.answer?.on ?? null });
  if (visit.status === "withdrawn") return refuse("visit-withdrawn", { on: visit.withdrawn?.on ?? null });
  return accept({ mission, visit });
}

function refusedBefore(visit: ToldVisit, on: PlainDate, field: string) {
  if (on < visit.on) return refuse("answered-before-visit", { on, visitOn: visit.on }, field);
  const disputedOn = visit.answer?.on;
  return disputedOn !== undefined && on < disputedOn
    ? refuse("answered-before-dispute", { on, disputedOn }, field)
    : null;
}
