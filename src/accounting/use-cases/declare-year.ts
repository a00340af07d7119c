import { findFirms } from "#application/index.ts";
import { listFunds } from "#fund/index.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { advanceHistories } from "#lending/index.ts";
import { businessDateOf, findOrganisations } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { type DeclarationThreshold, declareLoans } from "../domain/declare-loans.ts";
import { yearOf } from "../domain/write-entries.ts";
import type { AccountingOffice } from "./accounting-office.ts";
import { noEvents } from "./open-books.ts";

/** The contracts signed in a year that form 2062 asks for; the year before the territory's day unless another is named. */
export async function declareYear(
  { shelf }: AccountingOffice,
  transaction: Transaction,
  {
    territory,
    year: asked,
    denied,
  }: {
    readonly territory: string;
    readonly year?: number | undefined;
    readonly denied: ReadonlySet<string>;
  },
) {
  const year = asked ?? yearOf(await businessDateOf(transaction, territory)) - 1;
  const thresholds = await shelf.listThresholds(transaction, territory);
  const histories = await advanceHistories(transaction, territory, noEvents);
  const signed = histories.flatMap((history) =>
    history.signedOn === null ? [] : [{ ...history, signedOn: history.signedOn }],
  );
  const declaration = declareLoans(
    signed.map(({ id, firm, signedOn, contracted }) => ({
      id,
      borrower: firm.id,
      on: signedOn,
      amount: contracted,
    })),
    year,
    thresholds,
  );
  const byId = new Map(signed.map((history) => [history.id, history]));
  const told = declaration.loans.flatMap(({ id }) => byId.get(id)?.firm.id ?? []);
  const firms = await findFirms(transaction, { territory, firms: [...new Set(told)] });
  const loans = declaration.loans.flatMap(({ id, on, amount, reason }) => {
    const history = byId.get(id);
    // Whoever is recused from a file sees nothing of it, here either.
    if (history === undefined || denied.has(history.application)) return [];
    const { number, firm, terms } = history;
    const { instalments, frequency, graceMonths } = terms;
    const known = firms.get(firm.id);
    const borrower = {
      siren: known?.siren ?? null,
      siret: known?.siret ?? null,
      legalForm: known?.legalForm ?? null,
      commune: known?.commune.name ?? null,
    };
    return [
      { id, on, amount, reason, number, firm: firm.name, ...borrower, instalments, frequency, graceMonths },
    ];
  });
  return accept({ ...declaration, loans, lenders: await lendersOf(transaction, territory) });
}

/** Who lends: the bodies that hold the funds. */
async function lendersOf(transaction: Transaction, territory: string) {
  const funds = await listFunds(transaction, territory);
  const operators = [...new Set(funds.map(({ operator }) => operator))];
  const found = await findOrganisations(transaction, operators);
  return operators.flatMap((id) => {
    const operator = found.get(id);
    return operator === undefined ? [] : [{ name: operator.name, siren: operator.siren }];
  });
}

/** The law's amount changed, or the tax office answered otherwise. */
export async function setThreshold(
  { shelf }: AccountingOffice,
  transaction: Transaction,
  {
    territory,
    by,
    now,
    ...threshold
  }: DeclarationThreshold & { readonly territory: string; readonly by: string; readonly now: string },
): Promise<Outcome<{ from: PlainDate }, Refusal<"threshold-negative">>> {
  if (threshold.amount < 0n) return refuse("threshold-negative", { amount: threshold.amount }, "amount");
  await shelf.addThreshold(transaction, { ...threshold, id: newId(now), territory, by, now });
  return accept({ from: threshold.from });
}
