import { type Cents, minus, negate } from "#kernel/money.ts";
import { balanceOf, type Written } from "./balances.ts";
import { resultRoles } from "./role.ts";

export type Indicators = {
  readonly fundCash: Cents;
  readonly outstandingSound: Cents;
  readonly outstandingDoubtful: Cents;
  readonly dueUnpaid: Cents;
  readonly commitmentsGiven: Cents;
  readonly commitmentsReceived: Cents;
  /** Cash that no decision has bound. */
  readonly availableToLend: Cents;
  /** Income less expense; class 8 is not in it. */
  readonly result: Cents;
  readonly contributionsWithResumption: Cents;
  readonly volunteering: Cents;
};

/** What the books of a year say of the fund, from what they opened with. */
export function indicatorsOf(entries: readonly Written[]): Indicators {
  const fundCash = balanceOf(entries, "bank-fund");
  const commitmentsGiven = negate(balanceOf(entries, "commitments-given"));
  return {
    fundCash,
    outstandingSound: balanceOf(entries, "advances"),
    outstandingDoubtful: balanceOf(entries, "advances-doubtful"),
    dueUnpaid: balanceOf(entries, "instalments-due"),
    commitmentsGiven,
    commitmentsReceived: balanceOf(entries, "commitments-received"),
    availableToLend: minus(fundCash, commitmentsGiven),
    result: negate(balanceOf(entries, ...resultRoles)),
    contributionsWithResumption: negate(balanceOf(entries, "contributions-with-resumption")),
    volunteering: balanceOf(entries, "lent-days-used", "volunteers-used"),
  };
}
