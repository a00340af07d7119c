import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { ShownFiles } from "../domain/files-board.ts";
import type { Applications } from "./applications.ts";

interface Keeper {
  readonly territory: string;
  readonly by: { readonly person: string; readonly name: string };
  readonly now: string;
}

/** The lists that the caller keeps, and those that others share. */
export async function listViews(
  applications: Applications,
  transaction: Transaction,
  { territory, by: { person } }: Pick<Keeper, "territory" | "by">,
) {
  const views = await applications.listViews(transaction, { territory, person });
  return {
    views: views.map(({ by, shown, ...view }) => ({
      ...view,
      by: by.name,
      isOwn: by.person === person,
      shown: { ...shown, columns: [...shown.columns] },
    })),
  };
}

/** Keeps a list under a name; another one of the same name is replaced. */
export async function keepView(
  applications: Applications,
  transaction: Transaction,
  {
    name,
    isShared,
    shown,
    ...keeper
  }: Keeper & { readonly name: string; readonly isShared: boolean; readonly shown: ShownFiles },
) {
  const { territory, by, now } = keeper;
  await applications.keepView(transaction, {
    territory,
    id: newId(now),
    name,
    by,
    isShared,
    shown,
    recordedAt: now,
  });
  return accept(await listViews(applications, transaction, keeper));
}

export async function dropView(
  applications: Applications,
  transaction: Transaction,
  { view, ...keeper }: Keeper & { readonly view: string },
) {
  const { territory, by } = keeper;
  if (!(await applications.dropView(transaction, { territory, person: by.person, view })))
    return refuse("view-unknown");
  return accept(await listViews(applications, transaction, keeper));
}
