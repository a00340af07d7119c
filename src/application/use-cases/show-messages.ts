import { accept } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type FileSubject, listFiles } from "#platform/files/stored-files.ts";
import { countUnread, type FileMessage, readByOthers } from "../domain/file-message.ts";
import type { Applications } from "./applications.ts";
import { messageReaders } from "./message-readers.ts";
import { type OpenMessages, openMessages, type Talking } from "./open-messages.ts";

/** The messages of a file, to either side. */
export async function listMessages(applications: Applications, transaction: Transaction, asked: Talking) {
  const opened = await openMessages(applications, transaction, { ...asked, admits: "adviser" });
  if (!opened.ok) return opened;
  return accept(await showMessages(applications, transaction, { ...asked, ...opened.value }));
}

export async function showMessages(
  applications: Applications,
  transaction: Transaction,
  shown: OpenMessages & Talking,
) {
  const { territory, side, by } = shown;
  const messages = await applications.listMessages(transaction, shown);
  const readings = await applications.listReadings(transaction, shown);
  const told = await messageReaders(applications, transaction, shown);
  const attached: Awaited<ReturnType<typeof attachmentsOf>>[] = [];
  for (const message of messages)
    attached.push(message.attached === 0 ? [] : await attachmentsOf(transaction, { territory, message }));
  return {
    side,
    told: told.map(({ name }) => name),
    unread: countUnread(messages, readings, { person: by.person, side }),
    messages: messages.map((message, index) => ({
      id: message.id,
      number: message.number,
      side: message.side,
      by: message.by.name,
      on: message.on,
      at: new Date(message.at).toISOString(),
      text: message.text,
      isRead: readByOthers(message, readings),
      attachments: attached[index] ?? [],
    })),
  };
}

/** Those that whoever wrote the message joined to it: nobody else adds to it. */
export async function attachmentsOf(
  transaction: Transaction,
  {
    territory,
    message,
  }: { readonly territory: string; readonly message: Pick<FileMessage, "id"> & { by: { person: string } } },
) {
  const files = await listFiles(transaction, attachmentSubject(territory, message.id));
  return files
    .filter(({ addedBy, withdrawn }) => addedBy === message.by.person && withdrawn === null)
    .map(({ id, name, byteLength }) => ({ id, name, byteLength }));
}

export function attachmentSubject(territory: string, message: string): FileSubject {
  return { territory, kind: "file-message", id: message };
}
