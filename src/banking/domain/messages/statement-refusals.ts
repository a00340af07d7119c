import type { Refusal } from "#kernel/outcome.ts";

/** Why a bank file is not taken, whole: nothing of it is kept. */
export type StatementRefusal = Refusal<
  | "message-not-a-statement"
  | "statement-value-unreadable"
  | "statement-not-in-euros"
  | "statement-balance-missing"
  | "statement-unbalanced"
  | "statement-line-misplaced"
>;

/** A value that cannot be read stops the reading where it stands; it is caught by the reader, never by its callers. */
export class Unreadable extends Error {
  readonly refusal: StatementRefusal;

  constructor(refusal: StatementRefusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}
