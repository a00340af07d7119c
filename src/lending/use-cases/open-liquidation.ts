import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { LiquidationState } from "../domain/liquidation.ts";
import type { Advances, WhichAdvance } from "./advances.ts";
import { latestState, type OpenAdvance, takeAdvance } from "./write-event.ts";

interface OpenLiquidation {
  readonly open: OpenAdvance;
  readonly liquidation: LiquidationState;
}

/** The advance of a firm in liquidation, if something can have been done about it on that day. */
export async function openLiquidation(
  advances: Advances,
  transaction: Transaction,
  { on, field, ...which }: WhichAdvance & { readonly on: PlainDate; readonly field: string },
): Promise<
  Outcome<
    OpenLiquidation,
    Refusal<"advance-unknown" | "not-in-liquidation" | "date-in-the-future" | "before-judgment">
  >
> {
  const open = await takeAdvance(advances, transaction, which);
  if (open === null) return refuse("advance-unknown");
  const { advance, events } = open;
  const liquidation = events.length === 0 ? null : latestState(advance, events).liquidation;
  if (advance.status !== "in-liquidation" || liquidation === null)
    return refuse("not-in-liquidation", { firm: advance.firm.name });
  const today = await businessDateOf(transaction, which.territory);
  if (on > today) return refuse("date-in-the-future", { on, today }, field);
  const { judgedOn } = liquidation;
  if (on < judgedOn) return refuse("before-judgment", { on, judgedOn }, field);
  return accept({ open, liquidation });
}
