import type { Transaction } from "#platform/database/transaction.ts";
import type { AdoptedText, SignedText, WhichConvention } from "../use-cases/conventions.ts";
import { conventionTables } from "./tables.ts";

export async function listTexts(transaction: Transaction, territory: string): Promise<AdoptedText[]> {
  return conventionTables(transaction)
    .selectFrom("convention_text")
    .select(["version", "from_on as fromOn", "articles"])
    .where("territory_id", "=", territory)
    .orderBy("version")
    .execute();
}

/** False when that version was decided meanwhile. */
export async function addText(
  transaction: Transaction,
  {
    territory,
    version,
    fromOn,
    articles,
    by,
    now,
  }: AdoptedText & { readonly territory: string; readonly by: string; readonly now: string },
): Promise<boolean> {
  const added = await conventionTables(transaction)
    .insertInto("convention_text")
    .values({
      territory_id: territory,
      version,
      from_on: fromOn,
      articles: JSON.stringify(articles),
      decided_by: by,
      recorded_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

export async function signedText(
  transaction: Transaction,
  { territory, convention }: WhichConvention,
): Promise<SignedText | null> {
  const found = await conventionTables(transaction)
    .selectFrom("convention_signed_text")
    .select(["version", "articles"])
    .where("territory_id", "=", territory)
    .where("convention_id", "=", convention)
    .executeTakeFirst();
  return found ?? null;
}

export async function addSignedText(
  transaction: Transaction,
  { territory, convention, text, now }: WhichConvention & { readonly text: SignedText; readonly now: string },
): Promise<void> {
  await conventionTables(transaction)
    .insertInto("convention_signed_text")
    .values({
      territory_id: territory,
      convention_id: convention,
      version: text.version,
      articles: JSON.stringify(text.articles),
      recorded_at: now,
    })
    .execute();
}
