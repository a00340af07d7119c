import type { PlainDate } from "#kernel/plain-date.ts";
import {
  type DebitApart,
  type DebitRules,
  type DueDebit,
  debitKey,
  pickDebits,
  type ReadyDebit,
} from "./pick-debits.ts";

export const lateKinds = ["missed", "returned"] as const;
/** Why the day of a debit went by unpaid: nobody asked the bank, or the bank sent it back. */
export type LateKind = (typeof lateKinds)[number];

type AskedBefore = {
  /** The debits that came back, as `debitKey` names them. */
  readonly returned: ReadonlySet<string>;
  /** Before that day every debit was presented without a file. */
  readonly since: PlainDate | null;
};

export function lateKindOf(debit: DueDebit, { returned, since }: AskedBefore): LateKind {
  const wasAsked = returned.has(debitKey(debit)) || since === null || debit.payOn < since;
  return wasAsked ? "returned" : "missed";
}

/** What the days gone by left unpaid and no run carries: nothing leaves the window without being named. */
export function pickLate(
  debits: readonly DueDebit[],
  rules: DebitRules & AskedBefore,
): {
  readonly ready: (ReadyDebit & { readonly kind: LateKind })[];
  readonly apart: (DebitApart & { readonly kind: LateKind })[];
} {
  const { ready, apart } = pickDebits(debits, rules);
  return {
    ready: ready.map((debit) => ({ ...debit, kind: lateKindOf(debit, rules) })),
    // What a run carries is under way; what a procedure freezes waits for nobody here.
    apart: apart
      .filter(({ why }) => why !== "in-another-run" && why !== "advance-frozen")
      .map(({ debit, why }) => ({ debit, why, kind: lateKindOf(debit, rules) })),
  };
}
