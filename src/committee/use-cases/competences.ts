import { accept, refuse } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Competence, followUpKinds, isForCommittee } from "../domain/follow-up.ts";
import type { FollowUpBook } from "./follow-ups.ts";

/** What the committee decides today besides the files, and the rules that were said. */
export async function readCompetences(book: FollowUpBook, transaction: Transaction, territory: string) {
  const on = await businessDateOf(transaction, territory);
  const said = await book.listCompetences(transaction, territory);
  return {
    on,
    today: followUpKinds.map((kind) => ({ kind, byCommittee: isForCommittee(said, { kind, on }) })),
    said,
  };
}

/** From a day on, proposals of a kind wait for the committee, or no longer. */
export async function setCompetence(
  book: FollowUpBook,
  transaction: Transaction,
  {
    territory,
    person,
    now,
    ...competence
  }: Competence & { readonly territory: string; readonly person: string; readonly now: string },
) {
  const { fromOn } = competence;
  const today = await businessDateOf(transaction, territory);
  if (fromOn < today) return refuse("rule-in-the-past", { fromOn, today }, "fromOn");
  if (!(await book.addCompetence(transaction, { ...competence, territory, by: person, at: now })))
    return refuse("rule-already-said", { fromOn }, "fromOn");
  return accept(await readCompetences(book, transaction, territory));
}
