import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { type AdvanceEvent, standingEvents } from "./advance-event.ts";
import { advanceState } from "./advance-state.ts";
import type { AdvanceTerms } from "./advance-terms.ts";

/** What is to be declared: a debit of before the judgment that the bank takes back after it was never paid. */
export function debtAtJudgment(
  terms: AdvanceTerms,
  events: readonly AdvanceEvent[],
  judgedOn: PlainDate,
): Cents {
  return advanceState(terms, standingEvents(events), judgedOn).outstanding;
}
