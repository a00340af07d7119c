import { listFunds } from "#fund/index.ts";
import { cents } from "#kernel/money.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { subjectKey } from "../domain/follow-up.ts";
import { requestIn } from "../domain/pack.ts";
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
    .filter(({ kind, id, isReady }) => isReady && !waiting.has(subjectKey({ kind, id })) && !denied.has(id))
    .map(({ kind, id, pack }) => ({
      kind,
      id,
      title: pack.title,
      firm: { id: pack.firm.id, name: pack.firm.name, siren: pack.firm.siren },
      amount: cents(pack.requested.amountCents),
      request: requestIn(pack),
    }));
  const funds = await listFunds(transaction, territory);
  return { items, funds: funds.map(({ id, name }) => ({ id, name })) };
}
