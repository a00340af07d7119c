import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { sittingView } from "../domain/sitting-view.ts";
import type { CommitteeOffice } from "./office.ts";
import { type Asking, readerOf } from "./reader-of.ts";
import { tellSitting } from "./tell.ts";

/** What the committee did with a file, sitting by sitting, as the caller may see it. */
export async function readFileDecisions(
  { committee }: CommitteeOffice,
  transaction: Transaction,
  {
    territory,
    application,
    ...asking
  }: Asking & { readonly territory: string; readonly application: string },
) {
  const reader = await readerOf(transaction, territory, asking);
  const examinations = [];
  for (const id of await committee.listSittingsOf(transaction, { territory, subject: application })) {
    const sitting = await committee.find(transaction, { territory, sitting: id });
    const item = sitting?.items.find(({ subject }) => subject === application);
    if (sitting === null || item === undefined) continue;
    if (reader.denied.has(application)) return refuse("recused", { firm: item.pack.firm.name });

    const view = sittingView(sitting, reader, await tellSitting(transaction, { territory, sitting }));
    const seen = view.items.find((one) => one.id === item.id);
    if (seen === undefined) continue;
    const { standing, status, recusals, decision } = seen;
    const { heldOn, place } = sitting;
    examinations.push({
      sitting: { id, heldOn, place, status: sitting.status },
      item: item.id,
      standing,
      status,
      recused: item.recusals.length,
      recusals,
      decision,
    });
  }
  return accept({ examinations });
}
