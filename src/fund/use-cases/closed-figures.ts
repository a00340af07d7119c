import { listClosings } from "#ledger/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { AsOf, FrozenFigure, FundOffice, WhichFund } from "./office.ts";

/** What the closings of the months over by that day froze of a fund, the first month first; as known then, those made by that instant. */
export async function closedFigures(
  { closings }: Pick<FundOffice, "closings">,
  transaction: Transaction,
  { territory, fund, on, knownAt }: WhichFund & AsOf,
): Promise<FrozenFigure[]> {
  const frozen = (await closings.figures(transaction, { territory, fund })).filter(
    ({ until }) => until <= on,
  );
  if (knownAt === null || frozen.length === 0) return frozen;
  const made = await listClosings(transaction, territory);
  const known = new Set(
    made.filter(({ closedAt }) => Date.parse(closedAt) <= Date.parse(knownAt)).map(({ until }) => until),
  );
  return frozen.filter(({ until }) => known.has(until));
}
