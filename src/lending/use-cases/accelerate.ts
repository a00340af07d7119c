import { refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { DecisionReference } from "../domain/advance.ts";
import { advanceState } from "../domain/advance-state.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { changePlan, openDecision } from "./change-plan.ts";
import { refusedByStanding } from "./check-deferral.ts";
import { formalNoticeOf } from "./formal-notice.ts";
import { readAdvance } from "./read-advance.ts";

/** The committee or its chair calls all that is left: never without arrears, a formal notice and its time to cure. */
export async function accelerate(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichAdvance & {
    readonly on: PlainDate;
    readonly decision: DecisionReference;
    readonly reason: string;
    readonly now: string;
  },
) {
  const { on, decision, reason, now } = request;
  const { advances } = office;
  const opened = await openDecision(advances, transaction, { ...request, decidedOn: on }, "on");
  if (!opened.ok) return opened;
  const open = opened.value;
  const frozen = refusedByStanding(open);
  if (frozen !== null) return frozen;
  const { advance, events } = open;
  if (advance.status !== "running") return refuse("advance-not-running", { firm: advance.firm.name });
  if (decision.on > on) return refuse("decided-after", { decidedOn: decision.on, on }, "decision.on");
  if (advanceState(advance.terms, events, on).late <= 0n) return refuse("nothing-late", { on }, "on");
  const notice = await formalNoticeOf(advances, transaction, request);
  if (notice === null) return refuse("formal-notice-missing", { firm: advance.firm.name });
  const { servedOn, cureUntil } = notice;
  if (decision.on <= cureUntil)
    return refuse("cure-not-over", { servedOn, cureUntil, decidedOn: decision.on }, "decision.on");

  const changed = await changePlan(advances, transaction, open, {
    words: { kind: "acceleration" },
    decidedOn: on,
    reason,
    decision,
    now,
  });
  return changed.ok ? readAdvance(office, transaction, request) : changed;
}
