import { type Cents, sum } from "#kernel/money.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import { holdAdvancesForBank, keepForFirmFromBank } from "#lending/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { DebitToRecall } from "../domain/debit-recall.ts";
import { bankReferenceOf, type Deciding, takeWaiting } from "./match-line.ts";
import type { BankingOffice, WhichFund } from "./office.ts";
import { listRecalls } from "./recall-debits.ts";
import type { KeptLine } from "./statement-book.ts";

/** Of each waiting line that brings the money of debits without a loan, and nothing else: those debits. */
export async function unbackedAmong(
  office: BankingOffice,
  transaction: Transaction,
  { lines, ...which }: WhichFund & { readonly lines: readonly KeptLine[] },
): Promise<ReadonlyMap<string, readonly DebitToRecall[]>> {
  const credits = lines.filter(({ amount, match }) => amount > 0n && match === null);
  const debits = (await listRecalls(office, transaction, which)).filter(({ state }) => state !== "came-back");
  if (credits.length === 0 || debits.length === 0) return new Map();
  const { territory } = which;
  const parts = credits.map(({ id }) => id);
  const taken = await office.recalls.listOfParts(transaction, { territory, parts });
  return new Map(
    credits.flatMap(({ id, endToEnd, amount }) => {
      const named = new Set(taken.flatMap(({ part, item }) => (part === id ? [item] : [])));
      const found = debits.filter((debit) => named.has(debit.item) || debit.endToEnd === endToEnd);
      return found.length > 0 && totalOf(found) === amount ? [[id, found] as const] : [];
    }),
  );
}

/**
 * What came of a debit that should have been recalled is the firm's: kept for it beside its advance, of which it pays nothing, until
 * two people give it back.
 */
export async function keepForFirms(office: BankingOffice, transaction: Transaction, request: Deciding) {
  const { territory, person: by, now: at } = request;
  const waiting = await takeWaiting(office, transaction, request);
  if (!waiting.ok) return waiting;
  const line = waiting.value;
  const which = { territory, fund: line.fund, lines: [line] };
  const debits = (await unbackedAmong(office, transaction, which)).get(line.id);
  if (debits === undefined) return refuse("line-is-no-recalled-debit", { amount: line.amount });
  await holdAdvancesForBank(transaction, { territory, ids: new Set(debits.map(({ advance }) => advance)) });

  const shares = [...Map.groupBy(debits, ({ advance }) => advance)].map(([advance, its]) => {
    const id = newId(at);
    const [only] = debits.length === 1 ? its : [];
    return {
      id,
      line: line.id,
      advance,
      amount: totalOf(its),
      reference: only?.endToEnd ?? bankReferenceOf(id),
    };
  });
  for (const { advance, amount, reference } of shares) {
    const receipt = {
      territory,
      advance,
      amount,
      receivedOn: line.bookedOn,
      bankReference: reference,
      now: at,
    };
    const kept = await keepForFirmFromBank(transaction, { ...receipt, reason: whyKept });
    if (!kept.ok) {
      const firm = debits.find((debit) => debit.advance === advance)?.firm ?? "";
      return refuse("line-refused-by-advance", { firm, on: line.bookedOn });
    }
  }
  const match = { as: "advance" as const, run: null, item: null, by, at };
  const [first] = shares;
  if (shares.length === 1 && first !== undefined) {
    const { advance, reference: why } = first;
    await office.statements.setMatch(transaction, line, { ...match, advance, why });
  } else {
    await office.lineShares.add(transaction, territory, shares);
    await office.statements.setMatch(transaction, line, { ...match, advance: null, why: null });
  }
  return accept(line);
}

function totalOf(debits: readonly DebitToRecall[]): Cents {
  return sum(debits.map(({ amount }) => amount));
}

const whyKept = "Prélèvement à rappeler, reçu malgré tout : à rendre à l'entreprise.";
