import { ownedFirms } from "#application/index.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { holds } from "#platform/requests/actor.ts";
import type { TaskReader } from "../domain/sitting-tasks.ts";
import type { Committee } from "./committee.ts";
import type { OpenCondition } from "./conditions.ts";
import type { Asking } from "./reader-of.ts";

interface ToProve {
  readonly kind: "conditions-to-prove";
  readonly decision: string;
  readonly firm: string;
  readonly conditions: number;
  readonly dueOn: PlainDate | null;
}

interface ToJudge {
  readonly kind: "evidence-to-judge";
  readonly decision: string;
  readonly application: string;
  readonly firm: string;
  readonly pieces: number;
}

/** What whoever runs a firm has to prove, and what others handed in for the caller to judge. */
export async function conditionTasks(
  committee: Committee,
  transaction: Transaction,
  {
    territory,
    reader,
    actor,
  }: { readonly territory: string; readonly reader: TaskReader; readonly actor: Asking["actor"] },
): Promise<(ToProve | ToJudge)[]> {
  const owns = actor !== null && holds(actor, ["owner"], territory);
  const judges = reader.isConvener || reader.isOfficer;
  if (!owns && !judges) return [];
  const all = await committee.listOpenConditions(transaction, territory);
  const seen = all.filter(({ application }) => !reader.denied.has(application));
  const owned = owns
    ? await ownedFirms(transaction, { territory, person: reader.person })
    : new Set<string>();
  const toProve = seen.filter(({ firm, givenBy }) => owned.has(firm) && givenBy === null);
  const toJudge = judges ? seen.filter(({ givenBy }) => givenBy !== null && givenBy !== reader.person) : [];
  return [...proveTasks(toProve), ...judgeTasks(toJudge)];
}

function proveTasks(open: readonly OpenCondition[]): ToProve[] {
  return [...Map.groupBy(open, ({ decision }) => decision)].map(([decision, conditions]) => ({
    kind: "conditions-to-prove",
    decision,
    firm: conditions[0]?.firmName ?? "",
    conditions: conditions.length,
    dueOn: conditions.flatMap(({ dueOn }) => dueOn ?? []).toSorted()[0] ?? null,
  }));
}

function judgeTasks(open: readonly OpenCondition[]): ToJudge[] {
  return [...Map.groupBy(open, ({ decision }) => decision)].map(([decision, conditions]) => ({
    kind: "evidence-to-judge",
    decision,
    application: conditions[0]?.application ?? "",
    firm: conditions[0]?.firmName ?? "",
    pieces: conditions.length,
  }));
}
