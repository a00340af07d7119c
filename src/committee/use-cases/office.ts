import type { PlainDate } from "#kernel/plain-date.ts";
import type { Database } from "#platform/database/database.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Signatures } from "#signature/index.ts";
import type { ExpectedRepayment } from "../domain/what-if.ts";
import type { Committee } from "./committee.ts";
import type { Convenings } from "./convenings.ts";
import type { LapseHandler } from "./decision-lapsed.ts";
import type { DecisionHandler } from "./decision-made.ts";
import type { FollowUpBook } from "./follow-ups.ts";
import type { Subjects } from "./subjects.ts";

/** What the use cases of the committee work with. */
export interface CommitteeOffice {
  readonly committee: Committee;
  readonly convenings: Convenings;
  readonly subjects: Subjects;
  readonly followUps: FollowUpBook;
  readonly onDecision: readonly DecisionHandler[];
  readonly onLapse: readonly LapseHandler[];
  readonly expectedRepayments: ExpectedRepayments;
  /** What signs the minutes. */
  readonly signatures: Signatures;
  /** Where people reach the server: a mail's link begins with it. */
  readonly publicAddress: string;
  /** To count, apart from the request, the tries at the address of calendars. */
  readonly database: Database;
}

/** What it takes to decide an item. */
export type DecidingOffice = Pick<CommitteeOffice, "committee" | "subjects" | "onDecision">;

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
