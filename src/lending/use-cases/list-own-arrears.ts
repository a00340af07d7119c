import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { isJudged } from "../domain/arrears.ts";
import type { LendingOffice } from "./advances.ts";
import { letterSender } from "./letter-sender.ts";
import { followCases } from "./read-case.ts";

/** What is late of the firms that someone runs, since when, how to pay and whom to call: nothing of what is noted about it. */
export async function listOwnArrears(
  { advances, ownedFirms }: LendingOffice,
  transaction: Transaction,
  {
    territory,
    person,
    denied,
  }: { readonly territory: string; readonly person: string; readonly denied: ReadonlySet<string> },
) {
  const owned = await ownedFirms(transaction, { territory, person });
  if (owned.size === 0) return [];
  const on = await businessDateOf(transaction, territory);
  const lines = await advances.list(transaction, territory);
  const own = new Set(
    lines
      .filter(({ firm, application }) => owned.has(firm.id) && !denied.has(application))
      .map(({ id }) => id),
  );
  const open = await advances.cases.listOpen(transaction, territory);
  const cases = open.filter(({ advance }) => own.has(advance));
  const told = [];
  for (const followed of await followCases(advances, transaction, { territory, on, cases })) {
    const { advance, advanceState, plan, state } = followed;
    if (advanceState.late <= 0n || isJudged(advanceState)) continue;
    const { contact } = await letterSender(transaction, { territory, advance, plan });
    told.push({
      advance: advance.id,
      number: advance.number,
      firm: advance.firm.name,
      late: advanceState.late,
      since: advanceState.instalments.find(({ late }) => late > 0n)?.dueOn ?? followed.case.since,
      howToPay: plan.howToPay,
      contact,
      cureUntil: state.notice?.cureUntil ?? null,
    });
  }
  return told;
}
