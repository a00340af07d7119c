import { sql } from "kysely";
import type { Transaction } from "#platform/database/transaction.ts";
import type { JobTotals, Totals } from "../domain/totals.ts";
import { only } from "./read-files.ts";
import { ask, ofAcceptedFiles, type Question } from "./scoped.ts";

interface Given extends Omit<Totals["days"], "promised"> {
  /** Half-days by their rate: twice what they are worth. */
  readonly twice: bigint;
}

/** Days have the convention they are credited to; those of a year are of the files accepted in it. */
export async function readGivenDays(transaction: Transaction, question: Question): Promise<Given> {
  const { territory, scope } = question;
  const theirs =
    scope.kind === "convention" ? sql`convention_id = ${scope.convention}` : ofAcceptedFiles(question);
  const { rows } = await ask(
    transaction,
    sql<Given>`
      select
        count(*) as rows,
        coalesce(sum(contracted), 0)::bigint as contracted,
        coalesce(sum(confirmed), 0)::bigint as confirmed,
        coalesce(sum(value), 0)::bigint as value,
        coalesce(sum(confirmed * day_rate), 0)::bigint as twice
      from figures_expertise_days_v1
      where territory_id = ${territory} and ${theirs}`,
  );
  return only(rows);
}

/** Sums of nothing stay null: a missing answer is not a zero. A firm helped twice has one headcount, its first and its last. */
export async function readJobs(transaction: Transaction, question: Question): Promise<JobTotals> {
  const { rows } = await ask(
    transaction,
    sql<JobTotals>`
      with counted as (
        select * from figures_impact_jobs_v1
        where territory_id = ${question.territory} and ${ofAcceptedFiles(question)}
      ),
      before as (
        select distinct on (firm_id) baseline_heads as heads from counted where baseline_heads is not null
        order by firm_id, decided_on, commitment_id
      ),
      after as (
        select distinct on (firm_id) headcount as heads from counted where headcount is not null
        order by firm_id, hired_on desc, decided_on desc, commitment_id desc
      )
      select
        count(*) as rows,
        sum(planned_created)::bigint as planned,
        sum(planned_kept)::bigint as "toKeep",
        sum(hired)::bigint as hired,
        sum(present)::bigint as present,
        sum(present_fte_hundredths)::bigint as "presentFteHundredths",
        sum(kept)::bigint as kept,
        (select sum(heads)::bigint from before) as baseline,
        (select sum(heads)::bigint from after) as headcount,
        coalesce(sum(expected_follow_ups), 0)::bigint as "expectedAnswers",
        coalesce(sum(answered_follow_ups), 0)::bigint as answers
      from counted`,
  );
  return only(rows);
}
