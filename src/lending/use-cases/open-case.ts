import { invariant } from "#kernel/invariant.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Advances, LendingOffice } from "./advances.ts";
import type { WhichCase } from "./arrears-cases.ts";
import { type FollowedCase, followCases } from "./read-case.ts";
import { viewCases } from "./view-case.ts";

export interface OpenedCase {
  readonly followed: FollowedCase;
  readonly today: PlainDate;
}

/** The open case, whose other writers wait; whoever comes second reads what the first did. */
export async function openArrears(
  advances: Advances,
  transaction: Transaction,
  { territory, case: id }: WhichCase,
) {
  const found = await advances.cases.find(transaction, { territory, case: id });
  if (found === null) return refuse("case-unknown");
  await advances.lock(transaction, { territory, advance: found.advance });
  const today = await businessDateOf(transaction, territory);
  const followed = await followOne(advances, transaction, { territory, case: id, on: today });
  const { closedOn } = followed.case;
  if (closedOn !== null) return refuse("case-closed", { firm: followed.advance.firm.name, closedOn });
  return accept({ followed, today } satisfies OpenedCase);
}

/** What an act answers: the case it changed. */
export async function answerCase(office: LendingOffice, transaction: Transaction, which: WhichCase) {
  const { territory } = which;
  const on = await businessDateOf(transaction, territory);
  const followed = await followOne(office.advances, transaction, { ...which, on });
  const [view] = await viewCases(office, transaction, { territory, cases: [followed] });
  invariant(view !== undefined, "one case is one view");
  return accept(view);
}

async function followOne(
  advances: Advances,
  transaction: Transaction,
  { territory, case: id, on }: WhichCase & { readonly on: PlainDate },
): Promise<FollowedCase> {
  const found = await advances.cases.find(transaction, { territory, case: id });
  invariant(found !== null, "a case stays once opened");
  const [followed] = await followCases(advances, transaction, { territory, on, cases: [found] });
  invariant(followed !== undefined, "one case is followed");
  return followed;
}

/** Why an act of that day is refused, if it is. */
export function refusedDay({ followed, today }: OpenedCase, on: PlainDate, field: string) {
  const { since } = followed.case;
  if (on > today) return refuse("date-in-the-future", { on, today }, field);
  if (on < since) return refuse("step-before-arrears", { on, since }, field);
  return null;
}
