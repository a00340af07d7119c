import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { AccountHolder } from "./party.ts";

/** A file of transfers (pain.001): what one account holder asks its bank to pay. */
export type TransferMessage = {
  readonly messageId: string;
  /** An instant, ISO 8601: "2026-12-01T09:30:00.000Z". */
  readonly createdAt: string;
  readonly initiator: string;
  readonly debtor: AccountHolder;
  readonly version: TransferVersion;
  /** One line on the statement for each group, rather than one for each transfer. */
  readonly batchBooking?: boolean;
  readonly groups: readonly TransferGroup[];
};

export const transferVersions = ["pain.001.001.09", "pain.001.001.03"] as const;
export type TransferVersion = (typeof transferVersions)[number];

export type TransferGroup = {
  readonly paymentId: string;
  readonly executeOn: PlainDate;
  /** Gone through twice, to check and to write: whatever it stands for must tell the same transfers each time. */
  readonly transfers: Iterable<Transfer>;
};

export type Transfer = {
  readonly endToEndId: string;
  readonly amount: Cents;
  readonly creditor: AccountHolder;
  readonly purpose: string;
};
