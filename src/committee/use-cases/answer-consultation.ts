import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { consultationState, type WrittenSitting } from "../domain/consultation.ts";
import { seatOf, standingOf } from "../domain/reader.ts";
import type { Item } from "../domain/sitting.ts";
import type { VoteChoice } from "../domain/vote.ts";
import type { WhichItem, WhichSitting } from "./committee.ts";
import { findConsultation } from "./find-consultation.ts";
import type { CommitteeOffice } from "./office.ts";
import { type Asking, readerOf } from "./reader-of.ts";
import { settleConsultation } from "./settle-consultation.ts";

type EndedRefusal = Refusal<"consultation-already-closed" | "consultation-over">;

/** A member votes on an item, or changes their vote while the others answer; the last answer decides at once. */
export async function voteInWriting(
  office: CommitteeOffice,
  transaction: Transaction,
  {
    choice,
    reason,
    item: itemId,
    actor,
    now,
    ...which
  }: WhichItem & Asking & { readonly choice: VoteChoice; readonly reason: string | null },
) {
  const { territory } = which;
  await office.committee.lock(transaction, territory);
  const found = await findConsultation(office, transaction, which);
  if (!found.ok) return found;
  const sitting = found.value;
  const item = sitting.items.find(({ id }) => id === itemId);
  if (item === undefined) return refuse("item-unknown");
  const seated = await seatOn(transaction, { territory, sitting, item, actor, now });
  if (!seated.ok) return seated;
  const ended = await refusedByEnd(transaction, territory, sitting);
  if (ended !== null) return ended;
  const vote = { item: itemId, member: seated.value, choice, reason, at: now };
  await office.committee.keepVote(transaction, { territory, ...vote });
  await settleConsultation(office, transaction, { ...which, now });
  return accept(null);
}

/** A member would rather meet: enough of them bring every file to a sitting. */
export async function askForSitting(
  office: CommitteeOffice,
  transaction: Transaction,
  { reason, actor, now, ...which }: WhichSitting & Asking & { readonly reason: string },
) {
  const { territory } = which;
  await office.committee.lock(transaction, territory);
  const found = await findConsultation(office, transaction, which);
  if (!found.ok) return found;
  const sitting = found.value;
  const reader = await readerOf(transaction, territory, { actor, now });
  const seat = seatOf(reader, sitting);
  if (seat === null) return refuse("not-a-member");
  if (sitting.members.find(({ id }) => id === seat)?.votes !== true) return refuse("seat-without-vote");
  const closed = sitting.items.every((item) => standingOf(reader, item, sitting) === "recused");
  if (closed) return refuse("recused", { firm: sitting.items[0]?.pack.firm.name ?? "" });
  const ended = await refusedByEnd(transaction, territory, sitting);
  if (ended !== null) return ended;
  const isFirst = await office.committee.addStop(transaction, { ...which, member: seat, reason, at: now });
  if (!isFirst) return refuse("sitting-already-asked");
  await settleConsultation(office, transaction, { ...which, now });
  return accept(null);
}

async function seatOn(
  transaction: Transaction,
  {
    territory,
    sitting,
    item,
    ...asking
  }: Asking & { territory: string; sitting: WrittenSitting; item: Item },
): Promise<
  Outcome<string, Refusal<"not-a-member" | "recused" | "declaration-missing" | "seat-without-vote">>
> {
  const reader = await readerOf(transaction, territory, asking);
  const firm = item.pack.firm.name;
  const standing = standingOf(reader, item, sitting);
  if (standing === "recused") return refuse("recused", { firm });
  const seat = seatOf(reader, sitting);
  if (seat === null) return refuse("not-a-member");
  if (standing !== "open") return refuse("declaration-missing", { firm });
  if (sitting.members.find(({ id }) => id === seat)?.votes !== true) return refuse("seat-without-vote");
  return accept(seat);
}

async function refusedByEnd(
  transaction: Transaction,
  territory: string,
  sitting: WrittenSitting,
): Promise<ReturnType<typeof refuse<EndedRefusal["reason"]>> | null> {
  const state = consultationState(sitting, await businessDateOf(transaction, territory));
  if (state === "closed") return refuse("consultation-already-closed");
  const { closesOn } = sitting.consultation;
  return state === "over" ? refuse("consultation-over", { closesOn }) : null;
}
