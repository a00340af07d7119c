import { invariant } from "#kernel/invariant.ts";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { RecordedEvent } from "../domain/advance.ts";
import type { StoredEventTerms } from "./tables.ts";

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

export function writeTerms(event: RecordedEvent): string | null {
  const terms = termsOf(event);
  return terms && JSON.stringify(terms);
}

function termsOf(event: RecordedEvent): StoredEventTerms | null {
  switch (event.kind) {
    case "disbursement":
    case "liquidation":
    case "publication":
    case "claim":
      return null;
    case "repayment":
      return { rule: event.rule };
    case "return":
      return event.returnReason === null ? null : { reason: event.returnReason };
    case "deferral": {
      const { from, count, keepTerm, reason } = event;
      return { from, count, keepTerm, ...(reason === null ? {} : { why: reason }) };
    }
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
  };
  const amount = cents(row.amount ?? 0n);
  switch (row.kind) {
    case "disbursement":
    case "claim":
      return { ...told, kind: row.kind, amount };
    case "liquidation":
    case "publication":
      return { ...told, kind: row.kind };
    case "repayment":
      return { ...told, kind: "repayment", amount, rule: row.terms?.rule ?? "next-first" };
    case "return":
      invariant(row.reverses !== null, "a return takes a repayment back");
      return { ...told, kind: "return", of: row.reverses, amount };
    case "deferral": {
      const { from = 0, count = 0, keepTerm = false } = row.terms ?? {};
      return { ...told, kind: "deferral", from, count, keepTerm };
    }
  }
}
