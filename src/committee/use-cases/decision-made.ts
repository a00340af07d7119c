import type { HalfDays } from "#kernel/days.ts";
import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Frequency, JobUndertaking } from "../domain/decision.ts";

interface Told {
  readonly territory: string;
  readonly decision: string;
  /** The file decided. */
  readonly application: string;
  readonly firm: { readonly id: string; readonly name: string; readonly siren: string | null };
  readonly fund: string;
  readonly decidedOn: PlainDate;
  /** Who recorded it. */
  readonly by: { readonly person: string; readonly name: string };
  readonly now: string;
}

export interface ApprovalMade extends Told {
  readonly outcome: "approved" | "approved-with-conditions";
  /** Held in the fund under this decision when the transaction commits. */
  readonly amount: Cents;
  readonly instalments: number;
  readonly graceMonths: number;
  readonly frequency: Frequency;
  readonly halfDays: HalfDays;
  readonly jobs: JobUndertaking;
}

export interface NothingGranted extends Told {
  readonly outcome: "adjourned" | "refused";
  readonly amount: null;
  readonly instalments: null;
  readonly graceMonths: null;
  readonly frequency: null;
  readonly halfDays: null;
  readonly jobs: null;
}

/** What the committee decided on a firm's file. */
export type DecisionMade = ApprovalMade | NothingGranted;

/** Called in the decision's own transaction, before the money is held: a handler that throws undoes the decision. */
export type DecisionHandler = (transaction: Transaction, made: DecisionMade) => Promise<void>;
