import { holdersOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Actor, holds } from "#platform/requests/actor.ts";
import { type FileAdviser, judgingRoles } from "../domain/file-adviser.ts";
import type { Applications, WhichApplication } from "./applications.ts";

/** By file, what the caller accompanies: nothing without the seat for it, nor with one by which files are examined or decided on. */
export async function accompaniedBy(
  applications: Applications,
  transaction: Transaction,
  { territory, actor }: { readonly territory: string; readonly actor: Actor },
): Promise<ReadonlyMap<string, FileAdviser>> {
  if (!holds(actor, ["adviser"], territory) || holds(actor, judgingRoles, territory)) return new Map();
  return applications.listAccompanied(transaction, { territory, person: actor.person });
}

/** Who accompanies a file, by the same rule: to be told what its owner is told. */
export async function advisersToTell(
  applications: Applications,
  transaction: Transaction,
  which: WhichApplication,
): Promise<string[]> {
  const advisers = (await applications.listAdvisers(transaction, which)).filter(
    ({ ended }) => ended === null,
  );
  if (advisers.length === 0) return [];
  const { territory } = which;
  const seated = await holdersOf(transaction, { territory, roles: ["adviser"] });
  const judging = await holdersOf(transaction, { territory, roles: judgingRoles });
  return advisers
    .map(({ person }) => person)
    .filter((person) => seated.some(({ id }) => id === person) && !judging.some(({ id }) => id === person));
}
