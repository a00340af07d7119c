import { refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { DueDateChange, Extension, Replan } from "../domain/advance-event.ts";
import type { LendingOffice } from "./advances.ts";
import { changePlan, type Deciding, openDecision } from "./change-plan.ts";
import { refusedByStanding } from "./check-deferral.ts";
import { readAdvance } from "./read-advance.ts";

type Changing =
  | Omit<Extension, "id" | "on" | "rank">
  | Omit<Replan, "id" | "on" | "rank">
  | Omit<DueDateChange, "id" | "on" | "rank">;

/** More instalments, the arrears spread apart, or another day: what is owed stays the same to the cent. */
export async function changeSchedule(
  office: LendingOffice,
  transaction: Transaction,
  request: Deciding & { readonly change: Changing },
) {
  const { advances } = office;
  const opened = await openDecision(advances, transaction, request);
  if (!opened.ok) return opened;
  const frozen = refusedByStanding(opened.value);
  if (frozen !== null) return frozen;
  const { status, firm } = opened.value.advance;
  if (status !== "running" && status !== "accelerated")
    return refuse("advance-not-running", { firm: firm.name });

  const { decidedOn, reason, now } = request;
  const changed = await changePlan(advances, transaction, opened.value, {
    words: request.change,
    decidedOn,
    reason,
    now,
  });
  return changed.ok ? readAdvance(office, transaction, request) : changed;
}
