import { findPeople, holdersOf, isDenied, type Person } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { MessageSide } from "../domain/file-message.ts";
import type { Applications } from "./applications.ts";
import type { OpenMessages } from "./open-messages.ts";

/** Whom a message of one side is told to: those who run the firm, or the coordinator who holds the file, or all where none does. */
export async function messageReaders(
  applications: Applications,
  transaction: Transaction,
  { territory, now, file, side, on, by }: OpenMessages & { readonly territory: string; readonly now: string },
): Promise<Person[]> {
  const which = { territory, firm: file.firm.id };
  const owners = (await applications.listOwners(transaction, which))
    .filter(({ fromOn, toOn }) => fromOn <= on && (toOn === null || on < toOn))
    .map(({ person }) => person);
  const ids = side === "desk" ? owners : await deskOf(transaction, { territory, on, owners });
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
  const readers = people.filter((_, index) => isOut[index] === false);
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

/** Where a side reads the messages of a file. */
export function messagesPath(
  side: MessageSide,
  { territory, application }: { readonly territory: string; readonly application: string },
): string {
  const page = side === "firm" ? "mon-dossier" : "dossiers";
  return `/territoires/${territory}/${page}/${application}`;
}
