import { invariant } from "#kernel/invariant.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { AdvanceLine } from "../domain/advance-line.ts";
import { advanceState } from "../domain/advance-state.ts";
import { knownLateSince, nextArrearsStep } from "../domain/arrears.ts";
import type { Advances } from "./advances.ts";
import { listAdvances } from "./list-advances.ts";

/** The day's collection list: who is late, since when, and whose step it is; the longest late first. */
export async function listArrears(
  advances: Advances,
  transaction: Transaction,
  asked: { readonly territory: string; readonly denied: ReadonlySet<string> },
) {
  const { on, advances: lines } = await listAdvances(advances, transaction, asked);
  const late = lines.filter((line) => line.late > 0n).toSorted((a, b) => b.daysLate - a.daysLate);
  const arrears = [];
  for (const line of late) arrears.push(await describe(advances, transaction, { ...asked, on, line }));
  return { on, arrears };
}

/** Nothing is reminded of a firm in liquidation: it has neither a first day nor a next step. */
async function describe(
  advances: Advances,
  transaction: Transaction,
  { territory, on, line }: { territory: string; on: PlainDate; line: AdvanceLine },
) {
  const which = { territory, advance: line.id };
  const advance = await advances.find(transaction, which);
  invariant(advance !== null, "an advance that is late is there");
  const events = await advances.listEvents(transaction, which);
  const state = advanceState(advance.terms, events, on);
  const since = knownLateSince(state, events);
  const [lastCall] = await advances.listCalls(transaction, which);
  return {
    ...line,
    bucket: state.bucket,
    instalmentsLate: state.instalments.filter(({ status }) => status === "late").length,
    since,
    next: since && nextArrearsStep(since, { on, lastCalledOn: lastCall?.calledOn ?? null }),
    lastCall: lastCall === undefined ? null : { calledOn: lastCall.calledOn, note: lastCall.note },
  };
}
