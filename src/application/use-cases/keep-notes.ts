import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Applications } from "./applications.ts";
import { type AtDesk, openForDesk } from "./open-for-desk.ts";

/** The notes of a file, first to last, with the traces of those that were erased. */
export async function listNotes(applications: Applications, transaction: Transaction, asked: AtDesk) {
  const opened = await openForDesk(applications, transaction, asked);
  if (!opened.ok) return opened;
  const notes = await applications.listNotes(transaction, asked);
  return accept({
    notes: notes.map(({ id, text, by, on, at, erased }) => ({
      id,
      text,
      by: by.name,
      on,
      at: new Date(at).toISOString(),
      erased,
    })),
  });
}

/** Writes a note between those who keep the file. The answer does not repeat it: nothing else keeps its words. */
export async function writeNote(
  applications: Applications,
  transaction: Transaction,
  { note: id, text, ...asked }: AtDesk & { readonly note: string; readonly text: string },
) {
  const opened = await openForDesk(applications, transaction, asked, "lock");
  if (!opened.ok) return opened;
  const { by, on } = opened.value;
  const { territory, application, now } = asked;
  const note = { id, text, by, on, at: now };
  if (!(await applications.addNote(transaction, { territory, application, note })))
    return refuse("note-already-written");
  return accept({ id });
}

/** Erases the words of a note, whoever of the desk wrote it; that it was there, and who erased it, stay. */
export async function eraseNote(
  applications: Applications,
  transaction: Transaction,
  { note: id, ...asked }: AtDesk & { readonly note: string },
) {
  const opened = await openForDesk(applications, transaction, asked, "lock");
  if (!opened.ok) return opened;
  const { territory, application } = asked;
  const notes = await applications.listNotes(transaction, { territory, application });
  const note = notes.find((written) => written.id === id);
  if (note === undefined) return refuse("note-unknown");
  if (note.erased !== null) return refuse("note-already-erased", { on: note.erased.on, by: note.erased.by });
  const { by, on } = opened.value;
  await applications.eraseNote(transaction, { territory, application, note: id, by, on });
  return accept({ id });
}
