import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Advance, CallNote, DisbursementOrder, RecordedEvent } from "./advance.ts";
import { inEffectiveOrder } from "./advance-event.ts";
import { advanceState } from "./advance-state.ts";
import { knownLateSince, nextArrearsStep } from "./arrears.ts";
import type { DelayRequest } from "./delay-request.ts";
import { returnReasonWords } from "./return-reasons.ts";

interface KnownAbout {
  readonly on: PlainDate;
  readonly events: readonly RecordedEvent[];
  readonly order: DisbursementOrder | null;
  readonly calls: readonly CallNote[];
  readonly delays: readonly DelayRequest[];
  readonly areConditionsMet: boolean;
  readonly personNameOf: (person: string) => string;
}

/** Everything that the page of an advance says. */
export function advancePage(advance: Advance, told: KnownAbout) {
  const { on, events, order, personNameOf, areConditionsMet } = told;
  const known = events.filter((event) => event.on <= on);
  const { terms, firm, status, ...rest } = advance;
  const state = advanceState(terms, events, on);
  const since = knownLateSince(state, events);
  const calls = told.calls.filter(({ calledOn }) => calledOn <= on);
  return {
    ...rest,
    firm,
    status,
    ...terms,
    areConditionsMet,
    ...state,
    instalments: [...state.instalments],
    pauses: [...state.pauses],
    arrearsStep:
      since === null ? null : nextArrearsStep(since, { on, lastCalledOn: calls[0]?.calledOn ?? null }),
    order: order && {
      id: order.id,
      amount: cents(order.amount),
      payOn: order.payOn,
      proposedBy: { id: order.proposedBy, name: personNameOf(order.proposedBy) },
      releasedBy:
        order.releasedBy === null ? null : { id: order.releasedBy, name: personNameOf(order.releasedBy) },
    },
    events: inEffectiveOrder(known).map((event) => eventView(event, known)),
    calls: calls.map(({ id, calledOn, note, notedBy }) => ({
      id,
      calledOn,
      note,
      notedBy: personNameOf(notedBy),
    })),
    delays: told.delays
      .filter(({ askedOn }) => askedOn <= on)
      .map((delay) => delayView(delay, { on, personNameOf })),
  };
}

export type ToldAdvance = ReturnType<typeof advancePage>;

/** What the owner reads: their schedule and their own words, never what is written about collecting. */
export function asOwnerSees(page: ToldAdvance): ToldAdvance {
  return { ...page, calls: [], order: null, arrearsStep: null };
}

function delayView(
  { answered, askedBy, ...asked }: DelayRequest,
  { on, personNameOf }: Pick<KnownAbout, "on" | "personNameOf">,
) {
  return {
    ...asked,
    askedBy: personNameOf(askedBy),
    answered:
      answered === null || answered.on > on
        ? null
        : { answer: answered.answer, on: answered.on, by: personNameOf(answered.by), why: answered.why },
  };
}

function eventView(event: RecordedEvent, events: readonly RecordedEvent[]) {
  const { id, kind, on, recordedAt, ref, returnReason, reason } = event;
  return {
    id,
    kind,
    on,
    recordedAt,
    ref,
    amount: "amount" in event ? event.amount : null,
    rule: event.kind === "repayment" ? event.rule : null,
    returned: events.some((other) => other.kind === "return" && other.of === id),
    returnReason: returnReason && {
      code: returnReason,
      words: returnReasonWords(returnReason),
    },
    deferral:
      event.kind === "deferral" ? { from: event.from, count: event.count, keepTerm: event.keepTerm } : null,
    reason,
  };
}
