import { businessDateOf, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { FollowedCommitment } from "../domain/commitment.ts";
import { commitmentPage, peopleIn } from "../domain/commitment-page.ts";
import type { Commitments } from "./commitments.ts";

/** A commitment on the territory's day, with the names of those who answered, verified and reminded. */
export async function showCommitment(
  commitments: Commitments,
  transaction: Transaction,
  { commitment, isOwn }: { readonly commitment: FollowedCommitment; readonly isOwn: boolean },
) {
  const { territory } = commitment;
  const people = await findPeople(transaction, [...new Set(peopleIn(commitment))]);
  return commitmentPage(commitment, {
    on: await businessDateOf(transaction, territory),
    definitions: await commitments.listDefinitions(transaction, territory),
    personNameOf: (person) => people.get(person)?.name ?? "",
    isOwn,
  });
}
