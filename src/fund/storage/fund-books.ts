import { type RawBuilder, sql } from "kysely";
import { invariant } from "#kernel/invariant.ts";
import { cents } from "#kernel/money.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { PartBalance, Term } from "../domain/entry-figures.ts";
import type { FigureLine, FigurePlace } from "../domain/figure-line.ts";
import type { FundEntry, FundEntryLine } from "../domain/fund-entry.ts";
import type { MonthBalance } from "../domain/history.ts";
import type { AsOf, FundBooks, WhichFund } from "../use-cases/office.ts";
import { movements, ofFund } from "./fund-movements.ts";
import { fundTables } from "./tables.ts";

export const fundBooks: FundBooks = {
  async balances(transaction, question) {
    const { rows } = await sql<PartBalance>`
      select part, kind, sum(amount)::bigint as amount
      from (${movements(question)}) as movement
      group by part, kind
      having sum(amount) <> 0`.execute(fundTables(transaction));
    return rows;
  },

  async monthBalances(transaction, question) {
    const { rows } = await sql<MonthBalance>`
      select to_char(month, 'YYYY-MM') as month, part, kind, sum(amount)::bigint as amount
      from (${movements(question)}) as movement
      group by month, part, kind
      having sum(amount) <> 0`.execute(fundTables(transaction));
    return rows;
  },

  async entries(transaction, question) {
    const { rows } = await sql<LineRow>`
      select number, entry_id as entry, effective_on as "on", kind, act, reverses, part, account, amount
      from figures_fund_lines_v1
      where ${ofFund(question)}
      order by effective_on, number, position`.execute(fundTables(transaction));
    return [...Map.groupBy(rows, ({ entry }) => entry).values()].map(entryOf);
  },

  async lines(transaction, { terms, after, limit, ...question }) {
    const { rows } = await selectLines(transaction, { terms, after, limit, ...question });
    return rows.map((line) => ({ ...line, amount: cents(line.amount), balance: cents(line.balance) }));
  },
};

type LineRow = Omit<FundEntry, "lines"> & FundEntryLine;

function entryOf(rows: readonly LineRow[]): FundEntry {
  const [first] = rows;
  invariant(first !== undefined, "an entry has its lines");
  const { number, entry, on, kind, act, reverses } = first;
  const lines = rows.map(({ part, account, amount }) => ({ part, account, amount }));
  return { number, entry, on, kind, act, reverses, lines };
}

async function selectLines(
  transaction: Transaction,
  question: WhichFund & AsOf & { terms: readonly Term[]; after: FigurePlace | null; limit: number },
) {
  const { terms, after, limit } = question;
  return sql<FigureLine>`
    with counted as (
      select *, ${contribution(terms)} as counts
      from figures_fund_lines_v1
      where ${ofFund(question)}
    ),
    added_up as (
      select *, sum(counts) over (order by effective_on, number, position) as balance
      from counted
      where counts is not null
    )
    select
      number, position, entry_id as entry, effective_on as "effectiveOn", recorded_at as "recordedAt",
      entry_kind as kind, act, account, counts::bigint as amount, balance::bigint as balance
    from added_up
    where ${after === null ? sql`true` : placedAfter(after)}
    order by effective_on, number, position
    limit ${limit}`.execute(fundTables(transaction));
}

/** What a line adds to a figure, null when it is not of it. */
function contribution(terms: readonly Term[]): RawBuilder<unknown> {
  const cases = terms.map(
    ({ part, sign, only, except }) => sql`when part = ${part}
      ${only === undefined ? sql`` : sql`and kind = any (${[...only]}::text[])`}
      ${except === undefined ? sql`` : sql`and kind <> all (${[...except]}::text[])`}
      then ${sign}::bigint * amount`,
  );
  return sql`case ${sql.join(cases, sql` `)} end`;
}

function placedAfter({ effectiveOn, number, position }: FigurePlace): RawBuilder<unknown> {
  return sql`(effective_on, number, position) > (${effectiveOn}::date, ${number}::bigint, ${position}::smallint)`;
}
