import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Condition } from "../domain/sitting.ts";
import type { WhichDecision } from "./committee.ts";
import { checkDayOfAct } from "./day-of-act.ts";
import type { CommitteeOffice } from "./office.ts";
import { type Asking, byOf, readerOf } from "./reader-of.ts";

type Refused = Refusal<
  | "decision-unknown"
  | "recused"
  | "condition-unknown"
  | "condition-already-lifted"
  | "evidence-waits"
  | "date-in-the-future"
  | "before-the-decision"
>;

/** Records that a condition is met, and what proves it. */
export async function liftCondition(
  { committee }: CommitteeOffice,
  transaction: Transaction,
  {
    condition,
    liftedOn,
    evidence,
    actor,
    now,
    ...which
  }: WhichDecision &
    Asking & { readonly condition: string; readonly liftedOn: PlainDate; readonly evidence: string },
): Promise<Outcome<{ conditions: Condition[] }, Refused>> {
  await committee.lock(transaction, which.territory);
  const decision = await committee.findDecision(transaction, which);
  if (decision === null) return refuse("decision-unknown");
  const { denied } = await readerOf(transaction, which.territory, { actor, now });
  if (denied.has(decision.subject)) return refuse("recused", { firm: decision.firm.name });
  const asked = decision.conditions.find(({ id }) => id === condition);
  if (asked === undefined) return refuse("condition-unknown");
  if (asked.liftedOn !== null) return refuse("condition-already-lifted", { liftedOn: asked.liftedOn });

  const { territory } = which;
  const given = await committee.listEvidence(transaction, { territory, conditions: [condition] });
  const waiting = given.find(({ judgement }) => judgement === null);
  if (waiting !== undefined) return refuse("evidence-waits", { givenOn: waiting.givenOn });
  const { decidedOn } = decision;
  const dated = await checkDayOfAct(transaction, { territory, on: liftedOn, decidedOn, field: "liftedOn" });
  if (!dated.ok) return dated;

  const { person: liftedBy } = byOf(actor);
  await committee.liftCondition(transaction, { ...which, condition, liftedOn, liftedBy, evidence });
  const conditions = decision.conditions.map((one) =>
    one.id === condition ? { ...one, liftedOn, liftedBy, evidence } : one,
  );
  const people = await findPeople(
    transaction,
    conditions.flatMap(({ liftedBy: lifter }) => lifter ?? []),
  );
  return accept({
    conditions: conditions.map((one) => ({
      ...one,
      liftedBy: one.liftedBy === null ? null : (people.get(one.liftedBy)?.name ?? null),
    })),
  });
}
