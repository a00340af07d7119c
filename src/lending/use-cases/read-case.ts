import { invariant } from "#kernel/invariant.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Advance, RecordedEvent } from "../domain/advance.ts";
import { type AdvanceState, advanceState } from "../domain/advance-state.ts";
import { type ArrearsCase, type CaseState, caseState, type SentNotice } from "../domain/arrears-case.ts";
import { delayPauses, insolvencyPauses, type Pause } from "../domain/arrears-pause.ts";
import { type FollowedPromise, followPromises, promisePauses } from "../domain/promise-to-pay.ts";
import { programmePlan, type ReminderPlan } from "../domain/reminder-plan.ts";
import type { Advances, WhichAdvance } from "./advances.ts";
import type { PersonPause, ToldCase } from "./arrears-cases.ts";

/** A case with its plan, what was done, and where it stands on a day. */
export interface FollowedCase {
  readonly case: ArrearsCase;
  readonly plan: ReminderPlan;
  readonly state: CaseState;
  readonly pauses: readonly PersonPause[];
  readonly promises: readonly FollowedPromise[];
  readonly sent: SentNotice | null;
  readonly advance: Advance;
  readonly events: readonly RecordedEvent[];
  readonly advanceState: AdvanceState;
}

/** Null where nothing is in arrears. */
export async function readOpenCase(
  advances: Advances,
  transaction: Transaction,
  { on, ...which }: WhichAdvance & { readonly on: PlainDate },
): Promise<FollowedCase | null> {
  const open = await advances.cases.findOpen(transaction, which);
  const [followed] =
    open === null ? [] : await followCases(advances, transaction, { ...which, on, cases: [open] });
  return followed ?? null;
}

/** The case that was open on a day, past or not. */
export async function readCaseOn(
  advances: Advances,
  transaction: Transaction,
  { on, ...which }: WhichAdvance & { readonly on: PlainDate },
): Promise<FollowedCase | null> {
  const all = await advances.cases.listByAdvance(transaction, which);
  const open = all.find(({ since, closedOn }) => since <= on && (closedOn === null || closedOn > on));
  if (open === undefined) return null;
  const [followed] = await followCases(advances, transaction, { ...which, on, cases: [open] });
  return followed ?? null;
}

/** Each with all that had happened by that day. */
export async function followCases(
  advances: Advances,
  transaction: Transaction,
  {
    territory,
    on,
    cases,
  }: { readonly territory: string; readonly on: PlainDate; readonly cases: readonly ArrearsCase[] },
): Promise<FollowedCase[]> {
  if (cases.length === 0) return [];
  const plans = await advances.cases.listPlans(transaction, territory);
  const ids = [...new Set(cases.map(({ advance }) => advance))];
  const found = await advances.many.find(transaction, { territory, ids });
  const happened = await advances.many.listEvents(transaction, { territory, ids });
  const askedFor = await advances.many.listDelays(transaction, { territory, ids });
  const followed = [];
  for (const told of await advances.cases.listTold(transaction, territory, cases)) {
    const advance = found.get(told.case.advance);
    invariant(advance !== undefined, "a case is of an advance");
    const events = happened.get(advance.id) ?? [];
    const delays = askedFor.get(advance.id) ?? [];
    const own = insolvencyPauses(events.filter((event) => event.on <= on));
    const asked = delayPauses(
      delays
        .filter(({ askedOn }) => askedOn <= on)
        .map(({ askedOn, answered }) => ({
          askedOn,
          answered: answered !== null && answered.on <= on ? answered : null,
        })),
    );
    const plan = plans.find(({ version }) => version === told.case.planVersion) ?? programmePlan;
    followed.push(follow(told, { advance, events, plan, on, pauses: [...own, ...asked] }));
  }
  return followed;
}

interface Following {
  readonly advance: Advance;
  readonly events: readonly RecordedEvent[];
  readonly plan: ReminderPlan;
  readonly on: PlainDate;
  /** Those that hold by themselves. */
  readonly pauses: readonly Pause[];
}

function follow(told: ToldCase, { advance, events, plan, on, pauses: held }: Following): FollowedCase {
  const promises = followPromises(
    told.promises.filter(({ toldOn }) => toldOn <= on),
    { on, lateOn: (day) => advanceState(advance.terms, events, day).late },
  );
  const pauses = told.pauses.filter(({ from }) => from <= on);
  const byPeople = pauses.map(({ from, until }): Pause => ({ reason: "person", from, until }));
  const sent = told.sent !== null && told.sent.servedOn <= on ? told.sent : null;
  const state = caseState(told.case, {
    plan,
    taken: told.steps.filter((step) => step.on <= on),
    sent,
    pauses: [...held, ...byPeople, ...promisePauses(promises, plan.longestPromiseDays)],
    on,
  });
  return {
    case: told.case,
    plan,
    state,
    pauses,
    promises,
    sent,
    advance,
    events,
    advanceState: advanceState(advance.terms, events, on),
  };
}
