import { accept, type Outcome } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { AdvanceEvent, MoneyEvent, PlanChange } from "./advance-event.ts";
import { applyMoney, forceMoney, type MoneyRefusal } from "./replay-money.ts";
import { applyPlanChange, type PlanRefusal } from "./replay-plan-change.ts";
import { beforeAll, type ReplayState, type ReplayTerms, type Row } from "./replay-row.ts";

/** What moves an advance: the rest is only told. */
export type MovingEvent = MoneyEvent | PlanChange;

export type StepRefusal = MoneyRefusal | PlanRefusal;

const moneyKinds: ReadonlySet<AdvanceEvent["kind"]> = new Set([
  "disbursement",
  "repayment",
  "write-off",
  "recovery",
  "refund",
  "reallocation",
]);

const planKinds: ReadonlySet<AdvanceEvent["kind"]> = new Set([
  "deferral",
  "extension",
  "replan",
  "due-date-change",
  "acceleration",
  "adopted-plan",
  "liquidation",
]);

function isMoney(event: AdvanceEvent): event is MoneyEvent {
  return moneyKinds.has(event.kind);
}

export function isMoving(event: AdvanceEvent): event is MovingEvent {
  return moneyKinds.has(event.kind) || planKinds.has(event.kind);
}

/** One event, on the advance as it stands on its day. */
function step(state: ReplayState, event: MovingEvent, terms: ReplayTerms): Outcome<ReplayState, StepRefusal> {
  return isMoney(event) ? applyMoney(state, event, terms) : applyPlanChange(state, event, terms);
}

/** The events that stand, in their order; the first that cannot be refuses them all. */
export function applyEach(
  events: readonly MovingEvent[],
  terms: ReplayTerms,
): Outcome<ReplayState, StepRefusal> {
  let state = beforeAll(terms);
  for (const event of events) {
    const after = step(state, event, terms);
    if (!after.ok) return after;
    state = after.value;
  }
  return accept(state);
}

/** A schedule as an event drew it; it never changes, the next one follows it. */
export type DrawnVersion = {
  readonly version: number;
  readonly from: PlainDate;
  readonly by: MovingEvent;
  readonly rows: readonly Row[];
};

export type Unfolded = {
  readonly state: ReplayState;
  readonly versions: readonly DrawnVersion[];
  /** What could not be as it was told, and why: changes of plan then change nothing, money does what it can. */
  readonly impossible: ReadonlyMap<string, StepRefusal>;
};

/** The same, of facts already recorded: what is told late may leave one of them nothing to change, none of them is lost. */
export function unfold(events: readonly MovingEvent[], terms: ReplayTerms): Unfolded {
  let state = beforeAll(terms);
  const versions: DrawnVersion[] = [];
  const impossible = new Map<string, StepRefusal>();
  for (const event of events) {
    const after = step(state, event, terms);
    if (after.ok) state = after.value;
    else {
      impossible.set(event.id, after.refusal);
      if (isMoney(event)) state = forceMoney(state, event, terms);
    }
    const isDrawn = event.kind === "disbursement" || (after.ok && !isMoney(event));
    if (isDrawn) versions.push({ version: versions.length + 1, from: event.on, by: event, rows: state.rows });
  }
  return { state, versions, impossible };
}
