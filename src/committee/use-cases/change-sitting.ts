import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Appointment, isSameAppointment, type SittingCall } from "../domain/convening.ts";
import { sits } from "../domain/member.ts";
import type { Sitting } from "../domain/sitting.ts";
import { callMembers, type DrawInvitation } from "./call-members.ts";
import type { WhichSitting } from "./committee.ts";
import type { By, CommitteeOffice } from "./office.ts";

interface Change extends WhichSitting {
  readonly why: string;
  readonly by: By;
  readonly now: string;
  readonly draw: DrawInvitation;
}

type NotConvened = Refusal<"sitting-unknown" | "sitting-begun" | "sitting-cancelled" | "sitting-is-written">;
type Refused = NotConvened | Refusal<"nothing-changed" | "sitting-in-the-past" | "members-differ">;

/** A sitting moves to another day, hour or place: those who sit are the same, and all are told. */
export async function moveSitting(
  office: CommitteeOffice,
  transaction: Transaction,
  { territory, sitting: id, heldOn, time, place, link, ...change }: Change & Appointment,
): Promise<Outcome<null, Refused>> {
  const { committee, convenings } = office;
  const which = { territory, sitting: id };
  const found = await holdConvened(office, transaction, which);
  if (!found.ok) return found;
  const { sitting, call } = found.value;
  const appointment = { heldOn, time, place, link };
  if (isSameAppointment(call, appointment)) return refuse("nothing-changed", {}, "heldOn");
  const today = await businessDateOf(transaction, territory);
  if (heldOn < today) return refuse("sitting-in-the-past", { heldOn, today }, "heldOn");
  // Quorum and recusals were drawn from those who sat on the first day: other members need another sitting.
  const everyone = await committee.listMembers(transaction, territory);
  const then = everyone.filter((member) => sits(member, heldOn)).map((member) => member.id);
  const differing = apart(
    sitting.members.map((member) => member.id),
    then,
  );
  if (differing.length > 0) return refuse("members-differ", { heldOn, members: differing.length }, "heldOn");

  await convenings.callings.reschedule(transaction, { ...which, heldOn, place });
  await callAgain(office, transaction, {
    ...which,
    ...change,
    sitting: { ...sitting, heldOn, place },
    call: { ...appointment, rank: call.rank + 1, kind: "moved", why: change.why },
  });
  return accept(null);
}

/** A sitting is not held: its files are ready for another, and all are told. */
export async function cancelSitting(
  office: CommitteeOffice,
  transaction: Transaction,
  { territory, sitting: id, ...change }: Change,
): Promise<Outcome<null, NotConvened>> {
  const which = { territory, sitting: id };
  const found = await holdConvened(office, transaction, which);
  if (!found.ok) return found;
  const { sitting, call } = found.value;
  await office.convenings.callings.cancel(transaction, which);
  const on = await businessDateOf(transaction, territory);
  const { why, by, now } = change;
  for (const { kind, subject } of sitting.items)
    await office.subjects.move(transaction, { territory, kind, id: subject, to: "ready", on, by, why, now });
  const { heldOn, time, place, link, rank } = call;
  await callAgain(office, transaction, {
    ...which,
    ...change,
    sitting,
    call: { heldOn, time, place, link, rank: rank + 1, kind: "cancelled", why },
  });
  return accept(null);
}

async function callAgain(
  office: CommitteeOffice,
  transaction: Transaction,
  {
    territory,
    sitting,
    call,
    by,
    now,
    draw,
  }: Omit<Change, "sitting"> & {
    readonly sitting: Sitting;
    readonly call: Omit<SittingCall, "calledBy" | "calledAt">;
  },
): Promise<void> {
  const told = { ...call, calledBy: by.person, calledAt: now };
  await office.convenings.callings.addCall(transaction, { territory, ...told, sitting: sitting.id });
  await callMembers(office, transaction, { territory, sitting, call: told, draw, now });
}

/** The sitting before anything is done in it, with the committee held. */
export async function holdConvened(
  { committee, convenings }: Pick<CommitteeOffice, "committee" | "convenings">,
  transaction: Transaction,
  which: WhichSitting,
): Promise<Outcome<{ sitting: Sitting; call: SittingCall }, NotConvened>> {
  await committee.lock(transaction, which.territory);
  const sitting = await committee.find(transaction, which);
  if (sitting === null) return refuse("sitting-unknown");
  if (sitting.consultation !== null) return refuse("sitting-is-written");
  if (sitting.status === "cancelled") return refuse("sitting-cancelled");
  if (sitting.status !== "convened") return refuse("sitting-begun", { heldOn: sitting.heldOn });
  const call = (await convenings.callings.listCalls(transaction, which)).at(-1);
  invariant(call !== undefined, "a sitting is convened by a call");
  return accept({ sitting, call });
}

function apart(one: readonly string[], other: readonly string[]): string[] {
  return [...one.filter((id) => !other.includes(id)), ...other.filter((id) => !one.includes(id))];
}
