import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { WhichSitting } from "./committee.ts";
import type { CommitteeOffice } from "./office.ts";

type Refused = Refusal<"sitting-unknown" | "sitting-not-open" | "sitting-already-closed" | "not-a-member">;

/** A member comes late, or leaves before the end: the quorum of what is still to decide counts without them. */
export async function markPresence(
  { committee }: CommitteeOffice,
  transaction: Transaction,
  {
    member,
    isPresent,
    now,
    ...which
  }: WhichSitting & { readonly member: string; readonly isPresent: boolean; readonly now: string },
): Promise<Outcome<null, Refused>> {
  await committee.lock(transaction, which.territory);
  const sitting = await committee.find(transaction, which);
  if (sitting === null) return refuse("sitting-unknown");
  if (sitting.status === "closed") return refuse("sitting-already-closed");
  if (sitting.status !== "open") return refuse("sitting-not-open");
  if (!sitting.members.some(({ id }) => id === member)) return refuse("not-a-member", {}, "member");
  if (sitting.present.has(member) === isPresent) return accept(null);

  const moves = [{ member, isPresent, at: now }];
  await committee.addMoves(transaction, { ...which, moves, after: sitting.moves.length });
  await committee.markPresence(transaction, { ...which, member, isPresent });
  return accept(null);
}
