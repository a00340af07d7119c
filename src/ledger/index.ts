import { verifyRun } from "./commands/verify.ts";
import { verifyDatabase } from "./storage/verify-database.ts";

export {
  type Account,
  type AccountPrefix,
  accountsUnder,
  borrowerOwedBack,
  capitalFrom,
  type DayAccount,
  type EuroAccount,
  everyAccount,
  fundFees,
  fundFree,
  fundHeld,
  fundInTransit,
  fundLoss,
  fundOperation,
  fundRecovery,
  loanOwed,
  type MissionDaysState,
  missionDays,
  type PledgeAccount,
  type PledgeState,
  pledge,
} from "./domain/accounts.ts";
export type { Fault, FaultName } from "./domain/audit-entry.ts";
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
  type Unit,
} from "./domain/entry.ts";
export type { JournalFormat } from "./domain/journal-text.ts";
export type { StoredEntry, StoredLine } from "./domain/stored-entry.ts";
export { type BalanceQuestion, balancesAt } from "./storage/balances.ts";
export { entriesOf, type Movement, type MovementPlace, type MovementQuestion } from "./storage/entries.ts";
export {
  eraseReason,
  type PostRefusal,
  postEntry,
  type ReversalRefusal,
  reverseEntry,
} from "./storage/post-entry.ts";
export { exportJournal, findEntry } from "./storage/read-entries.ts";
export type { Verification } from "./use-cases/verify-ledger.ts";
export { verifyDatabase };

/** `alize verify`, as the command line loads it. */
export const verifyCommandRun = verifyRun(verifyDatabase);
