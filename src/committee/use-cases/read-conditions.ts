import { ownedFirms } from "#application/index.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { conditionState } from "../domain/condition-evidence.ts";
import type { PlacedDecision, WhichDecision } from "./committee.ts";
import type { CommitteeOffice } from "./office.ts";
import { type Asking, byOf, readerOf } from "./reader-of.ts";

type Office = Pick<CommitteeOffice, "committee">;

/** The conditions of a decision, each with what was handed in; closed to who is recused from its file. */
export async function readConditions(
  office: Office,
  transaction: Transaction,
  { actor, now, ...which }: WhichDecision & Asking,
) {
  const decision = await office.committee.findDecision(transaction, which);
  if (decision === null) return refuse("decision-unknown");
  const { denied } = await readerOf(transaction, which.territory, { actor, now });
  if (denied.has(decision.subject)) return refuse("recused", { firm: decision.firm.name });
  return accept(await viewOf(office, transaction, { territory: which.territory, decision, actor }));
}

/** What the caller's own firms have still to prove, or have just proved: decisions that stand and that their firm was told of. */
export async function listOwnConditions(
  office: Office,
  transaction: Transaction,
  { territory, actor, now }: Asking & { readonly territory: string },
) {
  const { denied } = await readerOf(transaction, territory, { actor, now });
  const owned = await ownedFirms(transaction, { territory, person: byOf(actor).person });
  const open = await office.committee.listOpenConditions(transaction, territory);
  const own = open.filter(({ firm, application }) => owned.has(firm) && !denied.has(application));
  const decisions = [];
  for (const id of new Set(own.map(({ decision }) => decision))) {
    const decision = await office.committee.findDecision(transaction, { territory, decision: id });
    if (decision !== null) decisions.push(await viewOf(office, transaction, { territory, decision, actor }));
  }
  return accept({ decisions });
}

async function viewOf(
  { committee }: Office,
  transaction: Transaction,
  {
    territory,
    decision: { id, firm, conditions, decidedOn, sitting, subject },
    actor,
  }: { readonly territory: string; readonly decision: PlacedDecision; readonly actor: Asking["actor"] },
) {
  const given = await committee.listEvidence(transaction, {
    territory,
    conditions: conditions.map((condition) => condition.id),
  });
  const people = await findPeople(transaction, [
    ...given.flatMap(({ givenBy, judgement }) => [givenBy, ...(judgement === null ? [] : [judgement.by])]),
    ...conditions.flatMap(({ liftedBy }) => liftedBy ?? []),
  ]);
  const nameOf = (person: string) => people.get(person)?.name ?? "";
  const reader = byOf(actor).person;
  return {
    decision: id,
    sitting,
    application: subject,
    firm: firm.name,
    decidedOn,
    conditions: conditions.map((condition) => {
      const evidence = given.filter((one) => one.condition === condition.id);
      return {
        ...condition,
        liftedBy: condition.liftedBy === null ? null : nameOf(condition.liftedBy),
        state: conditionState(condition, evidence),
        given: evidence.map(({ id: piece, note, givenBy, givenOn, judgement }) => ({
          id: piece,
          note,
          givenBy: nameOf(givenBy),
          givenOn: givenOn satisfies PlainDate,
          isOwn: givenBy === reader,
          judgement: judgement === null ? null : { ...judgement, by: nameOf(judgement.by) },
        })),
      };
    }),
  };
}
