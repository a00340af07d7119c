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

/** The firms that a person runs on a day, and those they help or once helped with a file: they do not examine theirs. */
export async function tiedFirms(
  applications: Applications,
  transaction: Transaction,
  { territory, person, on }: Pick<Tied, "territory" | "person" | "on">,
): Promise<ReadonlySet<string>> {
  const owned = await applications.listOwned(transaction, { territory, person, on });
  return new Set([...owned, ...(await applications.listAdvisedFirms(transaction, { territory, person }))]);
}

/** Whether someone may neither examine a file nor be told of it: recused from it, running its firm, or having helped with one of its files. */
export async function isTiedToFile(
  applications: Applications,
  transaction: Transaction,
  { territory, person, file, on, now }: Tied,
): Promise<boolean> {
  const tied = await tiedFirms(applications, transaction, { territory, person, on });
  if (tied.has(file.firm.id)) return true;
  const actor = { person, name: "", seats: [] };
  return isDenied(transaction, actor, { territory, kind: "application", id: file.id }, now);
}
