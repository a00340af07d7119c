import { invariant } from "#kernel/invariant.ts";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { RecordedEvent } from "../domain/advance.ts";
import { type AdoptedPlan, isTakeBack } from "../domain/advance-event.ts";
import { lendingTables, type StoredEventTerms } from "./tables.ts";

interface EventRow {
  readonly id: string;
  readonly rank: number;
  readonly kind: RecordedEvent["kind"];
  readonly effective_on: PlainDate;
  readonly recorded_at: string;
  readonly amount: bigint | null;
  readonly ref: string | null;
  readonly reverses: string | null;
  readonly terms: StoredEventTerms | null;
  readonly entry_id: string | null;
}

export function selectEvents(transaction: Transaction) {
  return lendingTables(transaction)
    .selectFrom("advance_event")
    .select(["id", "rank", "kind", "effective_on", "recorded_at"])
    .select(["amount", "ref", "reverses", "terms", "entry_id"]);
}

export function writeEventRow(event: RecordedEvent) {
  const terms = termsOf(event);
  return {
    id: event.id,
    rank: event.rank,
    kind: event.kind,
    effective_on: event.on,
    recorded_at: event.recordedAt,
    amount: "amount" in event ? event.amount : null,
    ref: event.ref,
    reverses: isTakeBack(event) ? event.of : null,
    terms: Object.keys(terms).length === 0 ? null : terms,
    entry_id: event.entry,
  };
}

function termsOf(event: RecordedEvent): StoredEventTerms {
  return {
    ...wordsOf(event),
    ...(event.reason === null ? {} : { why: event.reason }),
    ...(event.decision === null ? {} : { decision: event.decision }),
  };
}

/** What its kind alone says. */
function wordsOf(event: RecordedEvent): StoredEventTerms {
  switch (event.kind) {
    case "disbursement":
      return event.takenOver === undefined
        ? {}
        : { reference: event.takenOver.reference, plan: planWords(event.takenOver.instalments) };
    case "repayment":
      return {
        rule: event.rule,
        ...(event.from === undefined ? {} : { source: event.from }),
        ...(event.isOwedBack === true ? { owedBack: true } : {}),
      };
    case "return":
      return event.returnReason === null ? {} : { reason: event.returnReason };
    case "deferral":
      return { from: event.from, count: event.count, keepTerm: event.keepTerm };
    case "extension":
      return { from: event.from, terms: event.terms };
    case "replan":
      return { terms: event.terms, firstDueOn: event.firstDueOn };
    case "due-date-change":
      return { number: event.number, dueOn: event.dueOn, shiftFollowing: event.shiftFollowing };
    case "proceedings":
      return { nature: event.nature };
    case "adopted-plan":
      return { plan: planWords(event.instalments) };
    case "reallocation":
      return { to: event.to };
    case "reversal":
    case "write-off":
    case "recovery":
    case "refund":
    case "acceleration":
    case "end-of-proceedings":
    case "liquidation":
    case "publication":
    case "claim":
      return {};
  }
}

export function readEvent(row: EventRow): RecordedEvent {
  const told = {
    id: row.id,
    rank: row.rank,
    on: row.effective_on,
    recordedAt: row.recorded_at,
    ref: row.ref,
    entry: row.entry_id,
    returnReason: row.terms?.reason ?? null,
    reason: row.terms?.why ?? null,
    decision: row.terms?.decision ?? null,
  };
  const amount = cents(row.amount ?? 0n);
  const terms = row.terms ?? {};
  switch (row.kind) {
    case "disbursement": {
      const { reference } = terms;
      const takenOver =
        reference === undefined ? {} : { takenOver: { reference, instalments: planOf(terms) } };
      return { ...told, ...takenOver, kind: "disbursement", amount };
    }
    case "claim":
    case "write-off":
    case "recovery":
    case "refund":
      return { ...told, kind: row.kind, amount };
    case "liquidation":
    case "publication":
    case "acceleration":
    case "end-of-proceedings":
      return { ...told, kind: row.kind };
    case "repayment": {
      const from = terms.source === undefined ? {} : { from: terms.source };
      const owed = terms.owedBack === true ? { isOwedBack: true as const } : {};
      return { ...told, ...from, ...owed, kind: "repayment", amount, rule: terms.rule ?? "next-first" };
    }
    case "return":
    case "reversal":
      invariant(row.reverses !== null, "it takes another event back");
      return { ...told, kind: row.kind, of: row.reverses, amount };
    case "reallocation":
      return { ...told, kind: "reallocation", amount, to: terms.to ?? "" };
    case "proceedings":
      return { ...told, kind: "proceedings", nature: terms.nature ?? "safeguard" };
    case "deferral":
    case "extension":
    case "replan":
    case "due-date-change":
    case "adopted-plan":
      return { ...told, ...planTermsOf(row.kind, terms) };
  }
}

function planWords(instalments: AdoptedPlan["instalments"]) {
  return instalments.map(({ dueOn, principal }) => ({ dueOn, cents: String(principal) }));
}

function planOf({ plan = [] }: StoredEventTerms): AdoptedPlan["instalments"] {
  return plan.map(({ dueOn, cents: amount }) => ({ dueOn, principal: cents(BigInt(amount)) }));
}

type PlanKind = "deferral" | "extension" | "replan" | "due-date-change" | "adopted-plan";

function planTermsOf(kind: PlanKind, terms: StoredEventTerms) {
  const { from = 0, count = 0, keepTerm = false, number = 0, shiftFollowing = false } = terms;
  switch (kind) {
    case "deferral":
      return { kind, from, count, keepTerm };
    case "extension":
      return { kind, from, terms: terms.terms ?? 0 };
    case "replan":
      invariant(terms.firstDueOn !== undefined, "new instalments have a first day");
      return { kind, terms: terms.terms ?? 0, firstDueOn: terms.firstDueOn };
    case "due-date-change":
      invariant(terms.dueOn !== undefined, "a due date is changed for another");
      return { kind, number, dueOn: terms.dueOn, shiftFollowing };
    case "adopted-plan":
      return { kind, instalments: planOf(terms) };
  }
}
