import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Application } from "../domain/application.ts";
import { isConfirmationRequired } from "../domain/confirmation-state.ts";
import { entryTables } from "./entry-tables.ts";
import { ownerConfirmations } from "./owner-confirmations.ts";

/** What each owner confirmed last, where the committee waits for it on the territory's day; nothing elsewhere. */
export async function readOwnerWords(
  transaction: Transaction,
  { territory, ids }: { readonly territory: string; readonly ids: readonly string[] },
): Promise<(id: string) => Pick<Application, "ownerWord">> {
  const rules = await ownerConfirmations.listConfirmationRules(transaction, territory);
  if (rules.length === 0) return () => ({});
  if (!isConfirmationRequired(rules, await businessDateOf(transaction, territory))) return () => ({});
  const rows = await entryTables(transaction)
    .selectFrom("owner_confirmation")
    .select(["application_id as application", "content"])
    .where("territory_id", "=", territory)
    .where("application_id", "in", ids)
    .orderBy("number")
    .execute();
  const last = new Map(rows.map(({ application, content }) => [application, content]));
  return (id) => ({ ownerWord: { confirmed: last.get(id) ?? null } });
}
