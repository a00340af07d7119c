import type { HalfDays } from "#kernel/days.ts";
import { invariant } from "#kernel/invariant.ts";
import { refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { checkVisit } from "../domain/check-visit.ts";
import { logsVisits } from "../domain/reader.ts";
import { deliverDays } from "./day-entries.ts";
import type { ExpertiseStore } from "./expertise.ts";
import { lockOwnMission, type WhichMission } from "./open-mission.ts";
import { refusedDay } from "./past-day.ts";
import { readMission } from "./read-missions.ts";

/** Half-days given to the firm: a fact, within the letter, two a day at most. */
export async function logVisit(
  store: ExpertiseStore,
  transaction: Transaction,
  request: WhichMission & {
    readonly on: PlainDate;
    readonly halfDays: HalfDays;
    readonly note: string;
    readonly now: string;
  },
) {
  const { territory, on, halfDays, note, reader, now } = request;
  const opened = await lockOwnMission(store, transaction, request);
  if (!opened.ok) return opened;
  const mission = opened.value;
  if (!logsVisits(reader, mission)) return refuse("not-your-mission");
  const refused = await refusedDay(transaction, territory, { on, field: "on" });
  if (refused !== null) return refused;

  const { person } = mission.expert;
  const thatDay = await store.lockDay(transaction, { territory, person, on });
  const name = (await findPeople(transaction, [person])).get(person)?.name ?? "";
  const wrong = checkVisit({ on, halfDays }, mission, { name, thatDay });
  if (wrong !== null) return wrong;

  const [id, entry] = [newId(now), newId(now)];
  const visit = { id, mission: mission.id, person, on, halfDays, note, status: "to-confirm" as const };
  await store.addVisit(transaction, territory, { ...visit, loggedBy: reader.person, entry }, now);
  const posted = await deliverDays(transaction, { id: entry, territory, mission, halfDays, on, now });
  invariant(posted.ok, "a visit always posts");
  return readMission(store, transaction, request);
}
