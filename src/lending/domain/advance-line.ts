import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { AdvanceStatus } from "./advance.ts";

/** An advance in a list: where it stands today. */
export type AdvanceLine = {
  readonly id: string;
  readonly number: number;
  readonly application: string;
  readonly firm: { readonly id: string; readonly name: string };
  readonly status: AdvanceStatus;
  readonly principal: Cents;
  readonly disbursed: Cents;
  readonly repaid: Cents;
  readonly outstanding: Cents;
  /** What is no longer expected. */
  readonly writtenOff: Cents;
  readonly late: Cents;
  readonly daysLate: number;
  readonly nextDebit: { readonly on: PlainDate; readonly amount: Cents } | null;
};
