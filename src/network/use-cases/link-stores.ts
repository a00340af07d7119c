import type { Transaction } from "#platform/database/transaction.ts";
import type { MailState } from "#platform/mail/mail-state.ts";
import type { Invitation } from "../domain/invitation.ts";

// What opens a door without a password, as storage keeps it: by the hash of a secret, never the secret.

export interface NewInvitation {
  readonly territory: string;
  readonly id: string;
  readonly seat: string;
  readonly person: string;
  readonly invitedBy: string;
  readonly tokenHash: Buffer;
  readonly now: string;
  readonly expiresAt: string;
}

export interface Invitations {
  /** Latest first. */
  list(transaction: Transaction, territory: string): Promise<Invitation[]>;
  /** Held until the transaction ends, where it writes. */
  find(transaction: Transaction, territory: string, id: string): Promise<Invitation | null>;
  findByToken(transaction: Transaction, territory: string, tokenHash: Buffer): Promise<Invitation | null>;
  add(transaction: Transaction, invitation: NewInvitation): Promise<void>;
  /** Another link: the one before is worth nothing any more. */
  replaceLink(
    transaction: Transaction,
    which: { readonly territory: string; readonly id: string },
    link: { readonly tokenHash: Buffer; readonly madeAt: string; readonly expiresAt: string },
  ): Promise<void>;
  accept(transaction: Transaction, territory: string, id: string, at: string): Promise<void>;
  revoke(transaction: Transaction, territory: string, id: string, at: string): Promise<void>;
  /** What became of the mails that tell of these acts, by act. */
  mailStates(
    transaction: Transaction,
    territory: string,
    acts: readonly string[],
  ): Promise<ReadonlyMap<string, MailState>>;
}

export interface PasswordReset {
  readonly id: string;
  readonly person: string;
  readonly expiresAt: string;
  readonly endedAt: string | null;
}

export interface PasswordResets {
  add(
    transaction: Transaction,
    reset: {
      readonly territory: string;
      readonly id: string;
      readonly person: string;
      readonly tokenHash: Buffer;
      readonly now: string;
      readonly expiresAt: string;
    },
  ): Promise<void>;
  /** Held until the transaction ends. */
  findByToken(transaction: Transaction, territory: string, tokenHash: Buffer): Promise<PasswordReset | null>;
  /** Makes every link of the person in the territory worthless. */
  endAllOf(transaction: Transaction, territory: string, person: string, at: string): Promise<void>;
}

export interface SetUpCodes {
  /** Takes the place of any other. */
  keep(transaction: Transaction, codeHash: Buffer, at: string): Promise<void>;
  /** The one that was not used yet, held until the transaction ends. */
  hold(transaction: Transaction): Promise<Buffer | null>;
  isWaiting(transaction: Transaction): Promise<boolean>;
  markUsed(transaction: Transaction, at: string): Promise<void>;
}
