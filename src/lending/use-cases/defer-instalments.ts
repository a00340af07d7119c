import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { AdvanceState } from "../domain/advance-state.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";
import { readAdvance } from "./read-advance.ts";
import { latestState, takeAdvance, toldOf, writeEvent } from "./write-event.ts";

type Deferring = {
  readonly from: number;
  readonly count: number;
  readonly keepTerm: boolean;
  readonly decidedOn: PlainDate;
  readonly reason: string;
};

/** Puts instalments off: the term grows by as many, or those that follow carry them. Nothing is added to the debt. */
export async function deferInstalments(
  office: LendingOffice,
  transaction: Transaction,
  request: WhichAdvance & Deferring & { readonly now: string },
) {
  const { territory, from, count, keepTerm, decidedOn, reason, now } = request;
  const open = await takeAdvance(office.advances, transaction, request);
  if (open === null) return refuse("advance-unknown");
  const { advance, events } = open;
  if (advance.status !== "running") return refuse("advance-not-running", { firm: advance.firm.name });
  const today = await businessDateOf(transaction, territory);
  if (decidedOn > today) return refuse("date-in-the-future", { on: decidedOn, today }, "decidedOn");
  const checked = checkDeferral(latestState(advance, events), request);
  if (!checked.ok) return checked;

  const told = toldOf(open, { on: decidedOn, reason }, now);
  await writeEvent(office.advances, transaction, open, { ...told, kind: "deferral", from, count, keepTerm });
  return readAdvance(office, transaction, request);
}

function checkDeferral(
  { instalments }: AdvanceState,
  { from, count, keepTerm, decidedOn }: Deferring,
): Outcome<
  true,
  Refusal<"instalment-unknown" | "instalment-already-due" | "instalment-already-paid" | "nothing-to-carry">
> {
  const last = instalments.length;
  const asked = instalments.filter(({ number }) => number >= from && number < from + count);
  const [first] = asked;
  if (first === undefined || asked.length < count)
    return refuse("instalment-unknown", { from, count, last }, "from");
  if (first.dueOn < decidedOn)
    return refuse("instalment-already-due", { number: from, dueOn: first.dueOn, decidedOn }, "from");
  const paid = asked.find((instalment) => instalment.paid > 0n || instalment.principal === 0n);
  if (paid !== undefined)
    return refuse("instalment-already-paid", { number: paid.number, paid: paid.paid }, "from");
  if (keepTerm && !instalments.some(({ number, left }) => number >= from + count && left > 0n))
    return refuse("nothing-to-carry", { from, count, last }, "keepTerm");
  return accept(true);
}
