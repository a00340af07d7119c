import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { type Closing, listClosings } from "#ledger/index.ts";
import { findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { FrozenFigure, FundOffice } from "./office.ts";

type ClosingOffice = Pick<FundOffice, "funds" | "closings">;

/** The closed periods of a territory as people read them, the last first. */
export async function readClosings(office: ClosingOffice, transaction: Transaction, territory: string) {
  const closings = await listClosings(transaction, territory);
  return tellClosings(office, transaction, { territory, closings });
}

/** One closed period, with what it set aside; a year has no provisions of its own but those of its December. */
export async function readClosing(
  office: ClosingOffice,
  transaction: Transaction,
  { territory, until, kind }: { territory: string; until: PlainDate; kind: Closing["kind"] },
): Promise<Outcome<Awaited<ReturnType<typeof tellOne>>, Refusal<"closing-unknown">>> {
  const closings = await listClosings(transaction, territory);
  const found = closings.find((closing) => closing.kind === kind && closing.until === until);
  if (found === undefined) return refuse("closing-unknown", { until });
  return accept(await tellOne(office, transaction, found));
}

async function tellOne(office: ClosingOffice, transaction: Transaction, found: Closing) {
  const { territory, until } = found;
  const [closing] = await tellClosings(office, transaction, { territory, closings: [found] });
  if (closing === undefined) throw new Error("a closing that is found is told");
  return { closing, provisions: await office.closings.provisions(transaction, { territory, until }) };
}

async function tellClosings(
  office: ClosingOffice,
  transaction: Transaction,
  { territory, closings }: { territory: string; closings: readonly Closing[] },
) {
  const people = await findPeople(transaction, [...new Set(closings.map(({ closedBy }) => closedBy))]);
  const names = new Map((await office.funds.list(transaction, territory)).map(({ id, name }) => [id, name]));
  const frozen = Map.groupBy(await office.closings.figures(transaction, { territory }), ({ until }) => until);
  return closings.map((closing) => ({
    kind: closing.kind,
    startsOn: closing.startsOn,
    until: closing.until,
    closedBy: people.get(closing.closedBy)?.name ?? "",
    closedAt: closing.closedAt,
    entries: Number(closing.entries),
    debitsEuros: cents(closing.debitsEuros),
    debitsHalfDays: halfDays(closing.debitsHalfDays),
    headNumber: Number(closing.headNumber),
    headHash: closing.headHash,
    funds: tellFunds(frozen.get(closing.until) ?? [], names),
  }));
}

function tellFunds(frozen: readonly FrozenFigure[], names: ReadonlyMap<string, string>) {
  const byFund = Map.groupBy(frozen, ({ fund }) => fund);
  return [...byFund].map(([id, figures]) => ({
    id,
    name: names.get(id) ?? "",
    figures: Object.fromEntries(figures.map(({ figure, amount }) => [figure, amount])),
  }));
}
