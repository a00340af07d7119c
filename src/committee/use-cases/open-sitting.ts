import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { PresenceMove, Sitting } from "../domain/sitting.ts";
import type { WhichSitting } from "./committee.ts";
import type { By, CommitteeOffice } from "./office.ts";

type Refused = Refusal<
  | "sitting-unknown"
  | "sitting-already-closed"
  | "sitting-is-written"
  | "sitting-cancelled"
  | "sitting-to-come"
  | "not-a-member"
  | "chair-absent"
>;

/** Opens the sitting with those who are there; whoever opens it keeps its minutes. */
export async function openSitting(
  { committee }: CommitteeOffice,
  transaction: Transaction,
  {
    present,
    chair,
    by,
    now,
    ...which
  }: WhichSitting & {
    readonly present: readonly string[];
    readonly chair: string;
    readonly by: By;
    readonly now: string;
  },
): Promise<Outcome<null, Refused>> {
  const { territory } = which;
  await committee.lock(transaction, territory);
  const sitting = await committee.find(transaction, which);
  if (sitting === null) return refuse("sitting-unknown");
  if (sitting.status === "closed") return refuse("sitting-already-closed");
  if (sitting.status === "cancelled") return refuse("sitting-cancelled");
  if (sitting.consultation !== null) return refuse("sitting-is-written");
  const { heldOn } = sitting;
  const today = await businessDateOf(transaction, territory);
  if (today < heldOn) return refuse("sitting-to-come", { heldOn, today });
  const members = sitting.members.map(({ id }) => id);
  if ([...present, chair].some((id) => !members.includes(id))) return refuse("not-a-member", {}, "present");
  if (!present.includes(chair)) return refuse("chair-absent", {}, "chair");

  if (sitting.status === "open") {
    const moves = movesBetween(sitting, new Set(present), now);
    await committee.addMoves(transaction, { ...which, moves, after: sitting.moves.length });
  }
  await committee.open(transaction, {
    ...which,
    chair,
    secretary: sitting.secretary ?? by.person,
    members,
    present: new Set(present),
  });
  return accept(null);
}

/** Once a sitting is open, each change of presence has its time. */
function movesBetween(
  { members, present: before }: Sitting,
  after: ReadonlySet<string>,
  at: string,
): PresenceMove[] {
  return members
    .filter(({ id }) => before.has(id) !== after.has(id))
    .map(({ id }) => ({ member: id, isPresent: after.has(id), at }));
}
