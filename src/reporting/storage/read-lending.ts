import { sql } from "kysely";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Totals } from "../domain/totals.ts";
import { only } from "./read-files.ts";
import { ask, inPeriod, ofAcceptedFiles, type Question } from "./scoped.ts";

export async function readGrants(transaction: Transaction, question: Question): Promise<Totals["grants"]> {
  const { rows } = await ask(
    transaction,
    sql<Totals["grants"]>`
      select
        count(*) as rows,
        count(*) filter (where amount > 0) as number,
        coalesce(sum(amount), 0)::bigint as amount,
        coalesce(sum(half_days), 0)::bigint as "halfDays"
      from figures_committee_decisions_v1
      where territory_id = ${question.territory} and outcome in ('approved', 'approved-with-conditions') and not lapsed
        and ${ofAcceptedFiles(question)}`,
  );
  return only(rows);
}

export async function readAdvances(
  transaction: Transaction,
  question: Question,
): Promise<Totals["advances"]> {
  const { rows } = await ask(
    transaction,
    sql<Totals["advances"]>`
      select
        count(*) as rows,
        count(*) filter (where disbursed > 0) as "paidOut",
        coalesce(sum(disbursed), 0)::bigint as disbursed,
        coalesce(sum(repaid), 0)::bigint as repaid,
        coalesce(sum(outstanding), 0)::bigint as outstanding,
        coalesce(sum(late), 0)::bigint as late,
        count(*) filter (where late > 0) as "lateNumber"
      from figures_lending_advances_v1
      where territory_id = ${question.territory} and status <> 'lapsed' and ${ofAcceptedFiles(question)}`,
  );
  return only(rows);
}

export async function readBankLoans(
  transaction: Transaction,
  question: Question,
): Promise<Totals["bankLoans"]> {
  const { rows } = await ask(
    transaction,
    sql<Totals["bankLoans"]>`
      select count(*) as rows, coalesce(sum(line.amount), 0)::bigint as amount
      from figures_application_financing_v1 as line
      join figures_application_files_v1 as accepted
        on accepted.territory_id = line.territory_id and accepted.application_id = line.application_id
      where line.territory_id = ${question.territory} and line.side = 'resource' and line.kind = 'bank-loan'
        and accepted.outcome = 'accepted' and ${inPeriod(question, sql`accepted.outcome_on`)}`,
  );
  return only(rows);
}

export async function readFund(transaction: Transaction, question: Question): Promise<Totals["fund"]> {
  const { territory, scope } = question;
  const thisFund = scope.kind === "convention" ? sql`fund_id = ${scope.fund}` : sql`true`;
  const { rows } = await ask(
    transaction,
    sql<Totals["fund"]>`
      with position as (
        select
          count(*) as rows,
          coalesce(sum(capital_base), 0)::bigint as "capitalBase",
          coalesce(sum(available), 0)::bigint as available,
          coalesce(sum(held), 0)::bigint as held,
          coalesce(sum(outstanding), 0)::bigint as outstanding,
          coalesce(sum(written_off), 0)::bigint as "writtenOff",
          coalesce(sum(recovered), 0)::bigint as recovered
        from figures_fund_position_v1
        where territory_id = ${territory} and ${thisFund}
      ),
      lent as (
        select coalesce(sum(disbursed), 0)::bigint as disbursed
        from figures_lending_by_fund_v1
        where territory_id = ${territory} and ${thisFund}
      )
      select position.*, lent.disbursed from position cross join lent`,
  );
  return only(rows);
}
