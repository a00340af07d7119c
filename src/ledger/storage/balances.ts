import { sql } from "kysely";
import { invariant } from "#kernel/invariant.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type AccountPrefix, isPlainPrefix } from "../domain/accounts.ts";
import type { Balance } from "../domain/entry.ts";
import { ledgerOf } from "./tables.ts";

export type BalanceQuestion = {
  readonly territory: string;
  readonly accounts: AccountPrefix;
  /** Only what is effective on that day or before; without it, everything posted. */
  readonly on?: PlainDate;
  /** Only what was recorded by that instant: as known then. Without it, as known now. */
  readonly knownAt?: string;
};

/** What accounts hold, those at zero left out, in the order of their paths. Fast by the totals of each month. */
export async function balancesAt(
  transaction: Transaction,
  question: BalanceQuestion,
): Promise<readonly Balance[]> {
  const { rows } = await sql<Balance>`
    select account, unit, sum(amount)::bigint as amount
    from (${knownNow(question)} ${question.knownAt === undefined ? sql`` : learntLater(question, question.knownAt)}) as part
    group by account, unit
    having sum(amount) <> 0
    order by account, unit`.execute(ledgerOf(transaction));
  return rows;
}

function knownNow({ territory, accounts, on }: BalanceQuestion) {
  if (on === undefined) {
    return sql`
      select account, unit, amount
      from ledger_balance
      where territory_id = ${territory} and ${within(accounts)}`;
  }
  const month = `${on.slice(0, 7)}-01`;
  return sql`
    select account, unit, amount
    from ledger_month
    where territory_id = ${territory} and ${within(accounts)} and month < ${month}::date
    union all
    select account, unit, amount
    from ledger_line
    where territory_id = ${territory} and ${within(accounts)} and effective_on between ${month}::date and ${on}::date`;
}

/** The chain is in the order of recording: what we learnt after an instant is what follows a number. */
function learntLater({ territory, accounts, on }: BalanceQuestion, knownAt: string) {
  const last = sql`
    select coalesce(max(number), 0)
    from ledger_entry
    where territory_id = ${territory} and recorded_at <= ${knownAt}::timestamptz`;
  return sql`
    union all
    select account, unit, -amount
    from ledger_line
    where territory_id = ${territory} and ${within(accounts)} and number > (${last})
      ${on === undefined ? sql`` : sql`and effective_on <= ${on}::date`}`;
}

/**
 * Under row security an index serves comparisons only, never a pattern (`like` may leak what it reads). What begins with
 * "fund:" stands between "fund:" and "fund;" in the plain order of bytes.
 */
export function within(accounts: AccountPrefix) {
  invariant(isPlainPrefix(accounts), `${accounts} is an account, or the beginning of several`);
  if (accounts === "") return sql`true`;
  if (!accounts.endsWith(":")) return sql`account = ${accounts}`;
  return sql`account >= ${accounts} and account < ${`${accounts.slice(0, -1)};`}`;
}
