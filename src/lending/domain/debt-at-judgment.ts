import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { AdvanceEvent } from "./advance-event.ts";
import { advanceState } from "./advance-state.ts";
import type { AdvanceTerms } from "./plan.ts";

/** What is to be declared: a debit of before the judgment that the bank takes back after it was never paid. */
export function debtAtJudgment(
  terms: AdvanceTerms,
  events: readonly AdvanceEvent[],
  judgedOn: PlainDate,
): Cents {
  const takenBack = new Set(events.flatMap((event) => (event.kind === "return" ? [event.of] : [])));
  const standing = events.filter(({ id, kind }) => kind !== "return" && !takenBack.has(id));
  return advanceState(terms, standing, judgedOn).outstanding;
}
