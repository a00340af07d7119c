import { refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Advances, LendingOffice, WhichAdvance } from "./advances.ts";
import { readAdvance } from "./read-advance.ts";
import { readOpenCase } from "./read-case.ts";
import { takenStep } from "./take-reminder-step.ts";

type Calling = WhichAdvance & {
  readonly calledOn: PlainDate;
  readonly note: string;
  readonly person: string;
  readonly now: string;
};

/** What the owner said on the telephone, late or not: an early word is worth a letter. */
export async function noteCall(office: LendingOffice, transaction: Transaction, request: Calling) {
  const { territory, calledOn, note, person, now } = request;
  const advance = await office.advances.lock(transaction, request);
  if (advance === null) return refuse("advance-unknown");
  const today = await businessDateOf(transaction, territory);
  if (calledOn > today) return refuse("date-in-the-future", { on: calledOn, today }, "calledOn");

  const call = { id: newId(now), calledOn, notedBy: person, note };
  await office.advances.addCall(transaction, request, call, now);
  await doPhoneStep(office.advances, transaction, { ...request, today });
  return readAdvance(office, transaction, request);
}

/** A call made since lateness is known is the call that the plan asks for, where its turn has come. */
async function doPhoneStep(
  advances: Advances,
  transaction: Transaction,
  { territory, advance, calledOn, note, person, now, today }: Calling & { readonly today: PlainDate },
): Promise<void> {
  const followed = await readOpenCase(advances, transaction, { territory, advance, on: today });
  if (followed === null || calledOn < followed.case.since) return;
  const { next } = followed.state;
  if (next?.kind !== "phone") return;
  const step = takenStep(next, { outcome: "done", on: calledOn, by: person, note });
  const which = { territory, case: followed.case.id };
  await advances.cases.addStep(transaction, which, step, { at: now, letter: null });
}
