import type { PlainDate } from "#kernel/plain-date.ts";
import { isDenied } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Application } from "../domain/application.ts";
import type { Applications } from "./applications.ts";

interface Tied {
  readonly territory: string;
  readonly person: string;
  readonly file: Pick<Application, "id" | "firm">;
  readonly on: PlainDate;
  readonly now: string;
}

/** Whether someone may neither examine a file nor be told of it: recused from it, or running its firm. */
export async function isTiedToFile(
  applications: Applications,
  transaction: Transaction,
  { territory, person, file, on, now }: Tied,
): Promise<boolean> {
  const owned = await applications.listOwned(transaction, { territory, person, on });
  if (owned.has(file.firm.id)) return true;
  const actor = { person, name: "", seats: [] };
  return isDenied(transaction, actor, { territory, kind: "application", id: file.id }, now);
}
