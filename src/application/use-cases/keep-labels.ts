import { accept, refuse } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Applications } from "./applications.ts";
import { type AtDesk, openForDesk } from "./open-for-desk.ts";

interface InTerritory {
  readonly territory: string;
  readonly now: string;
}

/** The labels of a territory, retired ones too: files may still bear them. */
export async function listLabels(
  applications: Applications,
  transaction: Transaction,
  { territory }: Pick<InTerritory, "territory">,
) {
  return { labels: await applications.listLabels(transaction, territory) };
}

export async function addLabel(
  applications: Applications,
  transaction: Transaction,
  { territory, name, now }: InTerritory & { readonly name: string },
) {
  const added = { territory, id: newId(now), name, recordedAt: now };
  if (!(await applications.addLabel(transaction, added))) return refuse("label-name-taken", { name }, "name");
  return accept(await listLabels(applications, transaction, { territory }));
}

/** Offers a label no more; the files that bear it keep it. */
export async function retireLabel(
  applications: Applications,
  transaction: Transaction,
  { territory, label: id }: InTerritory & { readonly label: string },
) {
  const label = (await applications.listLabels(transaction, territory)).find((known) => known.id === id);
  if (label === undefined) return refuse("label-unknown");
  const on = await businessDateOf(transaction, territory);
  if (label.retiredOn === null) await applications.retireLabel(transaction, { territory, label: id, on });
  return accept(await listLabels(applications, transaction, { territory }));
}

/** The labels of a file, by name, and those that may be added to it. */
export async function readFileLabels(applications: Applications, transaction: Transaction, asked: AtDesk) {
  const opened = await openForDesk(applications, transaction, asked);
  if (!opened.ok) return opened;
  return accept(await showLabels(applications, transaction, asked));
}

/** Puts a label on a file, or takes it off. */
export async function labelFile(
  applications: Applications,
  transaction: Transaction,
  { label: id, isGiven, ...asked }: AtDesk & { readonly label: string; readonly isGiven: boolean },
) {
  const opened = await openForDesk(applications, transaction, asked, "lock");
  if (!opened.ok) return opened;
  const { territory, application } = asked;
  const label = (await applications.listLabels(transaction, territory)).find((known) => known.id === id);
  if (label === undefined) return refuse("label-unknown");
  if (isGiven && label.retiredOn !== null)
    return refuse("label-retired", { name: label.name, on: label.retiredOn });
  const { by, on } = opened.value;
  const which = { territory, application, label: id };
  if (isGiven) await applications.giveLabel(transaction, { ...which, by: by.person, on });
  else await applications.takeLabelOff(transaction, which);
  return accept(await showLabels(applications, transaction, asked));
}

async function showLabels(
  applications: Applications,
  transaction: Transaction,
  { territory, application }: Pick<AtDesk, "territory" | "application">,
) {
  const given = new Set(await applications.listGivenLabels(transaction, { territory, application }));
  const labels = await applications.listLabels(transaction, territory);
  return {
    given: labels.filter(({ id }) => given.has(id)),
    offered: labels.filter(({ id, retiredOn }) => retiredOn === null && !given.has(id)),
  };
}
