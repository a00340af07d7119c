import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { ExpectedRepayment } from "../domain/what-if.ts";
import type { Committee } from "./committee.ts";
import type { LapseHandler } from "./decision-lapsed.ts";
import type { DecisionHandler } from "./decision-made.ts";
import type { Subjects } from "./subjects.ts";

/** What the use cases of the committee work with. */
export interface CommitteeOffice {
  readonly committee: Committee;
  readonly subjects: Subjects;
  readonly onDecision: readonly DecisionHandler[];
  readonly onLapse: readonly LapseHandler[];
  readonly expectedRepayments: ExpectedRepayments;
}

/** What firms are still to repay to a fund between two days, told by whoever lends. */
export type ExpectedRepayments = (
  transaction: Transaction,
  window: {
    readonly territory: string;
    readonly fund: string;
    readonly from: PlainDate;
    readonly until: PlainDate;
  },
) => Promise<ExpectedRepayment[]>;

/** Who acts. */
export interface By {
  readonly person: string;
  readonly name: string;
}
