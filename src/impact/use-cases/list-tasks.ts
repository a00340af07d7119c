import { isDecidedByCommittee } from "#committee/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { coordinatorTasks, ownerTasks } from "../domain/impact-tasks.ts";
import type { Commitments } from "./commitments.ts";

/** The surveys, verifications and alerts that wait for the caller: as coordinator, as owner, or both. */
export async function listTasks(
  commitments: Commitments,
  transaction: Transaction,
  asked: {
    readonly territory: string;
    readonly isCoordinator: boolean;
    readonly ownedFirms: ReadonlySet<string>;
    readonly denied: ReadonlySet<string>;
  },
) {
  const { territory, isCoordinator, ownedFirms, denied } = asked;
  const on = await businessDateOf(transaction, territory);
  const followed = isCoordinator
    ? await commitments.list(transaction, territory)
    : await commitments.listByFirms(transaction, { territory, firms: [...ownedFirms] });
  const byCommittee = await isDecidedByCommittee(transaction, { territory, kind: "jobs-shortfall" });
  return {
    on,
    tasks: followed
      .filter(({ application }) => !denied.has(application))
      .flatMap((commitment) =>
        isCoordinator ? coordinatorTasks(commitment, on, byCommittee) : ownerTasks(commitment, on),
      ),
  };
}
