import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Advance, CallNote, DisbursementOrder, RecordedEvent } from "./advance.ts";
import { inEffectiveOrder, isReversible, isTakeBack } from "./advance-event.ts";
import { type AdvanceState, advanceState, scheduleVersions } from "./advance-state.ts";
import { statusOn } from "./advance-status.ts";
import { isJudged } from "./arrears.ts";
import type { StepToTake } from "./arrears-case.ts";
import type { DelayRequest } from "./delay-request.ts";
import type { Proposal } from "./proposal.ts";
import { returnReasonWords } from "./return-reasons.ts";

interface KnownAbout {
  readonly on: PlainDate;
  /** The day read, or what was known then, is not today's. */
  readonly isPast: boolean;
  /** What was recorded by the end of that day alone; null for all that is known now. */
  readonly knownOn: PlainDate | null;
  /** The last day of the books that are closed; null where none are. */
  readonly closedUntil: PlainDate | null;
  readonly proposal: Proposal | null;
  readonly events: readonly RecordedEvent[];
  readonly order: DisbursementOrder | null;
  readonly calls: readonly CallNote[];
  readonly delays: readonly DelayRequest[];
  readonly areConditionsMet: boolean;
  /** What comes next in the arrears open that day; null where none are. */
  readonly arrearsStep: StepToTake | null;
  readonly personNameOf: (person: string) => string;
}

/** Everything that the page of an advance says. */
export function advancePage(advance: Advance, told: KnownAbout) {
  const { on, knownOn, order, proposal, personNameOf, areConditionsMet } = told;
  const known = told.events.filter((event) => event.on <= on && isKnownBy(event, knownOn));
  const { terms, firm, status, ...rest } = advance;
  const state = advanceState(terms, known, on);
  const calls = told.calls.filter(({ calledOn }) => calledOn <= on);
  return {
    ...rest,
    firm,
    status: told.isPast ? statusOn(advance, state, on) : status,
    signedOn: onceCome(advance.signedOn, on),
    mandate: onceCome(advance.signedOn, on) === null ? null : advance.mandate,
    lapsedOn: onceCome(advance.lapsedOn, on),
    ...terms,
    count: terms.instalments,
    areConditionsMet,
    knownOn,
    closedUntil: told.closedUntil,
    proposal: proposal && {
      id: proposal.id,
      kind: proposal.kind,
      amount: proposal.amount,
      on: proposal.on,
      decision: proposal.decision,
      reason: proposal.reason,
      proposedBy: { id: proposal.proposedBy, name: personNameOf(proposal.proposedBy) },
    },
    ...state,
    versions: versionsOf(advance, known, on),
    instalments: [...state.instalments],
    pauses: [...state.pauses],
    arrearsStep: state.late > 0n && !isJudged(state) ? told.arrearsStep : null,
    order: order && {
      id: order.id,
      amount: cents(order.amount),
      payOn: order.payOn,
      proposedBy: { id: order.proposedBy, name: personNameOf(order.proposedBy) },
      releasedBy:
        order.releasedBy === null ? null : { id: order.releasedBy, name: personNameOf(order.releasedBy) },
    },
    events: inEffectiveOrder(known).map((event) => eventView(event, known, state)),
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
  const events = page.events.map((event) => (isTheHousesOwn(event) ? { ...event, reason: null } : event));
  return { ...page, events, calls: [], order: null, proposal: null, arrearsStep: null };
}

/** Why a debt is given up, or what was mistyped, is written for the books; the firm reads that it was. */
function isTheHousesOwn({ kind }: Pick<RecordedEvent, "kind">): boolean {
  return kind === "write-off" || kind === "reversal";
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

function onceCome(day: PlainDate | null, on: PlainDate): PlainDate | null {
  return day !== null && day <= on ? day : null;
}

/** Told on a day in France, where the fund keeps its books. */
function isKnownBy({ recordedAt }: RecordedEvent, knownOn: PlainDate | null): boolean {
  return knownOn === null || parisDay(recordedAt) <= knownOn;
}

const dayInParis = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" });

function parisDay(instant: string): string {
  return dayInParis.format(new Date(instant));
}

function versionsOf({ terms }: Advance, known: readonly RecordedEvent[], on: PlainDate) {
  return scheduleVersions(terms, known, on).map(({ version, from, by, rows }) => ({
    version,
    from,
    event: by.id,
    kind: by.kind,
    instalments: rows.map(({ dueOn, principal }, index) => ({ number: index + 1, dueOn, principal })),
  }));
}

function eventView(
  event: RecordedEvent,
  events: readonly RecordedEvent[],
  { withoutEffect }: Pick<AdvanceState, "withoutEffect">,
) {
  const { id, kind, on, rank, recordedAt, ref, returnReason, reason, decision } = event;
  const back = events.find((other) => isTakeBack(other) && other.of === id);
  return {
    id,
    kind,
    on,
    rank,
    recordedAt,
    ref,
    amount: "amount" in event ? event.amount : null,
    rule: event.kind === "repayment" ? event.rule : null,
    of: isTakeBack(event) ? event.of : null,
    returned: back?.kind === "return",
    cancelledOn: back?.kind === "reversal" ? back.on : null,
    mayBeReversed: back === undefined && isReversible(event),
    isWithoutEffect: withoutEffect.includes(id),
    returnReason: returnReason && {
      code: returnReason,
      words: returnReasonWords(returnReason),
    },
    deferral:
      event.kind === "deferral" ? { from: event.from, count: event.count, keepTerm: event.keepTerm } : null,
    change: changeOf(event),
    decision,
    reason,
  };
}

/** What an event that draws the schedule again says of itself. */
function changeOf(event: RecordedEvent) {
  switch (event.kind) {
    case "extension":
      return { from: event.from, terms: event.terms };
    case "replan":
      return { terms: event.terms, firstDueOn: event.firstDueOn };
    case "due-date-change":
      return { number: event.number, dueOn: event.dueOn, shiftFollowing: event.shiftFollowing };
    case "adopted-plan":
      return { instalments: [...event.instalments] };
    case "proceedings":
      return { nature: event.nature };
    case "reallocation":
      return { to: event.to };
    case "disbursement":
      return event.takenOver === undefined ? {} : { formerReference: event.takenOver.reference };
    case "repayment":
    case "return":
    case "reversal":
    case "write-off":
    case "recovery":
    case "refund":
    case "deferral":
    case "acceleration":
    case "end-of-proceedings":
    case "liquidation":
    case "publication":
    case "claim":
      return {};
  }
}
