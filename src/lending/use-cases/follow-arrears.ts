import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Advance, RecordedEvent } from "../domain/advance.ts";
import { advanceState } from "../domain/advance-state.ts";
import { knownLateSince } from "../domain/arrears.ts";
import type { ArrearsCase } from "../domain/arrears-case.ts";
import { planOn } from "../domain/reminder-plan.ts";
import type { Advances } from "./advances.ts";

interface Following {
  readonly territory: string;
  /** They are locked. */
  readonly advances: readonly HappenedTo[];
  readonly on: PlainDate;
  readonly now: string;
}

interface HappenedTo {
  readonly advance: Advance;
  readonly events: readonly RecordedEvent[];
}

/** Opens the case of each advance that is late, closes that of each where nothing is late any more. */
export async function followArrears(
  { cases, many }: Pick<Advances, "cases" | "many">,
  transaction: Transaction,
  { territory, advances, on, now }: Following,
): Promise<void> {
  const ids = advances.map(({ advance }) => advance.id);
  const open = await many.findOpenCases(transaction, { territory, ids });
  const late: { readonly advance: string; readonly since: PlainDate }[] = [];
  const cleared: { readonly case: string; readonly on: PlainDate }[] = [];
  for (const { advance, events } of advances) {
    const current = open.get(advance.id);
    if (current === undefined) {
      const since = knownLateSince(advanceState(advance.terms, events, on), events);
      if (since !== null) late.push({ advance: advance.id, since });
    } else if (isCleared({ advance, events }, on)) {
      // An advance told late, before the case began, closes it the day it opened.
      cleared.push({ case: current.id, on: on < current.openedOn ? current.openedOn : on });
    }
  }
  await many.closeCases(transaction, territory, cleared, now);
  if (late.length === 0) return;
  const { version: planVersion } = planOn(await cases.listPlans(transaction, territory), on);
  const opened = late.map(
    (one): ArrearsCase => ({ id: newId(now), ...one, openedOn: on, planVersion, closedOn: null }),
  );
  await many.addCases(transaction, territory, opened, now);
}

/** A usual debit that pays the oldest leaves its own instalment late tomorrow: nothing is cleared. */
function isCleared({ advance, events }: HappenedTo, on: PlainDate): boolean {
  if (advanceState(advance.terms, events, on).late > 0n) return false;
  const tomorrow = advanceState(advance.terms, events, addDays(on, 1));
  return tomorrow.late === 0n || tomorrow.liquidation !== null;
}
