import { listFunds } from "#fund/index.ts";
import { cents } from "#kernel/money.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { CommitteeOffice } from "./office.ts";
import { type Asking, readerOf } from "./reader-of.ts";

/** The files that a sitting can take, less those the caller is recused from. */
export async function listReadyItems(
  { committee, subjects }: CommitteeOffice,
  transaction: Transaction,
  { territory, ...asking }: Asking & { readonly territory: string },
) {
  const { denied } = await readerOf(transaction, territory, asking);
  const waiting = new Set(await committee.listWaiting(transaction, territory));
  const ready = await subjects.listReady(transaction, territory);
  const items = ready
    .filter(({ id, isReady }) => isReady && !waiting.has(id) && !denied.has(id))
    .map(({ kind, id, pack: { title, firm, requested } }) => ({
      kind,
      id,
      title,
      firm: { id: firm.id, name: firm.name, siren: firm.siren },
      amount: cents(requested.amountCents),
    }));
  const funds = await listFunds(transaction, territory);
  return { items, funds: funds.map(({ id, name }) => ({ id, name })) };
}
