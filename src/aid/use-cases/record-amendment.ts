import { type Cents, sum } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { aidPolicyOn } from "../domain/aid-policy.ts";
import type { GrantedAid } from "../domain/granted-aid.ts";
import { keptUntil, registerDeadline } from "../domain/register-deadline.ts";
import { flowsFrom, type RepaymentFlow } from "../domain/repayment-flow.ts";
import type { Aids } from "./aids.ts";
import { computeGrantedAid } from "./compute-granted-aid.ts";

interface Due {
  readonly dueOn: PlainDate;
  readonly amount: Cents;
}

export interface AmendedAdvance {
  readonly territory: string;
  readonly decision: string;
  /** The day on which the schedule was changed. */
  readonly on: PlainDate;
  /** What was left to pay, before and after. */
  readonly before: readonly Due[];
  readonly after: readonly Due[];
  readonly now: string;
}

/**
 * A longer schedule is a new aid on its own day; one that is no longer grants nothing. What was granted before the territory
 * recorded its aids is not amended. A firm in hardship is never refused time for it: what would pass the ceiling is written and told.
 */
export async function recordAmendment(
  aids: Aids,
  transaction: Transaction,
  { territory, decision, on, now, ...due }: AmendedAdvance,
): Promise<void> {
  const granted = await aids.listByDecision(transaction, { territory, decision });
  const first = granted.find(({ kind }) => kind === "grant");
  if (first === undefined || due.after.length === 0) return;
  const [flowsBefore, flows] = [flowsFrom(on, due.before), flowsFrom(on, due.after)];
  if (weightOf(flows) <= weightOf(flowsBefore)) return;

  await aids.lock(transaction, territory);
  const policies = await aids.listPolicies(transaction, territory);
  const { firm, application, fund } = first;
  const aid: GrantedAid = {
    id: newId(now),
    territory,
    number: await aids.nextNumber(transaction, territory),
    kind: "amendment",
    application,
    decision,
    amends: first.id,
    firm,
    fund,
    grantOn: on,
    principal: sum(due.after.map(({ amount }) => amount)),
    flowsBefore,
    flows,
    snapshot: null,
    snapshotHash: null,
    verdict: "warned",
    registerDueOn: registerDeadline(on, aidPolicyOn(policies, on).calendar),
    keptUntil: keptUntil(on),
    recordedAt: now,
  };
  const computed = await computeGrantedAid(aids, transaction, aid);
  if (!computed.ok) return aids.add(transaction, aid);
  const { isWithin, ...computation } = computed.value;
  await aids.add(transaction, { ...aid, verdict: isWithin ? "clear" : "warned" });
  await aids.addComputation(
    transaction,
    { territory, aid: aid.id },
    { ...computation, number: 1, reason: null, computedOn: on },
    { person: null, now },
  );
}

/** Euros times months: longer, or later, weighs more. */
function weightOf(flows: readonly RepaymentFlow[]): bigint {
  return flows.reduce((so, { month, amount }) => so + amount * BigInt(month), 0n);
}
