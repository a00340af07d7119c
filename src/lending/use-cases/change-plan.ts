import { recordAmendment } from "#aid/index.ts";
import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { DecisionReference } from "../domain/advance.ts";
import type { PlanChange } from "../domain/advance-event.ts";
import { type AdvanceState, whyImpossible } from "../domain/advance-state.ts";
import type { PlanRefusal } from "../domain/replay-plan-change.ts";
import type { Advances, WhichAdvance } from "./advances.ts";
import {
  firstDisbursement,
  latestState,
  type OpenAdvance,
  takeAdvance,
  toldOf,
  writeEvent,
} from "./write-event.ts";

type Words<Kind> = Kind extends PlanChange ? Omit<Kind, "id" | "on" | "rank"> : never;

type ChangeWords = Words<PlanChange>;

export type Deciding = WhichAdvance & {
  readonly decidedOn: PlainDate;
  readonly reason: string;
  readonly now: string;
};

type OpenRefusal = Refusal<
  "advance-unknown" | "date-in-the-future" | "deferred-before-disbursement" | "advance-not-disbursed"
>;

type ChangeRefusal = Refusal<
  Exclude<
    PlanRefusal["reason"],
    | "principal-not-positive"
    | "instalments-not-positive"
    | "grace-negative"
    | "rounding-unit-not-positive"
    | "last-instalment-not-positive"
  >
>;

/** The advance, if something can have been decided about it on that day. */
export async function openDecision(
  advances: Advances,
  transaction: Transaction,
  {
    decidedOn,
    mayBeUnpaid = false,
    ...which
  }: WhichAdvance & {
    readonly decidedOn: PlainDate;
    /** What came and was not owed is given back, whether or not anything is lent. */
    readonly mayBeUnpaid?: boolean;
  },
  field = "decidedOn",
): Promise<Outcome<OpenAdvance, OpenRefusal>> {
  const open = await takeAdvance(advances, transaction, which);
  if (open === null) return refuse("advance-unknown");
  const today = await businessDateOf(transaction, which.territory);
  if (decidedOn > today) return refuse("date-in-the-future", { on: decidedOn, today }, field);
  const paid = firstDisbursement(open.events);
  if (paid === undefined && mayBeUnpaid && open.events.length > 0) return accept(open);
  if (paid === undefined) return refuse("advance-not-disbursed", { firm: open.advance.firm.name });
  if (decidedOn < paid.on)
    return refuse("deferred-before-disbursement", { on: decidedOn, paidOn: paid.on }, field);
  return accept(open);
}

/** Draws the schedule again, if it can be on that day among all that happened. */
export async function changePlan(
  advances: Advances,
  transaction: Transaction,
  open: OpenAdvance,
  {
    words,
    decidedOn,
    reason,
    decision = null,
    now,
  }: {
    readonly words: ChangeWords;
    readonly decidedOn: PlainDate;
    readonly reason: string | null;
    readonly decision?: DecisionReference | null;
    readonly now: string;
  },
): Promise<Outcome<OpenAdvance, ChangeRefusal>> {
  const told = toldOf(open, { on: decidedOn, reason, decision }, now);
  const event = { ...told, ...words };
  const impossible = whyImpossible(open.advance.terms, open.events, event);
  if (impossible !== null) return asAsked(impossible);
  const before = latestState(open.advance, open.events);
  const after = await writeEvent(advances, transaction, open, event);
  const { territory } = open.which;
  const owed = ({ instalments }: AdvanceState) =>
    instalments.filter(({ left }) => left > 0n).map(({ dueOn, left }) => ({ dueOn, amount: left }));
  await recordAmendment(transaction, {
    territory,
    decision: open.advance.decision,
    on: decidedOn,
    before: owed(before),
    after: owed(after),
    now,
  });
  return accept({ ...open, events: [...open.events, event] });
}

/** The engine points at an event's field; whoever asks knows the field alone. */
function asAsked({ reason, facts, field = "" }: Refusal): Outcome<never, ChangeRefusal> {
  invariant(isOfChange(reason), `a schedule in whole cents is drawn: ${reason}`);
  return refuse(reason, facts, field.slice(field.lastIndexOf(".") + 1));
}

const changeReasons = [
  "instalment-unknown",
  "instalment-already-due",
  "instalment-already-paid",
  "nothing-to-carry",
  "nothing-left",
  "nothing-late",
  "first-due-before-event",
  "due-date-before-previous",
  "due-date-after-next",
  "all-is-due",
  "plan-before-event",
  "plan-not-the-debt",
  "schedule-beyond-calendar",
] as const satisfies readonly ChangeRefusal["reason"][];

function isOfChange(reason: string): reason is ChangeRefusal["reason"] {
  return changeReasons.some((known) => known === reason);
}
