import { type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Role } from "#kernel/role.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { isOpenToChange } from "../domain/status.ts";
import type { Applications } from "./applications.ts";
import { type OpenMessages, openMessages, openTo, type Talking } from "./open-messages.ts";

type Unopened = Refusal<"application-unknown" | "file-denied" | "not-your-firm">;

/** The roles by which files are read at the desk. */
export const documentReaders: readonly Role[] = ["coordinator", "treasurer", "chair", "secretary", "auditor"];

/** The documents of a file, to those who run its firm and those who read files; whoever runs the firm stands on its side. */
export async function openDocuments(
  applications: Applications,
  transaction: Transaction,
  talking: Talking,
): Promise<Outcome<OpenMessages, Unopened>> {
  return openTo(documentReaders, applications, transaction, talking);
}

/** The same, held for an act of either side, as long as the file may change. */
export async function holdDocuments(
  applications: Applications,
  transaction: Transaction,
  talking: Talking,
): Promise<Outcome<OpenMessages, Unopened | Refusal<"status-does-not-allow">>> {
  const opened = await openMessages(applications, transaction, talking, "lock");
  if (!opened.ok) return opened;
  const { number, status } = opened.value.file;
  return isOpenToChange(status) ? opened : refuse("status-does-not-allow", { number, status });
}
