import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { mayWaive } from "../domain/condition-evidence.ts";
import type { CommitteeOffice } from "./office.ts";
import { openCondition, type WhichCondition } from "./open-condition.ts";
import { type Asking, byOf } from "./reader-of.ts";

type Changing = WhichCondition & Asking & { readonly roles: readonly Role[] };

/** Until when a condition is to be proved. */
export async function dateCondition(
  office: Pick<CommitteeOffice, "committee">,
  transaction: Transaction,
  { dueOn, ...asked }: Changing & { readonly dueOn: PlainDate },
) {
  const { territory, condition } = asked;
  await office.committee.lock(transaction, territory);
  const opened = await openCondition(office, transaction, asked);
  if (!opened.ok) return opened;
  const { decidedOn } = opened.value.decision;
  const { liftedOn } = opened.value.condition;
  if (liftedOn !== null) return refuse("condition-already-lifted", { liftedOn });
  if (dueOn < decidedOn) return refuse("before-the-decision", { on: dueOn, decidedOn }, "dueOn");
  await office.committee.dateCondition(transaction, { territory, condition, dueOn });
  return accept(null);
}

/** The committee gives a condition up, in a later sitting than the one that set it, for a reason: said by its chair. */
export async function waiveCondition(
  office: Pick<CommitteeOffice, "committee">,
  transaction: Transaction,
  { sitting: id, why, ...asked }: Changing & { readonly sitting: string; readonly why: string },
) {
  const { committee } = office;
  const { territory, condition, actor } = asked;
  await committee.lock(transaction, territory);
  const opened = await openCondition(office, transaction, asked);
  if (!opened.ok) return opened;
  const { decidedOn } = opened.value.decision;
  const { liftedOn } = opened.value.condition;
  if (liftedOn !== null) return refuse("condition-already-lifted", { liftedOn });
  const sitting = await committee.find(transaction, { territory, sitting: id });
  const isLater =
    sitting !== null && mayWaive({ ...sitting, isWritten: sitting.consultation !== null }, decidedOn);
  if (!isLater) return refuse("waiver-without-sitting", { decidedOn }, "sitting");
  const on = await businessDateOf(transaction, territory);
  await committee.waiveCondition(transaction, { territory, condition, on, by: byOf(actor).person, why });
  return accept(null);
}
