import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { AdvanceState } from "../domain/advance-state.ts";
import { firstDisbursement, latestState, type OpenAdvance } from "./write-event.ts";

export type Deferring = {
  readonly from: number;
  readonly count: number;
  readonly keepTerm: boolean;
  readonly decidedOn: PlainDate;
};

/** Why these instalments cannot be put off, if they cannot: the same answer to who asks and to who grants. */
export function checkDeferral(open: OpenAdvance, deferring: Deferring) {
  const { advance, events } = open;
  const frozen = refusedByStanding(open);
  if (frozen !== null) return frozen;
  if (advance.status !== "running") return refuse("advance-not-running", { firm: advance.firm.name });
  const { decidedOn } = deferring;
  const paid = firstDisbursement(events);
  if (paid !== undefined && decidedOn < paid.on)
    return refuse("deferred-before-disbursement", { on: decidedOn, paidOn: paid.on });
  return checkInstalments(latestState(advance, events), deferring);
}

/** Once the firm is in liquidation nothing is put off, asked nor brought early: all is due. */
export function refusedByLiquidation({ advance, events }: OpenAdvance) {
  if (advance.status !== "in-liquidation") return null;
  const judgedOn = latestState(advance, events).liquidation?.judgedOn ?? null;
  return refuse("firm-in-liquidation", { firm: advance.firm.name, judgedOn });
}

/** The same under a court's protection: what is owed waits for its plan. */
function refusedByProceedings({ advance, events }: OpenAdvance) {
  if (advance.status !== "in-proceedings") return null;
  const openedOn = latestState(advance, events).insolvency?.openedOn ?? null;
  return refuse("firm-in-proceedings", { firm: advance.firm.name, openedOn });
}

export function refusedByStanding(open: OpenAdvance) {
  return refusedByLiquidation(open) ?? refusedByProceedings(open);
}

function checkInstalments(
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
