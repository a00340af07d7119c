import { refuse } from "#kernel/outcome.ts";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { LendingOffice } from "./advances.ts";
import type { WhichCase } from "./arrears-cases.ts";
import { answerCase, openArrears, refusedDay } from "./open-case.ts";

/** Nothing leaves for a time, and that time does not count. */
export async function pauseReminders(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichCase & {
    readonly from: PlainDate;
    readonly until: PlainDate | null;
    readonly why: string;
    readonly person: string;
    readonly now: string;
  },
) {
  const { from, until, why, person, now } = request;
  const opened = await openArrears(office.advances, transaction, request);
  if (!opened.ok) return opened;
  const wrongDay = refusedDay(opened.value, from, "from");
  if (wrongDay !== null) return wrongDay;
  if (until !== null && until < from) return refuse("pause-ends-before-it-begins", { from, until }, "until");
  const { followed, today } = opened.value;
  const running = followed.pauses.find((pause) => pause.until === null || pause.until >= today);
  if (running !== undefined) return refuse("already-paused", { from: running.from, until: running.until });

  const pause = { id: newId(now), from, until, why, by: person };
  await office.advances.cases.addPause(transaction, request, pause, now);
  return answerCase(office, transaction, request);
}

/** The pause lasted until yesterday: today counts. */
export async function resumeReminders(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichCase & { readonly pause: string; readonly person: string; readonly now: string },
) {
  const { territory, person, now } = request;
  const opened = await openArrears(office.advances, transaction, request);
  if (!opened.ok) return opened;
  const { followed, today } = opened.value;
  const pause = followed.pauses.find(({ id }) => id === request.pause);
  if (pause === undefined) return refuse("pause-unknown");
  if (pause.until !== null && pause.until < today)
    return refuse("pause-already-over", { until: pause.until });

  const resumed = { until: addDays(today, -1), person, at: now };
  await office.advances.cases.resume(transaction, { territory, pause: pause.id }, resumed);
  return answerCase(office, transaction, request);
}
