import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { readFile } from "#platform/files/stored-files.ts";
import type { Applications } from "./applications.ts";
import { openMessages, type Talking } from "./open-messages.ts";
import { attachmentSubject, attachmentsOf, showMessages } from "./show-messages.ts";

/** Says up to which message the caller has read. */
export async function markMessagesRead(
  applications: Applications,
  transaction: Transaction,
  { upTo, ...talking }: Talking & { readonly upTo: number },
) {
  const { territory, application, now } = talking;
  const opened = await openMessages(applications, transaction, { ...talking, admits: "adviser" });
  if (!opened.ok) return opened;
  const messages = await applications.listMessages(transaction, talking);
  if (!messages.some(({ number }) => number === upTo)) return refuse("message-unknown");
  const { side, by } = opened.value;
  const reading = { person: by.person, side, upTo, at: now };
  await applications.keepReading(transaction, { territory, application, reading });
  return accept(await showMessages(applications, transaction, { ...talking, ...opened.value }));
}

/** A file that was joined to a message of this file. */
export async function readAttachment(
  applications: Applications,
  transaction: Transaction,
  {
    message: id,
    attachment,
    ...talking
  }: Talking & { readonly message: string; readonly attachment: string },
) {
  const { territory } = talking;
  const opened = await openMessages(applications, transaction, { ...talking, admits: "adviser" });
  if (!opened.ok) return opened;
  const messages = await applications.listMessages(transaction, talking);
  const message = messages.find((sent) => sent.id === id);
  const joined = message === undefined ? [] : await attachmentsOf(transaction, { territory, message });
  if (!joined.some((file) => file.id === attachment)) return refuse("attachment-unknown");
  const found = await readFile(transaction, { subject: attachmentSubject(territory, id), file: attachment });
  if (found === null) return refuse("attachment-unknown");
  const { name, mediaType, content } = found;
  return accept({ name, mediaType, content, isSaved: true });
}
