import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { AdvanceLine } from "../domain/advance-line.ts";
import type { LendingOffice } from "./advances.ts";
import type { FollowedCase } from "./read-case.ts";
import { type ReadWarning, readAccountsAsked, readWarnings } from "./read-warnings.ts";

interface TaskReader {
  readonly territory: string;
  readonly on: PlainDate;
  readonly isCoordinator: boolean;
  readonly isLender: boolean;
  /** The firms that the reader runs. */
  readonly owned: ReadonlySet<string>;
  readonly lines: readonly AdvanceLine[];
  readonly followed: readonly FollowedCase[];
}

/** What warns, until someone says that they saw it; to an owner, the accounts that they did not hand in. */
export async function warningTasks(office: LendingOffice, transaction: Transaction, reader: TaskReader) {
  const warnings = reader.isLender ? await readWarnings(office, transaction, reader) : [];
  return [
    ...warnings.flatMap(claimToDeclare),
    ...warnings
      .filter((warning) => warning.seen === null && isToldAsItself(warning, reader))
      .map((warning) => ({
        kind: "warning-to-see" as const,
        advance: warning.advance,
        firm: warning.firm,
        warning,
      })),
    ...(await accountsToHandIn(office, transaction, reader)),
  ];
}

function claimToDeclare(warning: ReadWarning) {
  if (warning.kind !== "judgment") return [];
  const { advance, firm, amount, on: judgedOn, declareBy } = warning;
  return [{ kind: "claim-to-declare" as const, advance, firm, amount, judgedOn, declareBy }];
}

/** The others are told as what there is to do about them; a survey is, to the coordinator, where it is answered. */
function isToldAsItself({ kind }: ReadWarning, { isCoordinator }: TaskReader): boolean {
  if (kind === "survey-missed") return !isCoordinator;
  return kind === "notice-published" || kind === "accounts-late";
}

async function accountsToHandIn(
  { advances }: LendingOffice,
  transaction: Transaction,
  { territory, on, owned, lines }: TaskReader,
) {
  const own = lines.filter(({ firm, outstanding, status }) => {
    return owned.has(firm.id) && outstanding > 0n && status !== "in-liquidation";
  });
  if (own.length === 0) return [];
  const asked = await readAccountsAsked({ advances }, transaction, { territory, on, lines: own });
  return own.flatMap(({ id, firm }) =>
    (asked.get(id) ?? [])
      .filter(({ received }) => received === null)
      .map(({ closedOn, dueOn }) => ({
        kind: "accounts-to-hand-in" as const,
        advance: id,
        firm: firm.name,
        closedOn,
        dueOn,
      })),
  );
}
