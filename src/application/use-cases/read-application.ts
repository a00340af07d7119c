import { refuse } from "#kernel/outcome.ts";
import { isDenied } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Actor } from "#platform/requests/actor.ts";
import type { Applications, WhichApplication } from "./applications.ts";
import { showApplication } from "./show-application.ts";

/** A file, unless the caller is recused from it. */
export async function readApplication(
  applications: Applications,
  transaction: Transaction,
  { actor, now, ...which }: WhichApplication & { readonly actor: Actor | null; readonly now: string },
) {
  const denied = { territory: which.territory, kind: "application", id: which.application };
  if (actor !== null && (await isDenied(transaction, actor, denied, now))) return refuse("file-denied");
  return showApplication(applications, transaction, which);
}
