/** A seat given to someone who has no password yet: a personal link lets them choose one. */
export interface Invitation {
  readonly id: string;
  readonly seat: string;
  readonly person: string;
  readonly invitedBy: string;
  readonly invitedAt: string;
  /** How many links were made: each makes the one before worthless. */
  readonly links: number;
  readonly linkMadeAt: string;
  readonly expiresAt: string;
  readonly acceptedAt: string | null;
  readonly revokedAt: string | null;
}

export const invitationStates = ["waiting", "expired", "accepted", "revoked"] as const;

export type InvitationState = (typeof invitationStates)[number];

interface InvitationFacts extends Pick<Invitation, "acceptedAt" | "revokedAt" | "expiresAt"> {
  /** Whoever chose a password through another link has come in too. */
  readonly hasPassword: boolean;
  /** The seat was ended before anyone came. */
  readonly isSeatOver: boolean;
}

/** Derived from what happened: the link lives until the instant it expires. */
export function invitationState(facts: InvitationFacts, now: string): InvitationState {
  if (facts.revokedAt !== null) return "revoked";
  if (facts.acceptedAt !== null || facts.hasPassword) return "accepted";
  if (facts.isSeatOver) return "revoked";
  return Date.parse(now) < Date.parse(facts.expiresAt) ? "waiting" : "expired";
}
