import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Frequency } from "#kernel/schedule.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Advance } from "../domain/advance.ts";
import type { Advances } from "./advances.ts";

/** What lending needs of a decision that grants money. */
export interface GrantingDecision {
  readonly territory: string;
  readonly decision: string;
  readonly application: string;
  readonly firm: { readonly id: string; readonly name: string };
  readonly fund: string;
  readonly amount: Cents;
  readonly instalments: number;
  readonly graceMonths: number;
  readonly frequency: Frequency;
  readonly decidedOn: PlainDate;
  readonly now: string;
}

/** An advance awaits its contract as soon as the committee has granted it. */
export async function openAdvance(
  advances: Advances,
  transaction: Transaction,
  { territory, amount, instalments, graceMonths, frequency, now, ...granted }: GrantingDecision,
): Promise<Advance> {
  const { decision, application, firm, fund, decidedOn } = granted;
  const advance: Advance = {
    id: newId(now),
    territory,
    number: await advances.takeNumber(transaction, territory),
    application,
    decision,
    firm: { id: firm.id, name: firm.name },
    fund,
    terms: { principal: amount, instalments, graceMonths, frequency },
    decidedOn,
    status: "to-sign",
    signedOn: null,
    mandate: null,
    lapsedOn: null,
  };
  await advances.many.add(transaction, [advance], now);
  return advance;
}
