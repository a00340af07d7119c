import { accept } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { FrontDesk } from "../use-cases/office.ts";

/** Whether mails of this territory leave. */
export async function mailWayOf(
  { units, hasMailServer = false }: FrontDesk,
  transaction: Transaction,
  territory: string,
): Promise<"server" | "no-server" | "demonstration"> {
  const unit = await units.find(transaction, territory);
  if (unit?.isDemonstration === true) return "demonstration";
  return hasMailServer ? "server" : "no-server";
}

/** A mail as the routes answer it, with the way it takes. */
export async function withWay<Mail>(
  desk: FrontDesk,
  transaction: Transaction,
  { territory, mail }: { readonly territory: string; readonly mail: Mail },
) {
  return accept({ way: await mailWayOf(desk, transaction, territory), mail });
}
