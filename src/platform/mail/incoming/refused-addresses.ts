import type { Transaction } from "#platform/database/transaction.ts";
import { mailsOf } from "../tables.ts";

/** Whether a mail server said that an address takes nothing any more, and nobody has said since that it is good. */
export async function isAddressRefused(
  transaction: Transaction,
  { territory, address }: { readonly territory: string; readonly address: string },
): Promise<boolean> {
  const found = await mailsOf(transaction)
    .selectFrom("mail_bounce")
    .select("id")
    .where("territory_id", "=", territory)
    .where("address", "=", address.toLowerCase())
    .where("hardness", "=", "hard")
    .where("cleared_at", "is", null)
    .executeTakeFirst();
  return found !== undefined;
}
