import { ownedFirms as ownedByFiles } from "#application/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { closeRun } from "./commands/close.ts";
import type { Advance } from "./domain/advance.ts";
import { handlersOf } from "./http/handlers.ts";
import { advances } from "./storage/advances.ts";
import type { AreConditionsMet, DayClose, OwnedFirms } from "./use-cases/advances.ts";
import { closeDay as close, closeUntil as closeEach } from "./use-cases/close-day.ts";
import { type LapsingDecision, lapseAdvance } from "./use-cases/lapse-advance.ts";
import { type GrantingDecision, openAdvance } from "./use-cases/open-advance.ts";

export { lendingContract } from "./contract.ts";
export type { Advance, AdvanceStatus } from "./domain/advance.ts";
export { arrearsBook } from "./storage/arrears-book.ts";
export type { AreConditionsMet, DayClose, OwnedFirms } from "./use-cases/advances.ts";
export type { GrantingDecision } from "./use-cases/open-advance.ts";

/** The handlers of `lendingContract`; the committee tells whether a decision's conditions are lifted, the files who runs a firm. */
export function lendingHandlers({
  areConditionsMet,
  ownedFirms = ownedByFiles,
}: {
  readonly areConditionsMet: AreConditionsMet;
  readonly ownedFirms?: OwnedFirms;
}) {
  return handlersOf({ advances, areConditionsMet, ownedFirms });
}

/** Hears the committee: an advance awaits its contract as soon as it is granted. To be given to `committeeHandlers`. */
export async function openAdvanceFromDecision(
  transaction: Transaction,
  decision: GrantingDecision | { readonly amount: null },
): Promise<void> {
  if (decision.amount !== null) await openAdvance(advances, transaction, decision);
}

/** Hears the committee: an advance whose decision lapses is never paid out. To be given to `committeeHandlers`. */
export async function lapseAdvanceFromDecision(
  transaction: Transaction,
  lapsed: LapsingDecision,
): Promise<void> {
  await lapseAdvance(advances, transaction, lapsed);
}

/** The advances that came from an application, first opened first. */
export async function findAdvances(
  transaction: Transaction,
  which: { readonly territory: string; readonly application: string },
): Promise<Advance[]> {
  return advances.listByApplication(transaction, which);
}

/** Closes the territory's business date: its debits are presented, the next day begins. The transaction writes there. */
export async function closeDay(
  transaction: Transaction,
  asked: { readonly territory: string; readonly now: string },
): Promise<DayClose> {
  return close(advances, transaction, asked);
}

/** Closes day after day until that date is the territory's business date. */
export async function closeUntil(
  transaction: Transaction,
  asked: Parameters<typeof closeEach>[2],
): Promise<DayClose[]> {
  return closeEach(advances, transaction, asked);
}

/** What `alize close` does; `commands/close-outline.ts` says what it is. */
export const closeCommandRun = closeRun(advances);
