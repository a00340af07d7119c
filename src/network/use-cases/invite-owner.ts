import { invariant } from "#kernel/invariant.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Person } from "../domain/person.ts";
import { grantSeat } from "./grant-seat.ts";
import type { SeatDesk } from "./office.ts";
import { tellSeat } from "./tell-seat.ts";

export interface InvitedOwner {
  readonly territory: string;
  readonly name: string;
  readonly email: string;
  readonly language: Person["language"];
  readonly fromOn: PlainDate;
  readonly by: { readonly person: string; readonly name: string };
  readonly now: string;
}

/** A seat of owner for whoever has this address, who is written to as for any other seat; the same person where they hold one already. */
export async function inviteOwner(
  desk: SeatDesk,
  transaction: Transaction,
  { territory, name, email, language, fromOn, by, now }: InvitedOwner,
): Promise<string> {
  const wanted = {
    name,
    email,
    language,
    role: "owner",
    organisation: null,
    unit: territory,
    toOn: null,
  } as const;
  const granted = await grantSeat(desk, transaction, { ...wanted, fromOn }, now);
  if (granted.ok) {
    await tellSeat(desk, transaction, { territory, seat: granted.value, by, now });
    return granted.value.person;
  }
  invariant(granted.refusal.reason === "seat-already-held", "an owner needs a name and a territory alone");
  const known = await desk.people.findByEmail(transaction, email);
  invariant(known !== null, "whoever holds a seat is known by their address");
  return known.id;
}
