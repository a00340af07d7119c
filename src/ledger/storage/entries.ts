import { sql } from "kysely";
import { type PlainDate, plainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { AccountPrefix } from "../domain/accounts.ts";
import type { Unit } from "../domain/entry.ts";
import { within } from "./balances.ts";
import { ledgerOf } from "./tables.ts";

/** A line of the journal among those that make a figure. */
export type Movement = {
  readonly number: bigint;
  readonly position: number;
  readonly entryId: string;
  readonly effectiveOn: PlainDate;
  readonly recordedAt: string;
  readonly kind: string;
  readonly act: string;
  readonly reverses: string | null;
  readonly reversedBy: string | null;
  readonly reason: string | null;
  readonly account: string;
  readonly unit: Unit;
  readonly amount: bigint;
  /** What the accounts asked for hold together, in this unit, once this line is counted. */
  readonly balance: bigint;
};

/** Where a page ends, and the next begins. */
export type MovementPlace = Pick<Movement, "effectiveOn" | "number" | "position">;

export type MovementQuestion = {
  readonly territory: string;
  readonly accounts: AccountPrefix;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly after?: MovementPlace;
  readonly limit: number;
};

const beforeAll = plainDate("1600-01-01");

/** The entries on which a figure opens, by effective date then by place in the chain, with the running balance. */
export async function entriesOf(
  transaction: Transaction,
  question: MovementQuestion,
): Promise<readonly Movement[]> {
  const { territory, accounts, from = beforeAll, to, limit } = question;
  const after = question.after ?? { effectiveOn: from, number: 0n, position: 0 };
  const { rows } = await sql<Movement>`
    with page as materialized (
      select *
      from ledger_line
      where territory_id = ${territory} and ${within(accounts)} and ${placedAfter(after)}
        ${to === undefined ? sql`` : sql`and effective_on <= ${to}::date`}
      order by effective_on, number, position
      limit ${limit}
    ),
    opening as (${openingBalances(question, after)})
    select
      page.number, page.position, entry.id as "entryId", page.effective_on as "effectiveOn",
      entry.recorded_at as "recordedAt", entry.kind, entry.act, entry.reverses, reversal.id as "reversedBy",
      reason.reason, page.account, page.unit, page.amount,
      (coalesce(opening.amount, 0) + sum(page.amount) over (
        partition by page.unit order by page.effective_on, page.number, page.position
      ))::bigint as balance
    from page
    join ledger_entry as entry on entry.territory_id = page.territory_id and entry.number = page.number
    left join ledger_entry as reversal on reversal.territory_id = entry.territory_id and reversal.reverses = entry.id
    left join ledger_reason as reason on reason.territory_id = entry.territory_id and reason.entry_id = entry.id
    left join opening on opening.unit = page.unit
    order by page.effective_on, page.number, page.position`.execute(ledgerOf(transaction));
  return rows;
}

function placedAfter({ effectiveOn, number, position }: MovementPlace) {
  return sql`(effective_on, number, position) > (${effectiveOn}::date, ${number}::bigint, ${position}::smallint)`;
}

function openingBalances({ territory, accounts }: MovementQuestion, after: MovementPlace) {
  const month = `${after.effectiveOn.slice(0, 7)}-01`;
  return sql`
    select unit, sum(amount) as amount
    from (
      select unit, amount
      from ledger_month
      where territory_id = ${territory} and ${within(accounts)} and month < ${month}::date
      union all
      select unit, amount
      from ledger_line
      where territory_id = ${territory} and ${within(accounts)} and effective_on >= ${month}::date
        and not ${placedAfter(after)} and effective_on <= ${after.effectiveOn}::date
    ) as earlier
    group by unit`;
}
