import type { Transaction } from "#platform/database/transaction.ts";
import { mailsOf } from "../tables.ts";

/** Where a person wants to be told of what presses, as "+33612345678"; null: nowhere. */
export async function mobileOf(transaction: Transaction, person: string): Promise<string | null> {
  const row = await mailsOf(transaction)
    .selectFrom("person_mobile")
    .select("number")
    .where("person_id", "=", person)
    .executeTakeFirst();
  return row?.number ?? null;
}

export async function setMobile(
  transaction: Transaction,
  { person, number, now }: { readonly person: string; readonly number: string | null; readonly now: string },
): Promise<void> {
  const tables = mailsOf(transaction);
  if (number === null) {
    await tables.deleteFrom("person_mobile").where("person_id", "=", person).execute();
    return;
  }
  await tables
    .insertInto("person_mobile")
    .values({ person_id: person, number, given_at: now })
    .onConflict((conflict) => conflict.column("person_id").doUpdateSet({ number, given_at: now }))
    .execute();
}
