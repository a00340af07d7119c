import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { type Reach, reachOf } from "../domain/reach.ts";
import type { Seat } from "../domain/seat.ts";
import { expiryOf, isWorthNoting } from "../domain/session-life.ts";
import { hashOf } from "./session-token.ts";

export interface RunningSession {
  readonly person: string;
  readonly name: string;
  readonly madeAt: string;
  readonly seenAt: string;
  readonly seats: readonly Seat[];
  readonly reach: readonly Reach[];
}

export interface RunningSessions {
  /** With every seat of the person, whatever their dates, and every territory below one. */
  find(transaction: Transaction, tokenHash: Buffer, now: string): Promise<RunningSession | null>;
  noteVisit(transaction: Transaction, tokenHash: Buffer, at: string, expiresAt: string): Promise<void>;
}

/** Who holds this secret, with the seats that count now; null once the session has ended or expired. */
export async function whoCalls(
  sessions: RunningSessions,
  transaction: Transaction,
  { token, now }: { readonly token: string; readonly now: string },
): Promise<Actor | null> {
  const tokenHash = hashOf(token);
  const session = await sessions.find(transaction, tokenHash, now);
  if (session === null) return null;

  const { person, name, madeAt, seenAt, seats, reach } = session;
  if (isWorthNoting(seenAt, now))
    await sessions.noteVisit(transaction, tokenHash, now, expiryOf(madeAt, now));
  return { person, name, seats: reachOf(seats, reach, now.slice(0, 10) as PlainDate) };
}
