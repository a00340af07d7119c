import type { PlainDate } from "#kernel/plain-date.ts";
import type { Balance, Unit } from "./entry.ts";

export type StoredLine = {
  readonly position: number;
  readonly account: string;
  readonly unit: Unit;
  readonly amount: bigint;
  /** That of its entry. */
  readonly effectiveOn: PlainDate;
};

/** An entry as the journal keeps it. Hashes are in hexadecimal. */
export type StoredEntry = {
  readonly territory: string;
  readonly number: bigint;
  readonly id: string;
  readonly effectiveOn: PlainDate;
  /** The closed day it was asked for, where it had to count later. */
  readonly askedOn: PlainDate | null;
  readonly recordedAt: string;
  readonly kind: string;
  readonly act: string;
  readonly isVoluntary: boolean;
  readonly reverses: string | null;
  /** Null when there is none, or when it has been erased with its salt. */
  readonly reason: string | null;
  readonly reasonSalt: string | null;
  readonly reasonHash: string | null;
  readonly previousHash: string;
  readonly hash: string;
  /** By position. */
  readonly lines: readonly StoredLine[];
};

/** The end of a chain, as it is kept apart. */
export type StoredHead = {
  readonly number: bigint;
  readonly hash: string;
  readonly recordedAt: string;
  /** Until when the books are closed. */
  readonly closedUntil: PlainDate | null;
};

export type MonthTotal = Balance & { readonly month: string };
