import { sql } from "kysely";
import { type Cents, cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import {
  cashParts,
  type Flow,
  type FunderFlow,
  type MoneyMoved,
} from "../domain/financial-report/money-moved.ts";
import type { FundPeriod } from "../use-cases/financial-reports.ts";
import { ask } from "./scoped.ts";

interface FlowRow extends Flow {
  readonly before: Cents;
}

interface FunderLine {
  readonly number: bigint;
  readonly kind: string;
  readonly part: "capital" | "operation";
  readonly funder: string;
  readonly amount: Cents;
}

/** What goes from fund to fund moves the capital of each funder, and nobody paid it: it is told with the other funds. */
const betweenFunds = "fund-transfer";

/** What moved a fund in a period: sums by family of accounts and kind of entry, and each entry by which funders pay or take back. */
export async function readMoneyMoved(transaction: Transaction, asked: FundPeriod): Promise<MoneyMoved> {
  const flows = await readFlows(transaction, asked);
  const isCash = ({ part }: FlowRow) => cashParts.includes(part);
  return {
    opening: cents(flows.filter(isCash).reduce((total, { before }) => total + before, 0n)),
    flows: flows
      .filter(({ amount }) => amount !== 0n)
      .map(({ part, kind, amount }) => ({ part, kind, amount })),
    ofFunders: await readFunderFlows(transaction, asked),
  };
}

async function readFlows(
  transaction: Transaction,
  { territory, fund, startsOn, endsOn }: FundPeriod,
): Promise<FlowRow[]> {
  const { rows } = await ask(
    transaction,
    sql<FlowRow>`
      select
        line.part,
        line.kind,
        coalesce(sum(line.amount) filter (where line.effective_on < ${startsOn}::date), 0)::bigint as before,
        coalesce(sum(line.amount) filter (where line.effective_on >= ${startsOn}::date), 0)::bigint as amount
      from figures_fund_lines_v1 as line
      where line.territory_id = ${territory} and line.fund_id = ${fund} and line.effective_on <= ${endsOn}::date
        and line.part <> 'capital'
        and (line.part <> 'operation' or not exists (${ofAFunder({ territory, fund }, sql`line.number`)}))
      group by line.part, line.kind
      order by line.part, line.kind`,
  );
  return rows;
}

async function readFunderFlows(
  transaction: Transaction,
  { territory, fund, startsOn, endsOn }: FundPeriod,
): Promise<FunderFlow[]> {
  const { rows } = await ask(
    transaction,
    sql<FunderLine>`
      select line.number, line.kind, line.part, split_part(line.account, ':', 3) as funder, line.amount
      from figures_fund_lines_v1 as line
      where line.territory_id = ${territory} and line.fund_id = ${fund}
        and line.effective_on between ${startsOn}::date and ${endsOn}::date
        and line.part in ('capital', 'operation')
        and exists (${ofAFunder({ territory, fund }, sql`line.number`)})
      order by line.effective_on, line.number, line.position`,
  );
  return [...Map.groupBy(rows, ({ number }) => number).values()].flatMap(flowsOf);
}

/** An entry by which a funder pays says one funder: what it has for the operation is that funder's. */
function flowsOf(lines: readonly FunderLine[]): FunderFlow[] {
  const operation = amountOf(lines, "operation");
  const funders = lines.filter(({ part }) => part === "capital");
  return funders.map(({ funder, kind, amount }, index) => ({
    funder,
    isReturn: kind === "return-to-funder",
    capital: amount,
    operation: index === 0 ? operation : cents(0n),
  }));
}

function amountOf(lines: readonly FunderLine[], wanted: FunderLine["part"]): Cents {
  return cents(lines.reduce((total, { part, amount }) => (part === wanted ? total + amount : total), 0n));
}

function ofAFunder(
  { territory, fund }: Pick<FundPeriod, "territory" | "fund">,
  number: ReturnType<typeof sql>,
) {
  return sql`
    select from figures_fund_lines_v1 as payer
    where payer.territory_id = ${territory} and payer.fund_id = ${fund} and payer.part = 'capital'
      and payer.number = ${number} and payer.kind <> ${betweenFunds}`;
}

/** Half-days credited to the promises of these conventions in the months of the period. */
export async function readDaysGiven(
  transaction: Transaction,
  {
    territory,
    conventions,
    startsOn,
    endsOn,
  }: {
    readonly territory: string;
    readonly conventions: readonly string[];
    readonly startsOn: PlainDate;
    readonly endsOn: PlainDate;
  },
): Promise<ReadonlyMap<string, bigint>> {
  const { rows } = await ask(
    transaction,
    sql<{ convention: string; given: bigint }>`
      select split_part(account, ':', 2) as convention, sum(amount)::bigint as given
      from figures_ledger_months_v1
      where territory_id = ${territory} and unit = 'HALF-DAY'
        and split_part(account, ':', 1) = 'pledge' and split_part(account, ':', 4) = 'honoured'
        and split_part(account, ':', 2) = any (${[...conventions]}::text[])
        and month between date_trunc('month', ${startsOn}::date)::date and ${endsOn}::date
      group by 1`,
  );
  return new Map(rows.map(({ convention, given }) => [convention, given]));
}
