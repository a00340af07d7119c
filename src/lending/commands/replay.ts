import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome } from "#kernel/outcome.ts";
import { calculator } from "#platform/calculator/calculator.ts";
import type { PrepaymentRule } from "../domain/advance-event.ts";
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
  const told = request.events.map((event, index) => read(event, index, request.prepayment));
  const replayed = replayEvents(agreed.value, told, request.asOf);
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

/** The place of an event in the request is its identity: a refusal points at its field. */
function read(told: ToldEvent, index: number, prepayment: PrepaymentRule): ReplayEvent {
  const at = { id: `events.${index}`, on: told.on, rank: index };
  switch (told.type) {
    case "return":
    case "reversal":
      return { event: { ...at, kind: told.type }, of: told.ref };
    case "disbursement":
    case "recovery":
    case "write-off":
      return { ...refOf(told), event: { ...at, kind: told.type, amount: told.amountCents } };
    case "repayment":
      return {
        ...refOf(told),
        event: { ...at, kind: "repayment", amount: told.amountCents, rule: prepayment },
      };
    case "defer": {
      const { from, count, keepTerm } = told;
      return { event: { ...at, kind: "deferral", from, count, keepTerm } };
    }
    case "extend":
      return { event: { ...at, kind: "extension", from: told.from, terms: told.terms } };
    case "replan":
      return { event: { ...at, kind: "replan", terms: told.terms, firstDueOn: told.firstDueOn } };
    case "due-date-change": {
      const { number, dueOn, shiftFollowing } = told;
      return { event: { ...at, kind: "due-date-change", number, dueOn, shiftFollowing } };
    }
  }
}

function refOf({ ref }: { readonly ref?: string }) {
  return ref === undefined ? {} : { ref };
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
