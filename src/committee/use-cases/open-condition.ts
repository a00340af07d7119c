import { ownedFirms } from "#application/index.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Role } from "#kernel/role.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { holds } from "#platform/requests/actor.ts";
import type { Condition } from "../domain/sitting.ts";
import type { PlacedDecision, WhichDecision } from "./committee.ts";
import type { CommitteeOffice } from "./office.ts";
import { type Asking, byOf, readerOf } from "./reader-of.ts";

export interface WhichCondition extends WhichDecision {
  readonly condition: string;
}

interface Opened {
  readonly decision: PlacedDecision;
  readonly condition: Condition;
}

type Closed = Refusal<"decision-unknown" | "recused" | "not-your-decision" | "condition-unknown">;

/** A condition of a decision, for whoever holds one of these roles, or runs its firm; nobody who is recused from its file. */
export async function openCondition(
  { committee }: Pick<CommitteeOffice, "committee">,
  transaction: Transaction,
  {
    condition: id,
    actor,
    now,
    roles,
    ...which
  }: WhichCondition & Asking & { readonly roles: readonly Role[] },
): Promise<Outcome<Opened, Closed>> {
  const decision = await committee.findDecision(transaction, which);
  if (decision === null) return refuse("decision-unknown");
  const allowed = await mayOpen(transaction, { decision, actor, now, roles, territory: which.territory });
  if (!allowed.ok) return allowed;
  const condition = decision.conditions.find((one) => one.id === id);
  return condition === undefined ? refuse("condition-unknown") : accept({ decision, condition });
}

async function mayOpen(
  transaction: Transaction,
  {
    decision,
    roles,
    territory,
    ...asking
  }: Asking & {
    readonly decision: PlacedDecision;
    readonly roles: readonly Role[];
    readonly territory: string;
  },
): Promise<Outcome<null, Refusal<"recused" | "not-your-decision">>> {
  const { denied } = await readerOf(transaction, territory, asking);
  if (denied.has(decision.subject)) return refuse("recused", { firm: decision.firm.name });
  if (asking.actor !== null && holds(asking.actor, roles, territory)) return accept(null);
  const owned = await ownedFirms(transaction, { territory, person: byOf(asking.actor).person });
  return owned.has(decision.firm.id) ? accept(null) : refuse("not-your-decision");
}
