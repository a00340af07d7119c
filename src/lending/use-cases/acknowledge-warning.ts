import { refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { WarningKind } from "../domain/early-warning.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { tellWarnings } from "./tell-warnings.ts";

/** Someone saw a warning and says what they make of it: it stays, quiet, until its cause goes. */
export async function acknowledgeWarning(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichAdvance & {
    readonly kind: WarningKind;
    readonly cause: string;
    readonly note: string;
    readonly person: string;
    readonly now: string;
  },
) {
  const { territory, advance, kind, cause, note, person, now } = request;
  const told = await tellWarnings(office, transaction, request);
  if (!told.ok) return told;
  const { on, warnings } = told.value;
  const warning = warnings.find((one) => one.kind === kind && one.cause === cause);
  if (warning === undefined) return refuse("warning-gone");
  const { seen } = warning;
  if (seen !== null) return refuse("warning-already-seen", { on: seen.on, by: seen.by });
  const added = await office.advances.warnings.addSeen(
    transaction,
    territory,
    { advance, kind, cause, on, by: person, note },
    now,
  );
  // Someone else was faster.
  if (!added) return refuse("warning-already-seen", { on, by: null });
  return tellWarnings(office, transaction, request);
}
