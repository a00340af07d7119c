import { accept } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { consultationView } from "../domain/consultation-view.ts";
import type { WhichSitting } from "./committee.ts";
import { findConsultation } from "./find-consultation.ts";
import type { CommitteeOffice } from "./office.ts";
import { type Asking, readerOf } from "./reader-of.ts";
import { tellSitting } from "./tell.ts";

/** A consultation as the caller may see it: their own votes while it runs, everyone's once it is closed. */
export async function readConsultation(
  office: CommitteeOffice,
  transaction: Transaction,
  { territory, sitting: id, ...asking }: WhichSitting & Asking,
) {
  const found = await findConsultation(office, transaction, { territory, sitting: id });
  if (!found.ok) return found;
  const reader = await readerOf(transaction, territory, asking);
  const told = await tellSitting(transaction, { territory, sitting: found.value });
  const on = await businessDateOf(transaction, territory);
  return accept(consultationView(found.value, { reader, told, on }));
}
