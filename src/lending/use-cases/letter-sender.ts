import { findPeople, holdersOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Advance } from "../domain/advance.ts";
import type { LetterFacts } from "../domain/reminder-letter.ts";
import type { ReminderPlan } from "../domain/reminder-plan.ts";
import { readParties } from "./read-parties.ts";

/** Who writes a letter, and whom it says to call: the plan's contact, else a coordinator of the territory. */
export async function letterSender(
  transaction: Transaction,
  {
    territory,
    advance,
    plan,
  }: { readonly territory: string; readonly advance: Advance; readonly plan: ReminderPlan },
): Promise<Pick<LetterFacts, "parties" | "contact">> {
  const parties = await readParties(transaction, advance);
  if (plan.contact !== null) {
    const { name, telephone } = plan.contact;
    return { parties, contact: { name, reach: telephone } };
  }
  const [holder] = await holdersOf(transaction, { territory, roles: ["coordinator"] });
  const people = await findPeople(transaction, holder === undefined ? [] : [holder.id]);
  const person = holder && people.get(holder.id);
  return { parties, contact: person === undefined ? null : { name: person.name, reach: person.email } };
}
