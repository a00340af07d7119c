import { invariant } from "#kernel/invariant.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { fullQuorum, mayBeDecided } from "../domain/sitting.ts";
import { memberView } from "../domain/sitting-view.ts";
import type { Committee } from "./committee.ts";
import type { CommitteeOffice } from "./office.ts";
import { namesIn } from "./tell.ts";

/** Ends a seat, never before a sitting that its member took part in, nor one that could decide nothing without them. */
export async function endMember(
  { committee }: CommitteeOffice,
  transaction: Transaction,
  {
    territory,
    member: id,
    toOn,
  }: { readonly territory: string; readonly member: string; readonly toOn: PlainDate },
) {
  await committee.lock(transaction, territory);
  const members = await committee.listMembers(transaction, territory);
  const member = members.find((one) => one.id === id);
  if (member === undefined) return refuse("member-unknown");
  if (member.toOn !== null) return refuse("member-already-ended", { toOn: member.toOn });
  const { fromOn } = member;
  if (toOn <= fromOn) return refuse("dates-in-disorder", { fromOn }, "toOn");
  const sittings = await committee.listSittings(transaction, territory);
  const held = sittings.find(
    ({ heldOn, status }) => status !== "convened" && status !== "cancelled" && heldOn >= toOn,
  );
  if (held !== undefined) return refuse("sitting-already-held", { heldOn: held.heldOn }, "toOn");

  const lacking = await sittingLeftWithout(committee, transaction, { territory, member: id, toOn });
  if (lacking !== null) return refuse("sitting-without-quorum", lacking, "toOn");

  const isEnded = await committee.endMember(transaction, { territory, member: id, toOn });
  invariant(isEnded, "whoever holds the committee ends a seat alone");
  const ended = { ...member, toOn };
  return accept(memberView(ended, await namesIn(transaction, [ended])));
}

/** The first convened sitting of which some file could be decided with this member, and no longer without; with what it lacks. */
async function sittingLeftWithout(
  committee: Committee,
  transaction: Transaction,
  {
    territory,
    member,
    toOn,
  }: { readonly territory: string; readonly member: string; readonly toOn: PlainDate },
) {
  const steps = await committee.listSittings(transaction, territory);
  for (const { id } of steps
    .filter(({ heldOn, status }) => heldOn >= toOn && status !== "cancelled")
    .toReversed()) {
    const sitting = await committee.find(transaction, { territory, sitting: id });
    if (sitting === null) continue;
    const after = { ...sitting, members: sitting.members.filter((one) => one.id !== member) };
    const lost = sitting.items.find((item) => mayBeDecided(item, sitting) && !mayBeDecided(item, after));
    if (lost === undefined) continue;
    const { voters, partnerFirms, partnerFirmsNeeded } = fullQuorum(lost, after);
    const fewest = sitting.rule.fewestVoters;
    return { heldOn: sitting.heldOn, voters, fewest, partnerFirms, partnerFirmsNeeded };
  }
  return null;
}
