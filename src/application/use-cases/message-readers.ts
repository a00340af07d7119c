import { findPeople, holdersOf, isDenied, type Person } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { advisersToTell } from "./accompanying.ts";
import type { Applications } from "./applications.ts";
import type { OpenMessages } from "./open-messages.ts";

/** Someone to write to about a file, and the page where they read it. */
export interface MessageReader extends Person {
  readonly page: "mon-dossier" | "dossiers-accompagnes" | "dossiers";
}

/** Whom a message of one side is told to: those who run the firm and those who help them with this file, or the coordinator who holds the file, or all where none does. */
export async function messageReaders(
  applications: Applications,
  transaction: Transaction,
  { territory, now, file, side, on, by }: OpenMessages & { readonly territory: string; readonly now: string },
): Promise<MessageReader[]> {
  const which = { territory, firm: file.firm.id };
  const owners = (await applications.listOwners(transaction, which))
    .filter(({ fromOn, toOn }) => fromOn <= on && (toOn === null || on < toOn))
    .map(({ person }) => person);
  const advisers =
    side === "desk"
      ? await advisersToTell(applications, transaction, { territory, application: file.id })
      : [];
  const ids =
    side === "desk" ? [...owners, ...advisers] : await deskOf(transaction, { territory, on, owners });
  const others = ids.filter((id) => id !== by.person);
  const people = [...(await findPeople(transaction, others)).values()];
  const isOut = await Promise.all(
    people.map(async ({ id, name }) =>
      isDenied(
        transaction,
        { person: id, name, seats: [] },
        { territory, kind: "application", id: file.id },
        now,
      ),
    ),
  );
  const ofFirm = (id: string): MessageReader["page"] =>
    owners.includes(id) ? "mon-dossier" : "dossiers-accompagnes";
  const readers = people
    .filter((_, index) => isOut[index] === false)
    .map((person) => ({ ...person, page: side === "desk" ? ofFirm(person.id) : ("dossiers" as const) }));
  // Where whoever holds the file is recused from it, the others are told.
  const held = side === "firm" ? readers.filter(({ id }) => id === file.assignedTo) : [];
  return held.length > 0 ? held : readers;
}

async function deskOf(
  transaction: Transaction,
  {
    territory,
    on,
    owners,
  }: Pick<OpenMessages, "on"> & { readonly territory: string; readonly owners: readonly string[] },
): Promise<string[]> {
  const holders = await holdersOf(transaction, { territory, roles: ["coordinator"], on });
  return holders.map(({ id }) => id).filter((id) => !owners.includes(id));
}

/** Those who run the firm among them: who helps them only has a copy. */
export function ownersAmong(readers: readonly MessageReader[]): MessageReader[] {
  return readers.filter(({ page }) => page === "mon-dossier");
}

/** Where one reads a file, its messages with it. */
export function filePath(
  page: MessageReader["page"],
  { territory, application }: { readonly territory: string; readonly application: string },
): string {
  return `/territoires/${territory}/${page}/${application}`;
}
