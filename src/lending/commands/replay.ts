import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome } from "#kernel/outcome.ts";
import { calculator } from "#platform/calculator/calculator.ts";
import {
  type Replayed,
  type ReplayedRow,
  type ReplayRefusal,
  replay as replayEvents,
} from "../domain/replay.ts";
import type { ReplayEvent } from "../domain/replay-event.ts";
import { type Agreed, type AgreedRefusal, agreedLoan, agreedPlan } from "../domain/replay-terms.ts";
import { ReplayRequest, type ToldEvent } from "./replay-input.ts";
import { replayManual } from "./replay-manual.ts";
import { replaySentences } from "./replay-sentences.ts";

export const replay = calculator({
  name: "replay",
  summary: "L'état d'une avance à une date, ses événements rejoués.",
  manual: replayManual,
  input: ReplayRequest,
  calculate,
  sentences: replaySentences,
});

function calculate(request: ReplayRequest): Outcome<unknown, AgreedRefusal | ReplayRefusal> {
  const agreed = agreedIn(request);
  if (!agreed.ok) return agreed;
  const replayed = replayEvents(agreed.value, request.events.map(read), request.asOf);
  return replayed.ok ? accept(write(replayed.value)) : replayed;
}

function agreedIn({ loan, plan, prepayment }: ReplayRequest): Outcome<Agreed, AgreedRefusal> {
  if (loan !== undefined) {
    const { principalCents, ...terms } = loan;
    return agreedLoan({ principal: principalCents, ...terms }, prepayment);
  }
  invariant(plan !== undefined, "a request holds a loan or a plan");
  const rows = plan.map(({ dueOn, principalCents }) => ({ dueOn, principal: principalCents }));
  return agreedPlan(rows, prepayment);
}

function read(event: ToldEvent): ReplayEvent {
  if (!("amountCents" in event)) return event;
  const { amountCents, ...told } = event;
  return { ...told, amount: amountCents };
}

function write({ rows, outstanding, overpaid, lost }: Replayed) {
  return {
    rows: rows.map(writeRow),
    outstandingCents: outstanding,
    overpaidCents: overpaid,
    lostCents: lost,
  };
}

function writeRow({ number, dueOn, principal, paid, paidOn, late }: ReplayedRow) {
  return {
    number,
    dueOn,
    principalCents: principal,
    paidCents: paid,
    ...(paidOn === null ? {} : { paidOn }),
    lateCents: late,
  };
}
