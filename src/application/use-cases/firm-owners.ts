import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";

/** A person who runs a firm, from a day to a day; `toOn` is the first day on which they no longer do. */
export interface FirmOwner {
  readonly id: string;
  readonly person: string;
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate | null;
}

interface WhichFirm {
  readonly territory: string;
  readonly firm: string;
}

/** What the use cases ask of storage about those who run firms. */
export interface FirmOwners {
  /** Past ones included, first named first. */
  listOwners(transaction: Transaction, which: WhichFirm): Promise<FirmOwner[]>;
  /** False when the person already is the owner of this firm for some of these days. */
  addOwner(
    transaction: Transaction,
    owner: WhichFirm & FirmOwner & { readonly recordedAt: string },
  ): Promise<boolean>;
  /** False when it was ended meanwhile. */
  endOwner(
    transaction: Transaction,
    ended: { readonly territory: string; readonly owner: string; readonly toOn: PlainDate },
  ): Promise<boolean>;
  /** Whom to call: the number of whoever runs each of these firms, where it is known. */
  listTelephones(
    transaction: Transaction,
    which: { readonly territory: string; readonly firms: readonly string[] },
  ): Promise<ReadonlyMap<string, string>>;
  setTelephone(transaction: Transaction, which: WhichFirm, telephone: string | null): Promise<void>;
  /** The firms that a person runs on a day. */
  listOwned(
    transaction: Transaction,
    question: { readonly territory: string; readonly person: string; readonly on: PlainDate },
  ): Promise<ReadonlySet<string>>;
}
