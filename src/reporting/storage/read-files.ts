import { sql } from "kysely";
import { invariant } from "#kernel/invariant.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Cell, Totals } from "../domain/totals.ts";
import { ask, inPeriod, type Question } from "./scoped.ts";

export async function readCommittee(
  transaction: Transaction,
  question: Question,
): Promise<Totals["committee"]> {
  const { rows } = await ask(
    transaction,
    sql<Totals["committee"]>`
      select count(*) as rows, count(*) filter (where closed) as held
      from figures_committee_sittings_v1
      where territory_id = ${question.territory} and ${inPeriod(question, sql`held_on`)}`,
  );
  return only(rows);
}

export async function readFiles(transaction: Transaction, question: Question): Promise<Totals["files"]> {
  const { rows } = await ask(
    transaction,
    sql<Totals["files"]>`
      select
        count(*) as rows,
        count(*) filter (where outcome = 'accepted') as accepted,
        count(*) filter (where outcome = 'refused') as refused,
        count(*) filter (where outcome = 'oriented') as oriented,
        count(*) filter (where outcome = 'withdrawn' and submitted_on is not null) as withdrawn,
        count(*) filter (where outcome = 'oriented' and oriented_result = 'helped') as "orientedAndHelped"
      from figures_application_files_v1
      where territory_id = ${question.territory} and ${inPeriod(question, sql`outcome_on`)}`,
  );
  return only(rows);
}

interface FirmCell {
  readonly by: "size" | "activity";
  readonly key: string | null;
  readonly firms: bigint;
}

/** A firm counts once, by the headcount and the activity of its last file. */
export async function readFirms(transaction: Transaction, question: Question): Promise<Totals["firms"]> {
  const { rows } = await ask(
    transaction,
    sql<FirmCell>`
      with helped as (
        select distinct on (firm_id)
          firm_id,
          nullif(trim(activity), '') as activity,
          case
            when headcount < 10 then '0-9'
            when headcount < 50 then '10-49'
            when headcount < 250 then '50-249'
            when headcount >= 250 then '250+'
          end as size
        from figures_application_files_v1
        where territory_id = ${question.territory} and outcome = 'accepted' and ${inPeriod(question, sql`outcome_on`)}
        order by firm_id, outcome_on desc, number desc
      )
      select 'size' as by, size as key, count(*) as firms from helped group by size
      union all
      select 'activity', activity, count(*) from helped group by activity
      order by by, firms desc, key`,
  );
  const cells = (wanted: FirmCell["by"]): Cell[] =>
    rows.filter(({ by }) => by === wanted).map(({ key, firms }) => ({ key, firms }));
  const bySize = cells("size");
  return {
    helped: bySize.reduce((total, { firms }) => total + firms, 0n),
    bySize,
    byActivity: cells("activity"),
  };
}

/** A sum without groups has one row. */
export function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  invariant(row !== undefined, "a sum without groups has one row");
  return row;
}
