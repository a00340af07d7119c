import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";

export const recallStates = ["to-recall", "recalled", "received", "came-back"] as const;
/** Where a debit that should not have left stands: nobody told the bank, it was told, the money came anyway, or it did not. */
export type RecallState = (typeof recallStates)[number];

/** That the bank was told to recall a debit: once. */
export interface Recall {
  readonly item: string;
  readonly on: PlainDate;
  readonly how: string;
  readonly by: string;
  readonly at: string;
}

/** A debit given to the bank, of an advance some transfer of which came back. */
export interface GivenDebit {
  readonly item: string;
  readonly run: string;
  readonly messageId: string;
  readonly sentAt: string;
  readonly advance: string;
  readonly firm: string;
  readonly instalment: number;
  readonly on: PlainDate;
  readonly amount: Cents;
  readonly endToEnd: string;
  readonly rum: string;
  readonly creditorId: string;
  readonly stands: boolean;
  /** A line of the bank, or a part of one, brought its money. */
  readonly isReceived: boolean;
  readonly recall: Recall | null;
}

/** What undid the transfer of an advance, and since when something of it stands paid out again. */
export interface UndoneTransfer {
  readonly advance: string;
  readonly undoneOn: PlainDate;
  readonly why: string | null;
  readonly paidAgainAt: string | null;
}

export interface DebitToRecall extends Omit<GivenDebit, "sentAt" | "isReceived" | "stands"> {
  readonly because: { readonly on: PlainDate; readonly why: string | null };
  readonly state: RecallState;
}

/**
 * The debits that no loan stands behind: given to the bank before anything that is now paid out. Those that came back by
 * themselves are named only where the bank was told to recall them.
 */
export function debitsToRecall(
  given: readonly GivenDebit[],
  undone: readonly UndoneTransfer[],
): DebitToRecall[] {
  const byAdvance = new Map(undone.map((transfer) => [transfer.advance, transfer]));
  return given.flatMap(({ sentAt, isReceived, stands, ...debit }) => {
    const transfer = byAdvance.get(debit.advance);
    if (transfer === undefined || !isBehind(sentAt, transfer)) return [];
    const state = stateOf({ isReceived, stands, recall: debit.recall });
    if (state === "came-back" && debit.recall === null) return [];
    return [{ ...debit, because: { on: transfer.undoneOn, why: transfer.why }, state }];
  });
}

/** Paid out again before the file left, the advance owes what the file asks for. */
function isBehind(sentAt: string, { paidAgainAt }: UndoneTransfer): boolean {
  return paidAgainAt === null || sentAt < paidAgainAt;
}

function stateOf({
  isReceived,
  stands,
  recall,
}: Pick<GivenDebit, "isReceived" | "stands" | "recall">): RecallState {
  if (!stands) return "came-back";
  if (isReceived) return "received";
  return recall === null ? "to-recall" : "recalled";
}
