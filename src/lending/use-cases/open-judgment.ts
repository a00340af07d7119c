import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { AdvanceState } from "../domain/advance-state.ts";
import type { LiquidationState } from "../domain/liquidation.ts";
import type { Advances, WhichAdvance } from "./advances.ts";
import { latestState, type OpenAdvance, takeAdvance } from "./write-event.ts";

/** What is published, then answered by the debt: the same of a protection and of a liquidation. */
type Judgment = Pick<LiquidationState, "judgedOn" | "publishedOn" | "claim">;

interface OpenJudgment {
  readonly open: OpenAdvance;
  readonly judgment: Judgment;
}

/** The advance of a firm before a court, if something can have been done about it on that day. */
export async function openJudgment(
  advances: Advances,
  transaction: Transaction,
  { on, field, ...which }: WhichAdvance & { readonly on: PlainDate; readonly field: string },
): Promise<
  Outcome<
    OpenJudgment,
    Refusal<"advance-unknown" | "not-in-liquidation" | "date-in-the-future" | "before-judgment">
  >
> {
  const open = await takeAdvance(advances, transaction, which);
  if (open === null) return refuse("advance-unknown");
  const { advance, events } = open;
  const judgment = events.length === 0 ? null : judgmentOf(latestState(advance, events));
  if (judgment === null) return refuse("not-in-liquidation", { firm: advance.firm.name });
  const today = await businessDateOf(transaction, which.territory);
  if (on > today) return refuse("date-in-the-future", { on, today }, field);
  const { judgedOn } = judgment;
  if (on < judgedOn) return refuse("before-judgment", { on, judgedOn }, field);
  return accept({ open, judgment });
}

function judgmentOf({ liquidation, insolvency, outstanding }: AdvanceState): Judgment | null {
  if (outstanding <= 0n) return null;
  if (liquidation !== null) return liquidation;
  return insolvency?.isOpen === true ? { ...insolvency, judgedOn: insolvency.openedOn } : null;
}
