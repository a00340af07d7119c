import { accept } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { measurePosition } from "../domain/position.ts";
import { promisedBy } from "../domain/promises.ts";
import { closedFigures } from "./closed-figures.ts";
import { type AskedAsOf, getFund } from "./get-fund.ts";
import { nameFund } from "./name-funds.ts";
import type { FundOffice, WhichFund } from "./office.ts";

export async function readPosition(
  office: FundOffice,
  transaction: Transaction,
  asked: WhichFund & AskedAsOf,
) {
  const found = await getFund(office, transaction, asked);
  if (!found.ok) return found;

  const { fund, asOf } = found.value;
  const question = { territory: asked.territory, fund: asked.fund, ...asOf };
  const balances = await office.books.balances(transaction, question);
  const promises = await office.promises.movements(transaction, question);
  const late = await office.arrears.late(transaction, question);
  const closed = await closedFigures(office, transaction, question);
  const last = closed.findLast(({ figure }) => figure === "provisioned");
  const lateThen = closed.find(({ figure, until }) => figure === "in-arrears" && until === asOf.on);
  return accept({
    fund: await nameFund(transaction, fund),
    ...asOf,
    ...measurePosition(balances, promisedBy(promises, asOf.on), {
      inArrears: late ?? lateThen?.amount ?? null,
      provisioned: last === undefined ? null : { amount: last.amount, until: last.until },
    }),
  });
}
