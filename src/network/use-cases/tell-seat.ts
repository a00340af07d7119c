import { invariant } from "#kernel/invariant.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import { secretMarks } from "#platform/mail/secret-marks.ts";
import { newId } from "#platform/requests/id.ts";
import { invitationMail, seatMail } from "../domain/account-mails.ts";
import { invitationExpiry, invitationPath } from "../domain/personal-link.ts";
import type { Seat } from "../domain/seat.ts";
import { describeSeat } from "./list-seats.ts";
import type { SeatDesk } from "./office.ts";
import { drawPersonalToken } from "./personal-token.ts";

interface Telling {
  readonly territory: string;
  readonly seat: Seat;
  /** Who gives it, and whose name the mail says. */
  readonly by: { readonly person: string; readonly name: string };
  /** What it is for, where it is for one thing. */
  readonly about?: string | undefined;
  readonly now: string;
}

/**
 * Writes to whoever was given a seat in a territory: with a personal link to choose a password where they have none, else with the way in.
 * True where they are invited.
 */
export async function tellSeat(desk: SeatDesk, transaction: Transaction, telling: Telling): Promise<boolean> {
  const { territory, seat, by, now } = telling;
  const person = await desk.people.getWithSecret(transaction, seat.person);
  if (person.passwordHash !== null) {
    await writeSeatMail(desk, transaction, telling);
    return false;
  }
  const id = newId(now);
  const { token, tokenHash } = drawPersonalToken();
  const expiresAt = invitationExpiry(now);
  const made = {
    territory,
    id,
    seat: seat.id,
    person: person.id,
    invitedBy: by.person,
    tokenHash,
    now,
    expiresAt,
  };
  await desk.invitations.add(transaction, made);
  await writeInvitation(desk, transaction, { ...telling, invitation: id, links: 1, token });
  return true;
}

/** One mail per link: the act says which. */
export function invitationAct(invitation: string, links: number): string {
  return `network.grantSeat/${invitation}/${links}`;
}

export async function writeInvitation(
  desk: SeatDesk,
  transaction: Transaction,
  {
    invitation,
    links,
    token,
    ...telling
  }: Telling & { readonly invitation: string; readonly links: number; readonly token: string },
): Promise<void> {
  const { territory, now } = telling;
  const { to, language, told } = await addressee(desk, transaction, telling);
  await queueMail(transaction, {
    territory,
    to,
    act: invitationAct(invitation, links),
    language,
    ...invitationMail(language, told, secretMarks[language]),
    secret: `${desk.publicAddress}${invitationPath(territory, token)}`,
    now,
  });
}

async function writeSeatMail(desk: SeatDesk, transaction: Transaction, telling: Telling): Promise<void> {
  const { territory, seat, now } = telling;
  const { to, language, told } = await addressee(desk, transaction, telling);
  await queueMail(transaction, {
    territory,
    to,
    act: `network.grantSeat/${seat.id}`,
    language,
    ...seatMail(language, told, `${desk.publicAddress}/connexion`),
    now,
  });
}

async function addressee(desk: SeatDesk, transaction: Transaction, { territory, seat, by, about }: Telling) {
  const person = await desk.people.getWithSecret(transaction, seat.person);
  const unit = await desk.units.find(transaction, territory);
  invariant(unit !== null, "a seat is given in a territory that exists");
  const { role, organisation, fromOn } = await describeSeat(desk, transaction, seat);
  return {
    to: { person: person.id, name: person.name, address: person.email },
    language: person.language,
    told: {
      name: person.name,
      unit: unit.name,
      role,
      organisation: organisation?.name ?? null,
      about,
      fromOn,
      invitedBy: by.name,
    },
  };
}
