import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { listUndoneDisbursements } from "#lending/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type DebitToRecall, debitsToRecall } from "../domain/debit-recall.ts";
import type { BankingOffice, WhichFund } from "./office.ts";

/** The debits of a fund that no loan stands behind, by day: to be recalled, or what became of them. */
export async function listRecalls(
  { recalls }: Pick<BankingOffice, "recalls">,
  transaction: Transaction,
  which: WhichFund,
): Promise<DebitToRecall[]> {
  const undone = await listUndoneDisbursements(transaction, which);
  const advances = undone.map(({ advance }) => advance);
  return debitsToRecall(
    await recalls.listGiven(transaction, { territory: which.territory, advances }),
    undone,
  );
}

/** The orders whose money is no repayment: whatever brings it, a person looks. */
export async function unbackedDebits(
  office: Pick<BankingOffice, "recalls">,
  transaction: Transaction,
  which: WhichFund,
): Promise<ReadonlySet<string>> {
  const recalled = await listRecalls(office, transaction, which);
  return new Set(recalled.filter(({ state }) => state !== "came-back").map(({ item }) => item));
}

/** The treasurer told the bank not to make these debits, or to send them back: which, when and how is kept, once. */
export async function tellRecalls(
  office: BankingOffice,
  transaction: Transaction,
  request: WhichFund & {
    readonly items: readonly string[];
    readonly toldOn: PlainDate;
    readonly how: string;
    readonly person: string;
    readonly now: string;
  },
) {
  const { territory, items, toldOn, how, person, now } = request;
  const today = await businessDateOf(transaction, territory);
  if (toldOn > today) return refuse("told-in-the-future", { on: toldOn, today }, "toldOn");
  const known = new Map(
    (await listRecalls(office, transaction, request)).map((debit) => [debit.item, debit]),
  );
  for (const item of new Set(items)) {
    const debit = known.get(item);
    if (debit === undefined) return refuse("debit-not-to-recall", {}, "items");
    const { firm, endToEnd, because } = debit;
    if (toldOn < because.on)
      return refuse("told-before-return", { on: toldOn, undoneOn: because.on }, "toldOn");
    const recall = { item, on: toldOn, how, by: person, at: now };
    if (debit.recall !== null || !(await office.recalls.addRecall(transaction, territory, recall)))
      return refuse("debit-already-recalled", { firm, reference: endToEnd }, "items");
  }
  return accept({ territory, fund: request.fund });
}
