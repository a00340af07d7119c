import { type RawBuilder, sql } from "kysely";
import type { HalfDays } from "#kernel/days.ts";
import type { Cents } from "#kernel/money.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { MoneyTotals } from "../domain/totals.ts";
import { only } from "./read-files.ts";
import { ask, type Question } from "./scoped.ts";

interface Promised extends Omit<MoneyTotals, "confirmedDaysTwice"> {
  readonly promisedDays: HalfDays;
}

interface Row {
  readonly rows: bigint;
  readonly pledgedPrivate: Cents;
  readonly pledgedLocal: Cents;
  readonly pledgedState: Cents;
  readonly paidPrivate: Cents;
  readonly paidLocal: Cents;
  readonly paidState: Cents;
  readonly called: Cents;
  readonly paidToFund: Cents;
  readonly promisedDays: HalfDays;
  readonly promisedDaysTwice: bigint;
  readonly donors: bigint;
  readonly largest: Cents;
}

/** What was promised, called and paid: all of it for a territory or a convention, that of the year for a year. */
export async function readMoney(transaction: Transaction, question: Question): Promise<Promised> {
  const { rows } = await ask(transaction, totalsOf(question));
  const row = only(rows);
  return {
    rows: row.rows,
    pledged: { private: row.pledgedPrivate, local: row.pledgedLocal, state: row.pledgedState },
    paid: { private: row.paidPrivate, local: row.paidLocal, state: row.paidState },
    called: row.called,
    paidToFund: row.paidToFund,
    promisedDays: row.promisedDays,
    promisedDaysTwice: row.promisedDaysTwice,
    donors: { number: row.donors, largest: row.largest },
  };
}

/** A promise counts less what was released from it; the stake says whose money it is. */
function totalsOf(question: Question): RawBuilder<Row> {
  return sql<Row>`
    with movement as (
      select
        one.organisation_id,
        one.unit,
        one.purpose,
        one.kind,
        case when one.kind = 'released' then -one.amount else one.amount end as amount,
        case when one.kind in ('signed', 'released') then 'promised' else one.kind end as state,
        case when pledge.origin = 'private' then 'private' when pledge.college = 'state' then 'state' else 'local' end as stake,
        terms.day_rate
      from figures_convention_movements_v1 as one
      join figures_convention_pledges_v1 as pledge
        on pledge.territory_id = one.territory_id and pledge.pledge_id = one.pledge_id
      join figures_convention_terms_v1 as terms
        on terms.territory_id = one.territory_id and terms.convention_id = one.convention_id
      where one.territory_id = ${question.territory} and ${inScope(question)}
    ),
    donor as (
      select organisation_id, sum(amount)::bigint as amount
      from movement
      where stake = 'private' and unit = 'EUR' and state = 'promised'
      group by organisation_id
      having sum(amount) > 0
    )
    select
      count(*) as rows,
      ${amountOf("promised", "private")} as "pledgedPrivate",
      ${amountOf("promised", "local")} as "pledgedLocal",
      ${amountOf("promised", "state")} as "pledgedState",
      ${amountOf("paid", "private")} as "paidPrivate",
      ${amountOf("paid", "local")} as "paidLocal",
      ${amountOf("paid", "state")} as "paidState",
      coalesce(sum(amount) filter (where unit = 'EUR' and state = 'called'), 0)::bigint as called,
      coalesce(sum(amount) filter (where unit = 'EUR' and state = 'paid' and purpose = 'fund'), 0)::bigint as "paidToFund",
      coalesce(sum(amount) filter (where unit = 'HALF-DAY' and state = 'promised'), 0)::bigint as "promisedDays",
      coalesce(sum(amount * day_rate) filter (where unit = 'HALF-DAY' and state = 'promised'), 0)::bigint
        as "promisedDaysTwice",
      (select count(*) from donor) as donors,
      (select coalesce(max(amount), 0)::bigint from donor) as largest
    from movement`;
}

function amountOf(state: "promised" | "paid", stake: "private" | "local" | "state"): RawBuilder<Cents> {
  return sql`coalesce(sum(amount) filter (where unit = 'EUR' and state = ${state} and stake = ${stake}), 0)::bigint`;
}

function inScope({ scope }: Question): RawBuilder<boolean> {
  switch (scope.kind) {
    case "territory":
      return sql`true`;
    case "convention":
      return sql`one.convention_id = ${scope.convention}`;
    case "year":
      return sql`one.effective_on between ${scope.startsOn}::date and ${scope.endsOn}::date`;
  }
}
