import { type RawBuilder, sql } from "kysely";
import type { AsOf, WhichFund } from "../use-cases/office.ts";

type Question = WhichFund & AsOf;

/** What moved each part of a fund, by kind of entry and month. */
export function movements(question: Question): RawBuilder<unknown> {
  const { territory, fund, on, knownAt } = question;
  return knownAt === null
    ? sql`select part, kind, month, amount from fund_movements(${territory}, ${fund}, ${on}::date)`
    : lineByLine(question);
}

/** Exact and slower: what was known then cannot be read from totals. */
function lineByLine(question: Question): RawBuilder<unknown> {
  return sql`
    select part, kind, date_trunc('month', effective_on::timestamp)::date as month, amount
    from figures_fund_lines_v1
    where ${ofFund(question)}`;
}

export function ofFund({ territory, fund, on, knownAt }: Question): RawBuilder<unknown> {
  return sql`territory_id = ${territory} and fund_id = ${fund} and effective_on <= ${on}::date
    ${knownAt === null ? sql`` : sql`and recorded_at <= ${knownAt}::timestamptz`}`;
}
