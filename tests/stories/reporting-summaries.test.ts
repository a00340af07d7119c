import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { attachLoan } from "#fund/index.ts";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { fundFree, loanOwed, moveEuros, postEntry } from "#ledger/index.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { reportingDesk } from "../reporting-desk.ts";

const database = await testDatabase();

it("what is kept summed is what its lines, instalments and steps add up to, a loan named late included", async () => {
  const { fund, params } = await reportingDesk(database);
  const { territory } = params;
  const scope = { read: [territory], write: territory };
  const loan = randomUUID();
  await database.transaction(scope, async (transaction) =>
    accepted(
      await postEntry(transaction, {
        id: randomUUID(),
        territory,
        effectiveOn: plainDate("2010-06-01"),
        recordedAt: "2011-02-08T09:00:00Z",
        kind: "disbursement",
        act: "tests",
        isVoluntary: false,
        lines: moveEuros(euros(1_000), { from: fundFree(fund), to: loanOwed(loan) }),
      }),
    ),
  );
  await database.transaction(scope, async (transaction) =>
    attachLoan(transaction, { territory, fund, loan }),
  );

  await database.transaction({ read: [territory] }, async (transaction) => {
    const ask = async (query: ReturnType<typeof sql>) => (await query.execute(transaction.tables())).rows;
    const byLine = await ask(sql`
      select part, kind, effective_on, sum(amount)::bigint as amount from figures_fund_lines_v1
      where fund_id = ${fund} group by part, kind, effective_on having sum(amount) <> 0 order by 1, 2, 3`);
    const byDay = await ask(sql`
      select part, kind, effective_on, amount from fund_day
      where fund_id = ${fund} and effective_on < 'infinity' and amount <> 0 order by 1, 2, 3`);
    expect(byDay.length).toBeGreaterThan(20);
    expect(byDay).toEqual(byLine);

    const byPart = await ask(sql`
      select part, sum(amount)::bigint as amount from figures_fund_lines_v1
      where fund_id = ${fund} group by part having sum(amount) <> 0 order by part`);
    const totals = await ask(sql`
      select part, amount from fund_day
      where fund_id = ${fund} and effective_on = 'infinity' and kind = '*' and amount <> 0 order by part`);
    expect(totals.length).toBeGreaterThan(2);
    expect(totals).toEqual(byPart);

    const drawn = await ask(sql`
      select advance_id, sum(principal)::bigint as disbursed, sum(paid)::bigint as repaid
      from advance_instalment group by advance_id order by advance_id`);
    const kept = await ask(sql`select id as advance_id, disbursed, repaid from advance order by id`);
    expect(kept).toHaveLength(10);
    expect(kept).toEqual(drawn);

    const stepped = await ask(sql`
      select distinct on (application_id)
        application_id,
        case when to_status like 'approved%' then 'accepted' else to_status end as outcome,
        happened_on as outcome_on
      from application_event
      where to_status in ('approved', 'approved-with-conditions', 'refused', 'oriented', 'withdrawn')
        and from_status is distinct from to_status
        and not (to_status = 'approved' and coalesce(from_status, '') = 'approved-with-conditions')
      order by application_id, number desc`);
    const ended = await ask(sql`
      select id as application_id, ended_as as outcome, ended_on as outcome_on from application
      where ended_as is not null order by id`);
    expect(stepped.length).toBeGreaterThan(10);
    expect(ended).toEqual(stepped);
  });
});
