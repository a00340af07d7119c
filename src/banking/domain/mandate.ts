import { addMonths, type PlainDate } from "#kernel/plain-date.ts";
import type { Guarded, HiddenIban } from "./bank-account.ts";

export const schemes = ["CORE", "B2B"] as const;
export const mandateKinds = ["recurrent", "one-off"] as const;
export const mandateSignatures = ["paper", "electronic"] as const;
export const accountChecks = ["call-back", "document"] as const;
export const mandateStates = ["standing", "suspended", "revoked"] as const;

export type Mandate = {
  readonly id: string;
  readonly territory: string;
  readonly advance: string;
  readonly creditorId: string;
  /** The RUM: with the creditor's identifier, the only one of its name. */
  readonly reference: string;
  readonly scheme: (typeof schemes)[number];
  readonly kind: (typeof mandateKinds)[number];
  readonly signedOn: PlainDate;
  readonly signedAt: string;
  readonly signature: (typeof mandateSignatures)[number];
  /** Before the creditor took the mandate over. */
  readonly formerReference: string | null;
  readonly formerCreditorId: string | null;
  readonly state: (typeof mandateStates)[number];
  readonly stateOn: PlainDate;
  readonly stateReason: string | null;
  /** The day of the last debit that was sent and not returned. */
  readonly lastCollectedOn: PlainDate | null;
  /** The same, were it returned. */
  readonly lastPresentedOn: PlainDate | null;
  readonly recordedBy: string;
};

/** The firm's account, as proposed by one person and confirmed by another. */
export type MandateAccount = Guarded & {
  readonly id: string;
  readonly mandate: string;
  readonly debtor: string;
  readonly iban: HiddenIban;
  readonly bic: string | null;
  readonly checkedBy: (typeof accountChecks)[number];
  readonly checkedHow: string;
};

export const standings = ["valid", "account-to-confirm", "suspended", "revoked", "lapsed"] as const;
export type MandateStanding = (typeof standings)[number];

const monthsBeforeLapse = 36;

/** The last day on which a debit may still be made: 36 months after the last one, even returned, the mandate is worth nothing. */
export function lapsesAfter({ signedOn, lastPresentedOn }: Pick<Mandate, "signedOn" | "lastPresentedOn">) {
  return addMonths(lastPresentedOn ?? signedOn, monthsBeforeLapse);
}

/** Whether a debit of that day may rest on the mandate, or why not. */
export function mandateStanding(
  mandate: Pick<Mandate, "signedOn" | "lastPresentedOn" | "state">,
  { hasAccount, on }: { readonly hasAccount: boolean; readonly on: PlainDate },
): MandateStanding {
  if (mandate.state !== "standing") return mandate.state;
  if (on > lapsesAfter(mandate)) return "lapsed";
  return hasAccount ? "valid" : "account-to-confirm";
}

/** The accounts of a mandate, oldest first: the one in use, and the one that waits for its second person. */
export function accountsOf<Account extends Guarded>(accounts: readonly Account[]) {
  return {
    inUse: accounts.findLast(({ answer }) => answer === "confirmed") ?? null,
    waiting: accounts.find(({ answer }) => answer === null) ?? null,
  };
}

/** The reference of an advance's mandate where the contract named none: the same each time it is asked, the only one of its name. */
export function mandateReference({
  advance,
  number,
  rank,
}: {
  readonly advance: string;
  readonly number: number;
  readonly rank: number;
}): string {
  const own = `ALIZE-${number}-${advance.slice(-8).toUpperCase()}`;
  return rank === 1 ? own : `${own}-${rank}`;
}
