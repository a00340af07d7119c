import type { Cents } from "#kernel/money.ts";
import { refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { debtAtJudgment } from "../domain/debt-at-judgment.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { openJudgment } from "./open-judgment.ts";
import { readAdvance } from "./read-advance.ts";
import { toldOf, writeEvent } from "./write-event.ts";

/** The debt is declared to the liquidator, in time or not: no more than what was owed on the day of the judgment. */
export async function declareClaim(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichAdvance & { readonly declaredOn: PlainDate; readonly amount: Cents; readonly now: string },
) {
  const { declaredOn: on, amount, now } = request;
  if (amount <= 0n) return refuse("amount-not-positive", { amount }, "amount");
  const opened = await openJudgment(office.advances, transaction, { ...request, on, field: "declaredOn" });
  if (!opened.ok) return opened;
  const { open, judgment } = opened.value;
  if (judgment.claim !== null) return refuse("claim-already-declared", judgment.claim);
  const { judgedOn } = judgment;
  const outstanding = debtAtJudgment(open.advance.terms, open.events, judgedOn);
  if (amount > outstanding) return refuse("claim-beyond-debt", { amount, outstanding, judgedOn }, "amount");

  const told = toldOf(open, { on }, now);
  await writeEvent(office.advances, transaction, open, { ...told, kind: "claim", amount });
  return readAdvance(office, transaction, request);
}
