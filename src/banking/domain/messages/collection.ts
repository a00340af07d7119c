import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { AccountHolder } from "./party.ts";

/** A file of direct debits (pain.008): what one creditor asks its bank to collect. */
export type CollectionMessage = {
  readonly messageId: string;
  /** An instant, ISO 8601: "2026-12-01T09:30:00.000Z". */
  readonly createdAt: string;
  readonly initiator: string;
  readonly creditor: AccountHolder & { readonly ics: string };
  readonly version: CollectionVersion;
  /** One line on the creditor's statement for each group; taken for granted. */
  readonly batchBooking?: boolean;
  /** All of one scheme: banks refuse a file that holds both. */
  readonly groups: readonly CollectionGroup[];
};

export const collectionVersions = ["pain.008.001.08", "pain.008.001.02"] as const;
export type CollectionVersion = (typeof collectionVersions)[number];

export type Scheme = "CORE" | "B2B";
export type Sequence = "FRST" | "RCUR" | "FNAL" | "OOFF";

/** Debits of one scheme, sequence and day; one message holds one scheme only (EPC130-08 and EPC131-08). */
export type CollectionGroup = {
  readonly paymentId: string;
  readonly scheme: Scheme;
  readonly sequence: Sequence;
  readonly collectOn: PlainDate;
  /** Gone through twice, to check and to write: whatever it stands for must tell the same debits each time. */
  readonly debits: Iterable<Debit>;
};

export type Debit = {
  readonly endToEndId: string;
  readonly amount: Cents;
  readonly mandate: {
    readonly rum: string;
    readonly signedOn: PlainDate;
    readonly amendment?: MandateAmendment;
  };
  readonly debtor: AccountHolder;
  readonly purpose: string;
};

/** What changed since the last collection: the reference, the account, or the creditor. */
export type MandateAmendment = {
  readonly originalRum?: string;
  readonly originalIban?: string;
  readonly sameBankNewAccount?: boolean;
  /** The creditor who held the mandate before, when it was taken over. */
  readonly originalCreditor?: { readonly name?: string; readonly ics?: string };
};
