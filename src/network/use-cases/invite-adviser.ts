import { invariant } from "#kernel/invariant.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { grantSeat } from "./grant-seat.ts";
import type { InvitedOwner } from "./invite-owner.ts";
import type { SeatDesk } from "./office.ts";
import { tellSeat } from "./tell-seat.ts";

export interface InvitedAdviser extends InvitedOwner {
  /** The firm whose file it is: the invitation says it. */
  readonly about: string;
}

/**
 * A seat of adviser for whoever has this address, the same person where they hold one already. Someone without a password is invited;
 * anyone else is left to be told by whoever gives it: one mail for one act.
 */
export async function inviteAdviser(
  desk: SeatDesk,
  transaction: Transaction,
  { territory, name, email, language, about, fromOn, by, now }: InvitedAdviser,
): Promise<{ readonly person: string; readonly isInvited: boolean }> {
  const wanted = {
    name,
    email,
    language,
    role: "adviser",
    organisation: null,
    unit: territory,
    toOn: null,
  } as const;
  const granted = await grantSeat(desk, transaction, { ...wanted, fromOn }, now);
  if (granted.ok) {
    const { person } = granted.value;
    const { passwordHash } = await desk.people.getWithSecret(transaction, person);
    if (passwordHash !== null) return { person, isInvited: false };
    await tellSeat(desk, transaction, { territory, seat: granted.value, by, about, now });
    return { person, isInvited: true };
  }
  invariant(granted.refusal.reason === "seat-already-held", "an adviser needs a name and a territory alone");
  const known = await desk.people.findByEmail(transaction, email);
  invariant(known !== null, "whoever holds a seat is known by their address");
  return { person: known.id, isInvited: false };
}
