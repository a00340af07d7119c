import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { awaitedOn } from "../domain/consultation.ts";
import type { WhichSitting } from "./committee.ts";
import { findConsultation } from "./find-consultation.ts";
import type { CommitteeOffice } from "./office.ts";
import { settleConsultation } from "./settle-consultation.ts";

type Refused = Refusal<"consultation-unknown" | "consultation-running" | "consultation-already-closed">;

/** Closes a consultation whose time has passed, once: of two at once, the second is told. */
export async function closeConsultation(
  office: CommitteeOffice,
  transaction: Transaction,
  { now, ...which }: WhichSitting & { readonly now: string },
): Promise<Outcome<null, Refused>> {
  await office.committee.lock(transaction, which.territory);
  const found = await findConsultation(office, transaction, which);
  if (!found.ok) return found;
  const state = await settleConsultation(office, transaction, { ...which, now });
  if (state === "closed") return refuse("consultation-already-closed");
  if (state !== "running") return accept(null);
  const { closesOn } = found.value.consultation;
  const waiting = found.value.items.reduce((sum, item) => sum + awaitedOn(item, found.value).length, 0);
  return refuse("consultation-running", { closesOn, waiting });
}
