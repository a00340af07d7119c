import { type Cents, cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { CollectionVersion } from "./messages/collection.ts";
import type { TransferVersion } from "./messages/transfer.ts";

/** What a bank asks of the files it is given. */
export type BankProfile = {
  /** Open days of the bank between the file and the day of the debit. */
  readonly leadDays: number;
  /** "14:30": a file given later is read the next open day. */
  readonly cutOff: string;
  readonly collectionVersion: CollectionVersion;
  readonly transferVersion: TransferVersion;
  /** One line on the statement for a whole run. */
  readonly batchBooking: boolean;
  readonly b2bAllowed: boolean;
  /** Days before a debit by which the firm is told. */
  readonly noticeDays: number;
  /** The schedule annexed to the contract tells them all. */
  readonly scheduleIsNotice: boolean;
  /** What it may keep as its fee beyond a debit that it takes back: more than that waits for a person. */
  readonly returnFeeLimit: Cents;
};

/** Thirty euros. */
export const usualReturnFeeLimit = cents(30_00n);

/** An account number as it is kept: unreadable without the key, recognised by its fingerprint, shown by its ends. */
export type HiddenIban = {
  readonly sealed: string;
  readonly fingerprint: string;
  readonly shown: string;
  readonly keyId: string;
};

/** Two people stand behind an account number: who proposed it, and who confirmed or declined it. */
export type Guarded = {
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly answer: "confirmed" | "declined" | null;
  readonly answeredBy: string | null;
};

/** The account of a fund at its bank, from a day on. */
export type BankAccount = Guarded & {
  readonly id: string;
  readonly territory: string;
  readonly fund: string;
  /** As on the RIB. */
  readonly holder: string;
  readonly iban: HiddenIban;
  readonly bic: string | null;
  /** The ICS: without it no debit. */
  readonly creditorId: string | null;
  readonly fromOn: PlainDate;
  readonly profile: BankProfile;
  readonly checkedHow: string;
};

/** The account that a fund uses on a day: the latest confirmed, once its day has come. */
export function accountInForce<Account extends Pick<BankAccount, "answer" | "fromOn">>(
  accounts: readonly Account[],
  on: PlainDate,
): Account | null {
  const confirmed = accounts.filter(({ answer, fromOn }) => answer === "confirmed" && fromOn <= on);
  // Those of one day come in the order in which they were proposed: the last one counts.
  return confirmed.reduce<Account | null>(
    (latest, account) => (latest === null || account.fromOn >= latest.fromOn ? account : latest),
    null,
  );
}
