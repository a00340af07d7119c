import { refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { WhichDecision } from "./committee.ts";
import { checkDayOfAct } from "./day-of-act.ts";
import type { CommitteeOffice } from "./office.ts";
import { type Asking, byOf, readerOf } from "./reader-of.ts";
import { releaseHold } from "./release-hold.ts";

/** The caller says that a decision lapses, unless they are recused from its file. */
export async function lapseDecision(
  office: CommitteeOffice,
  transaction: Transaction,
  {
    lapsedOn,
    reason,
    actor,
    now,
    ...which
  }: WhichDecision & Asking & { readonly lapsedOn: PlainDate; readonly reason: string },
) {
  const { denied } = await readerOf(transaction, which.territory, { actor, now });
  const decision = await office.committee.findDecision(transaction, which);
  if (decision !== null && denied.has(decision.subject))
    return refuse("recused", { firm: decision.firm.name });
  if (decision !== null) {
    const { territory } = which;
    const { decidedOn } = decision;
    const dated = await checkDayOfAct(transaction, { territory, on: lapsedOn, decidedOn, field: "lapsedOn" });
    if (!dated.ok) return dated;
  }
  return releaseHold(office, transaction, { ...which, lapsedOn, reason, by: byOf(actor), now });
}
