import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Evidence } from "../domain/condition-evidence.ts";

/** A condition that is neither met nor waived, of a decision that stands. */
export interface OpenCondition {
  readonly decision: string;
  readonly condition: string;
  readonly text: string;
  readonly dueOn: PlainDate | null;
  readonly sitting: string;
  readonly application: string;
  readonly firm: string;
  readonly firmName: string;
  readonly fund: string;
  /** Who handed in what waits to be judged; null where nothing waits. */
  readonly givenBy: string | null;
}

/** What the use cases ask of storage for the conditions of decisions. */
export interface Conditions {
  listOpenConditions(transaction: Transaction, territory: string): Promise<OpenCondition[]>;
  /** First handed in first. */
  listEvidence(
    transaction: Transaction,
    which: { readonly territory: string; readonly conditions: readonly string[] },
  ): Promise<Evidence[]>;
  addEvidence(
    transaction: Transaction,
    given: { readonly territory: string; readonly at: string } & Omit<Evidence, "judgement">,
  ): Promise<void>;
  /** False when it was judged meanwhile. */
  judgeEvidence(
    transaction: Transaction,
    judged: { readonly territory: string; readonly evidence: string } & NonNullable<Evidence["judgement"]>,
  ): Promise<boolean>;
  dateCondition(
    transaction: Transaction,
    dated: { readonly territory: string; readonly condition: string; readonly dueOn: PlainDate },
  ): Promise<void>;
  waiveCondition(
    transaction: Transaction,
    waived: {
      readonly territory: string;
      readonly condition: string;
      readonly on: PlainDate;
      readonly by: string;
      readonly why: string;
    },
  ): Promise<void>;
}
