import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Advance, RecordedEvent } from "../domain/advance.ts";
import { advanceState } from "../domain/advance-state.ts";
import { knownLateSince } from "../domain/arrears.ts";
import type { ArrearsCase } from "../domain/arrears-case.ts";
import { planOn } from "../domain/reminder-plan.ts";
import type { Advances } from "./advances.ts";

/** Opens the case of an advance that is late, closes that of one where nothing is late any more; the advance is locked. */
export async function followArrears(
  { cases }: Advances,
  transaction: Transaction,
  {
    advance,
    events,
    on,
    now,
  }: {
    readonly advance: Advance;
    readonly events: readonly RecordedEvent[];
    readonly on: PlainDate;
    readonly now: string;
  },
): Promise<void> {
  const which = { territory: advance.territory, advance: advance.id };
  const open = await cases.findOpen(transaction, which);
  const state = advanceState(advance.terms, events, on);
  if (open === null) {
    const since = knownLateSince(state, events);
    if (since !== null) await openCase({ cases }, transaction, { ...which, since, on, now });
    return;
  }
  // A usual debit that pays the oldest leaves its own instalment late tomorrow: nothing is cleared.
  const tomorrow = advanceState(advance.terms, events, addDays(on, 1));
  if (state.late > 0n || (tomorrow.late > 0n && tomorrow.liquidation === null)) return;
  // An advance told late, before the case began, closes it the day it opened.
  const closedOn = on < open.openedOn ? open.openedOn : on;
  await cases.close(transaction, { ...which, case: open.id }, { on: closedOn, at: now });
}

async function openCase(
  { cases }: Pick<Advances, "cases">,
  transaction: Transaction,
  {
    territory,
    advance,
    since,
    on,
    now,
  }: {
    readonly territory: string;
    readonly advance: string;
    readonly since: PlainDate;
    readonly on: PlainDate;
    readonly now: string;
  },
): Promise<void> {
  const plan = planOn(await cases.listPlans(transaction, territory), on);
  const opened: ArrearsCase = {
    id: newId(now),
    advance,
    since,
    openedOn: on,
    planVersion: plan.version,
    closedOn: null,
  };
  await cases.add(transaction, territory, opened, now);
}
