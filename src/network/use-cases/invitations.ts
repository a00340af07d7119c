import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { MailState } from "#platform/mail/mail-state.ts";
import { type Invitation, type InvitationState, invitationState } from "../domain/invitation.ts";
import { invitationExpiry } from "../domain/personal-link.ts";
import type { Seat } from "../domain/seat.ts";
import { describeSeat } from "./list-seats.ts";
import type { FrontDesk, Office } from "./office.ts";
import { drawPersonalToken } from "./personal-token.ts";
import { invitationAct, writeInvitation } from "./tell-seat.ts";

export interface WhichInvitation {
  readonly territory: string;
  readonly invitation: string;
  readonly now: string;
}

export interface ListedInvitation {
  readonly id: string;
  readonly seat: Awaited<ReturnType<typeof describeSeat>>;
  readonly invitedBy: string;
  readonly invitedAt: string;
  readonly linkMadeAt: string;
  readonly expiresAt: string;
  readonly state: InvitationState;
  /** What became of the mail with the latest link; null where it was handed over. */
  readonly mail: MailState | null;
}

/** Those who were given a seat of the territory before they had a password, latest first. */
export async function listInvitations(
  office: Office,
  transaction: Transaction,
  territory: string,
  now: string,
): Promise<ListedInvitation[]> {
  const invitations = await office.invitations.list(transaction, territory);
  const acts = invitations.map(({ id, links }) => invitationAct(id, links));
  const mails = await office.invitations.mailStates(transaction, territory, acts);
  const listed: ListedInvitation[] = [];
  for (const invitation of invitations) {
    const shown = await showInvitation(office, transaction, { territory, invitation, now });
    listed.push({ ...shown, mail: mails.get(invitationAct(invitation.id, invitation.links)) ?? null });
  }
  return listed;
}

type Closed = Refusal<"invitation-unknown" | "invitation-over">;

/** Sends another link; the one before is worth nothing any more. */
export async function resendInvitation(
  desk: FrontDesk,
  transaction: Transaction,
  { territory, invitation: id, now }: WhichInvitation,
  by: { readonly person: string; readonly name: string },
): Promise<Outcome<ListedInvitation, Closed>> {
  const open = await openInvitation(desk, transaction, { territory, invitation: id, now });
  if (!open.ok) return open;
  const { seat, invitation } = open.value;
  const { token, tokenHash } = drawPersonalToken();
  const link = { tokenHash, madeAt: now, expiresAt: invitationExpiry(now) };
  await desk.invitations.replaceLink(transaction, { territory, id }, link);
  const links = invitation.links + 1;
  await writeInvitation(desk, transaction, { territory, seat, by, now, invitation: id, links, token });
  return oneInvitation(desk, transaction, { territory, invitation: id, now });
}

/**
 * Takes the hash of a token that the caller's browser drew, to hand the link over by another way than a mail. Only for someone who has no
 * seat anywhere else: whoever holds the link is that person from then on.
 */
export async function handOverInvitation(
  office: Office,
  transaction: Transaction,
  { territory, invitation: id, now, tokenHash }: WhichInvitation & { readonly tokenHash: Buffer },
): Promise<Outcome<ListedInvitation, Closed | Refusal<"seated-elsewhere">>> {
  const open = await openInvitation(office, transaction, { territory, invitation: id, now });
  if (!open.ok) return open;
  const seats = await office.seats.listOfPerson(transaction, open.value.invitation.person);
  if (seats.some(({ unit }) => unit !== territory)) return refuse("seated-elsewhere");
  const link = { tokenHash, madeAt: now, expiresAt: invitationExpiry(now) };
  await office.invitations.replaceLink(transaction, { territory, id }, link);
  return oneInvitation(office, transaction, { territory, invitation: id, now });
}

/** Takes the seat back before anyone came; the link is worth nothing any more. */
export async function revokeInvitation(
  office: Office,
  transaction: Transaction,
  { territory, invitation: id, now }: WhichInvitation,
): Promise<Outcome<ListedInvitation, Closed>> {
  const open = await openInvitation(office, transaction, { territory, invitation: id, now });
  if (!open.ok) return open;
  const { seat, today } = open.value;
  const toOn = today < seat.fromOn ? seat.fromOn : today;
  if (seat.toOn === null || seat.toOn > toOn) await office.seats.end(transaction, seat.id, toOn);
  await office.invitations.revoke(transaction, territory, id, now);
  return oneInvitation(office, transaction, { territory, invitation: id, now });
}

/** An invitation with its state, and what its page tells. */
export async function showInvitation(
  office: Office,
  transaction: Transaction,
  { territory, invitation, now }: { territory: string; invitation: Invitation; now: string },
) {
  const { seat, state } = await stateOf(office, transaction, { territory, invitation, now });
  const [by] = await office.people.listByIds(transaction, [invitation.invitedBy]);
  const { id, invitedAt, linkMadeAt, expiresAt } = invitation;
  const described = await describeSeat(office, transaction, seat);
  return { id, seat: described, invitedBy: by?.name ?? "", invitedAt, linkMadeAt, expiresAt, state };
}

export async function stateOf(
  office: Office,
  transaction: Transaction,
  { territory, invitation, now }: { territory: string; invitation: Invitation; now: string },
): Promise<{ seat: Seat; state: InvitationState; today: PlainDate }> {
  const seat = await office.seats.find(transaction, invitation.seat);
  invariant(seat !== null, "an invitation is for a seat");
  const { businessDate: today } = await office.settings.get(transaction, territory);
  const without = await office.people.listWithoutPassword(transaction, [invitation.person]);
  const isSeatOver = seat.toOn !== null && seat.toOn <= today;
  const facts = { ...invitation, hasPassword: without.length === 0, isSeatOver };
  return { seat, state: invitationState(facts, now), today };
}

/** An invitation that may still be answered, or was left unanswered. */
async function openInvitation(
  office: Office,
  transaction: Transaction,
  { territory, invitation: id, now }: WhichInvitation,
): Promise<Outcome<{ invitation: Invitation; seat: Seat; today: PlainDate }, Closed>> {
  const invitation = await office.invitations.find(transaction, territory, id);
  if (invitation === null) return refuse("invitation-unknown");
  const { seat, state, today } = await stateOf(office, transaction, { territory, invitation, now });
  if (state === "accepted" || state === "revoked") return refuse("invitation-over", { state });
  return accept({ invitation, seat, today });
}

async function oneInvitation(
  office: Office,
  transaction: Transaction,
  { territory, invitation: id, now }: WhichInvitation,
): Promise<Outcome<ListedInvitation, Closed>> {
  const invitation = await office.invitations.find(transaction, territory, id);
  if (invitation === null) return refuse("invitation-unknown");
  const act = invitationAct(id, invitation.links);
  const mails = await office.invitations.mailStates(transaction, territory, [act]);
  const shown = await showInvitation(office, transaction, { territory, invitation, now });
  return accept({ ...shown, mail: mails.get(act) ?? null });
}
