import type { Cents } from "#kernel/money.ts";
import { addMonths, type PlainDate } from "#kernel/plain-date.ts";
import type { BankProfile } from "./bank-account.ts";
import type { Mandate, MandateAccount } from "./mandate.ts";
import { mandateStanding } from "./mandate.ts";

/** An instalment with something left, as lending tells it. */
export type DueDebit = {
  readonly advance: string;
  readonly number: number;
  readonly firm: { readonly id: string; readonly name: string };
  /** Frozen by a procedure: nothing is debited. */
  readonly isFrozen: boolean;
  readonly instalment: number;
  readonly dueOn: PlainDate;
  /** An open day of the banks. */
  readonly payOn: PlainDate;
  readonly amount: Cents;
  /** Nothing else is left to pay: once said to the bank, the mandate is over. */
  readonly isLast: boolean;
};

export const apartReasons = [
  "advance-frozen",
  "no-mandate",
  "account-to-confirm",
  "mandate-suspended",
  "mandate-revoked",
  "mandate-lapsed",
  "mandate-used",
  "b2b-not-allowed",
  "in-another-run",
] as const;
export type ApartReason = (typeof apartReasons)[number];

export const sequences = ["RCUR", "FNAL", "OOFF"] as const;
export type Sequence = (typeof sequences)[number];

export type ReadyDebit = DueDebit & {
  /** The day of its payment, or the first day on which the bank can still debit it. */
  readonly on: PlainDate;
  /** Its day has gone by: the firm is told anew. */
  readonly isLate: boolean;
  readonly sequence: Sequence;
  readonly mandate: Mandate;
  readonly account: MandateAccount;
};

export type DebitApart = { readonly debit: DueDebit; readonly why: ApartReason };

type MandateHeld = { readonly mandate: Mandate; readonly account: MandateAccount | null };

export type DebitRules = {
  readonly mandates: ReadonlyMap<string, MandateHeld>;
  /** Those that a standing run already carries, as `debitKey` names them. */
  readonly inRuns: ReadonlySet<string>;
  readonly profile: Pick<BankProfile, "b2bAllowed">;
  readonly today: PlainDate;
  /** The first day that the bank can still debit. */
  readonly firstDay: PlainDate;
  /** The same where the day of the debit has gone by, and the firm has to be told of another. */
  readonly firstLateDay: PlainDate;
};

/** What a run may carry, and what it leaves apart with the reason: nothing is dropped. */
export function pickDebits(
  debits: readonly DueDebit[],
  { mandates, inRuns, profile, today, firstDay, firstLateDay }: DebitRules,
): { readonly ready: ReadyDebit[]; readonly apart: DebitApart[] } {
  const ready: ReadyDebit[] = [];
  const apart: DebitApart[] = [];
  const carried = new Set([...inRuns].map((key) => key.split(" ")[0]));
  /** A mandate signed for one debit serves once, even within a run. */
  const whyUsed = ({ advance }: DueDebit, held: MandateHeld | undefined): ApartReason | null =>
    held?.mandate.kind === "one-off" && (held.mandate.lastCollectedOn !== null || carried.has(advance))
      ? "mandate-used"
      : null;
  for (const debit of debits) {
    const isLate = debit.payOn < today;
    const first = isLate ? firstLateDay : firstDay;
    const on = debit.payOn < first ? first : debit.payOn;
    const held = mandates.get(debit.advance);
    const isCarried = inRuns.has(debitKey(debit));
    const why = isCarried
      ? "in-another-run"
      : (whyApart(debit, held, { on, profile }) ?? whyUsed(debit, held));
    if (why !== null) apart.push({ debit, why });
    else if (held !== undefined && held.account !== null) {
      const sequence = sequenceOf(debit, held.mandate);
      ready.push({ ...debit, on, isLate, sequence, ...held, account: held.account });
      carried.add(debit.advance);
    }
  }
  return { ready, apart };
}

export function debitKey({ advance, instalment }: Pick<DueDebit, "advance" | "instalment">): string {
  return `${advance} ${instalment}`;
}

function whyApart(
  { isFrozen }: DueDebit,
  held: MandateHeld | undefined,
  { on, profile }: { on: PlainDate; profile: Pick<BankProfile, "b2bAllowed"> },
): ApartReason | null {
  if (isFrozen) return "advance-frozen";
  if (held === undefined) return "no-mandate";
  if (held.mandate.scheme === "B2B" && !profile.b2bAllowed) return "b2b-not-allowed";
  const standing = mandateStanding(held.mandate, { hasAccount: held.account !== null, on });
  if (standing === "valid") return null;
  return standing === "account-to-confirm" ? standing : `mandate-${standing}`;
}

/** Since 2016 a first debit needs no sequence of its own: recurrent from the first, final on the last. */
function sequenceOf({ isLast }: DueDebit, { kind }: Mandate): Sequence {
  if (kind === "one-off") return "OOFF";
  return isLast ? "FNAL" : "RCUR";
}

/** The window that a treasurer sees without asking: the month to come. */
export function usualWindow(today: PlainDate): { readonly from: PlainDate; readonly until: PlainDate } {
  return { from: today, until: addMonths(today, 1) };
}
