import { accept } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { tellHistory } from "../domain/history.ts";
import { closedFigures } from "./closed-figures.ts";
import { type AskedAsOf, getFund } from "./get-fund.ts";
import { nameFund } from "./name-funds.ts";
import type { FundOffice, WhichFund } from "./office.ts";

/** The fund at each month end since it opened. */
export async function readHistory(
  office: FundOffice,
  transaction: Transaction,
  asked: WhichFund & AskedAsOf,
) {
  const found = await getFund(office, transaction, asked);
  if (!found.ok) return found;

  const { fund, asOf } = found.value;
  const question = { territory: asked.territory, fund: asked.fund, ...asOf };
  const months = await office.books.monthBalances(transaction, question);
  const promises = await office.promises.movements(transaction, question);
  const frozen = await closedFigures(office, transaction, question);
  return accept({
    fund: await nameFund(transaction, fund),
    points: tellHistory({ from: fund.openedOn, to: asOf.on, months, promises, frozen }),
  });
}
