import { allocate } from "#kernel/allocate.ts";
import { type Cents, cents, larger, smaller, sum } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { type FundEntry, isEarmarked } from "./fund-entry.ts";
import type { FunderUse } from "./fund-use.ts";

export const transferStates = ["waiting", "made", "refused", "reversed"] as const;

export type TransferState = (typeof transferStates)[number];

/** Money of a fund that goes to another of the territory: proposed by one person, decided by another. */
export type FundTransfer = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly amount: Cents;
  /** The day on which it counts. */
  readonly on: PlainDate;
  readonly reason: string;
  readonly proposed: Signed;
  readonly decided: (Signed & { readonly outcome: "made" | "refused" }) | null;
  /** Why it was refused. */
  readonly refusal: string | null;
  readonly entry: string | null;
  readonly reversed: (Signed & { readonly why: string }) | null;
};

type Signed = { readonly by: string; readonly at: string };

/** What of a transfer is a funder's. */
export type TransferShare = { readonly funder: string; readonly amount: Cents };

export type BeyondFree = Refusal<"transfer-beyond-free">;

export function stateOf({ decided, reversed }: Pick<FundTransfer, "decided" | "reversed">): TransferState {
  if (reversed !== null) return "reversed";
  return decided?.outcome ?? "waiting";
}

/** What the fund had free at the end of each day from that one on, the least of them: no later act is left without its money. */
export function lowestFree(entries: readonly FundEntry[], from: PlainDate): Cents {
  const byDay = new Map<PlainDate, bigint>([[from, 0n]]);
  for (const { on, lines } of entries) {
    const free = lines.reduce(
      (total, line) => (line.part === "free" && !isEarmarked(line) ? total + line.amount : total),
      0n,
    );
    const day = on <= from ? from : on;
    byDay.set(day, (byDay.get(day) ?? 0n) + free);
  }
  let held = 0n;
  const ends = [...byDay]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, moved]) => {
      held += moved;
      return cents(held);
    });
  return ends.reduce(smaller);
}

/** What each funder has that is lent to nobody, on that day and still today. */
export function unlentBy(onDay: readonly FunderUse[], today: readonly FunderUse[]): TransferShare[] {
  const now = new Map(today.map(({ funder, available }) => [funder, available]));
  return onDay.flatMap(({ funder, available }) =>
    funder === null
      ? []
      : [{ funder, amount: larger(smaller(available, now.get(funder) ?? cents(0n)), cents(0n)) }],
  );
}

/**
 * The part of each funder in a transfer, pro rata of what is lent to nobody, by largest remainder: to the cent, and never more than
 * a funder has there.
 */
export function shareTransfer(
  amount: Cents,
  { free, unlent }: { readonly free: Cents; readonly unlent: readonly TransferShare[] },
): Outcome<TransferShare[], BeyondFree> {
  const movable = larger(smaller(free, sum(unlent.map((one) => one.amount))), cents(0n));
  if (amount > movable) return refuse("transfer-beyond-free", { amount, free: movable }, "amount");
  const parts = allocate(
    amount,
    unlent.map((one) => one.amount),
  );
  return accept(
    unlent
      .map(({ funder }, index) => ({ funder, amount: parts[index] ?? cents(0n) }))
      .filter((share) => share.amount !== 0n),
  );
}
