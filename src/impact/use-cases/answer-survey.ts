import { refuse } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { checkCount } from "../domain/check-count.ts";
import type { Answer } from "../domain/commitment.ts";
import { definitionAt } from "../domain/job-definition.ts";
import type { CommitmentAct, Commitments } from "./commitments.ts";
import { readAfterAct } from "./read-commitment.ts";

/** What the firm says of its jobs. It counts once verified; a later answer takes its place, and both stay on record. */
export async function answerSurvey(
  commitments: Commitments,
  transaction: Transaction,
  { answer, isOwn, ...act }: CommitmentAct & { readonly answer: Answer; readonly isOwn: boolean },
) {
  const { territory, person, now } = act;
  const commitment = await commitments.lock(transaction, act);
  if (commitment === null) return refuse("commitment-unknown");
  const today = await businessDateOf(transaction, territory);
  const definitions = await commitments.listDefinitions(transaction, territory);
  const definition = definitionAt(definitions, answer.countedOn);
  const checked = checkCount(commitment, answer, { today, definition });
  if (!checked.ok) return checked;

  await commitments.addCount(transaction, act, {
    ...checked.value,
    id: newId(now),
    number: 1 + commitment.counts.length,
    definition: definition.fromOn,
    answeredOn: today,
    answeredBy: person,
    onBehalf: !isOwn,
    recordedAt: now,
    verification: null,
  });
  return readAfterAct(commitments, transaction, { ...act, isOwn });
}
