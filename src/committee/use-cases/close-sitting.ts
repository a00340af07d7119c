import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { minutesContent } from "../domain/minutes.ts";
import type { WhichSitting } from "./committee.ts";
import type { CommitteeOffice } from "./office.ts";
import { hashOf } from "./pack-hash.ts";

type Refused = Refusal<"sitting-unknown" | "sitting-not-open" | "sitting-already-closed" | "items-waiting">;

/** Closes once, and seals the minutes: of two secretaries at once, the second is told. */
export async function closeSitting(
  { committee }: Pick<CommitteeOffice, "committee">,
  transaction: Transaction,
  { now, ...which }: WhichSitting & { readonly now: string },
): Promise<Outcome<null, Refused>> {
  await committee.lock(transaction, which.territory);
  const sitting = await committee.find(transaction, which);
  if (sitting === null) return refuse("sitting-unknown");
  if (sitting.status === "closed") return refuse("sitting-already-closed");
  const { chair, secretary } = sitting;
  if (sitting.status !== "open" || chair === null || secretary === null) return refuse("sitting-not-open");
  const waiting = sitting.items.filter(({ status }) => status === "waiting").length;
  if (waiting > 0) return refuse("items-waiting", { waiting });

  const hash = hashOf(minutesContent(sitting, { chair, secretary }));
  const isClosed = await committee.close(transaction, { ...which, hash, at: now });
  invariant(isClosed, "whoever closes a sitting has it alone");
  return accept(null);
}
