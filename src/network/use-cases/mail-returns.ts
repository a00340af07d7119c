import type { Transaction } from "#platform/database/transaction.ts";
import type { BounceKind, Hardness } from "#platform/mail/incoming/delivery-report.ts";
import type { OutboxReader } from "./outbox.ts";

export interface RefusedAddress {
  readonly id: string;
  readonly person: { readonly id: string | null; readonly name: string };
  readonly address: string;
  readonly hardness: Hardness;
  readonly kind: BounceKind;
  readonly status: string;
  readonly said: string;
  readonly toldAt: string;
  readonly mail: { readonly id: string; readonly subject: string };
}

export interface ReplyAside {
  readonly id: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly why: string;
  readonly receivedAt: string;
  readonly mail: { readonly id: string; readonly subject: string; readonly to: string };
}

interface Settled {
  readonly territory: string;
  readonly id: string;
  readonly by: { readonly person: string; readonly name: string };
  readonly at: string;
}

/** What came back by mail, as the outbox's readers may see it. */
export interface MailReturns {
  /** The last report of each address that is still refused, latest first. */
  listRefused(transaction: Transaction, asked: OutboxReader): Promise<RefusedAddress[]>;
  /** Latest first. */
  listAside(transaction: Transaction, asked: OutboxReader): Promise<ReplyAside[]>;
  /** All that was reported of an address; false when nothing stands against it. */
  confirm(transaction: Transaction, settled: Settled & { readonly address: string }): Promise<boolean>;
  settle(transaction: Transaction, settled: Settled): Promise<boolean>;
}

export async function listReturns(returns: MailReturns, transaction: Transaction, asked: OutboxReader) {
  return {
    addresses: await returns.listRefused(transaction, asked),
    replies: await returns.listAside(transaction, asked),
  };
}
