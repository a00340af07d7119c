import { type HalfDays, halfDays } from "#kernel/days.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { accountsUnder, type Balance, balancesAt } from "#ledger/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { inForce } from "../domain/in-force.ts";
import { type ConventionRecord, recordOn } from "../domain/record.ts";
import type { Conventions, WhichConvention } from "./conventions.ts";

export interface AsOf {
  readonly territory: string;
  /** Null: whatever the date of what was told. */
  readonly on: PlainDate | null;
  readonly knownAt: string | null;
}

/** The conventions of a territory signed on that day or before, with what was effective by then. */
export async function loadRecords(
  conventions: Conventions,
  transaction: Transaction,
  asOf: AsOf,
): Promise<ConventionRecord[]> {
  const { territory, on, knownAt } = asOf;
  const stored = await conventions.list(transaction, asOf);
  const balances = await balancesAt(transaction, {
    territory,
    accounts: accountsUnder("pledge"),
    ...(on === null ? {} : { on }),
    ...(knownAt === null ? {} : { knownAt }),
  });
  const records = stored.map((written) => ({
    ...inForce(written, on),
    honouredDays: honouredDaysOf(written.convention.id, balances),
  }));
  if (on === null) return records;
  return records.filter(({ convention }) => convention.signedOn <= on).map((record) => recordOn(record, on));
}

export async function findRecord(
  conventions: Conventions,
  transaction: Transaction,
  { convention, ...asOf }: AsOf & WhichConvention,
): Promise<
  Outcome<{ record: ConventionRecord; records: ConventionRecord[] }, Refusal<"convention-unknown">>
> {
  const records = await loadRecords(conventions, transaction, asOf);
  const record = records.find((candidate) => candidate.convention.id === convention);
  return record === undefined ? refuse("convention-unknown") : accept({ record, records });
}

/** Given and confirmed: `pledge:{convention}:{holder}:honoured`, in half-days. */
export function honouredDaysOf(convention: string, balances: readonly Balance[]): Map<string, HalfDays> {
  return new Map(
    balances.flatMap(({ account, unit, amount }) => {
      const [, id, holder, state] = account.split(":");
      const counts = unit === "HALF-DAY" && id === convention && state === "honoured";
      return counts && holder !== undefined ? [[holder, halfDays(amount)] as const] : [];
    }),
  );
}
