export { exportRun } from "./commands/export.ts";

import { verifyRun } from "./commands/verify.ts";
import { verifyDatabase } from "./storage/verify-database.ts";

export {
  type Account,
  accountsUnder,
  borrowerOwedBack,
  capitalFrom,
  type EuroAccount,
  earmarkTrace,
  everyAccount,
  fundEarmark,
  fundFees,
  fundFree,
  fundHeld,
  fundInTransit,
  fundLoss,
  fundOperation,
  fundRecovery,
  loanOwed,
  missionDays,
  type PledgeState,
  pledge,
} from "./domain/accounts.ts";
export type { Fault } from "./domain/audit-entry.ts";
export type { Closing, ClosingKind } from "./domain/closing.ts";
export {
  type Balance,
  dayLine,
  type Entry,
  euroLine,
  type Line,
  moveEuros,
  moveHalfDays,
  type Posted,
  type Reversal,
} from "./domain/entry.ts";
export type { JournalFormat } from "./domain/journal-text.ts";
export type { StoredEntry } from "./domain/stored-entry.ts";
export {
  chainHead,
  entriesBetween,
  entriesNumbered,
  numbersBetween,
  verifyTerritory,
} from "./storage/audit-reads.ts";
export { type BalanceQuestion, balancesAt } from "./storage/balances.ts";
export {
  closedUntil,
  closePeriod,
  listClosings,
  nextClosing,
} from "./storage/closings.ts";
export { entriesOf, type Movement, type MovementQuestion } from "./storage/entries.ts";
export {
  eraseReason,
  type PostRefusal,
  postEntries,
  postEntry,
  type ReversalRefusal,
  reverseEntry,
} from "./storage/post-entry.ts";
export { exportJournal, findEntry } from "./storage/read-entries.ts";
export type { Verification } from "./use-cases/verify-ledger.ts";
export { verifyDatabase, verifyRun };
