import type { Cents } from "#kernel/money.ts";

/** What the bank answers about a file (pain.002), from the whole down to each order. */
export type PaymentStatusReport = {
  readonly messageId: string;
  readonly createdAt: string;
  readonly originalMessageId: string;
  /** "pain.008.001.08". */
  readonly originalMessageName: string;
  /** ACTC, ACCP, ACSP, ACSC, PART, RJCT…; null when only orders are answered for. */
  readonly status: string | null;
  readonly reasons: readonly StatusReason[];
  readonly groups: readonly GroupStatus[];
};

export type GroupStatus = {
  readonly paymentId: string;
  readonly status: string | null;
  readonly reasons: readonly StatusReason[];
  readonly orders: readonly OrderStatus[];
};

export type OrderStatus = {
  /** Null when the bank names the order by its instruction alone. */
  readonly endToEndId: string | null;
  readonly instructionId: string | null;
  readonly status: string | null;
  readonly reasons: readonly StatusReason[];
  readonly amount: Cents | null;
  readonly rum: string | null;
};

/** `code` is of the list of reason codes; a bank's own reason is in `own`. */
export type StatusReason = {
  readonly code: string | null;
  readonly own: string | null;
  readonly text: string;
};
