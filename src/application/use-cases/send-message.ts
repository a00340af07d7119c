import { accept, refuse } from "#kernel/outcome.ts";
import { nameOfTerritory } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { addFile } from "#platform/files/stored-files.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import { mostAttachments } from "../domain/file-message.ts";
import { messageMail } from "../domain/message-mail.ts";
import type { Applications } from "./applications.ts";
import { filePath, messageReaders } from "./message-readers.ts";
import { type OpenMessages, openMessages, type Talking } from "./open-messages.ts";
import { attachmentSubject, attachmentsOf, showMessages } from "./show-messages.ts";

/** Joins a file to a message that is still being written, under the id it will have. */
export async function attachToMessage(
  applications: Applications,
  transaction: Transaction,
  {
    message,
    name,
    file,
    ...talking
  }: Talking & { readonly message: string; readonly name: string; readonly file: Uint8Array },
) {
  const { territory, now } = talking;
  const opened = await openMessages(applications, transaction, { ...talking, admits: "adviser" }, "lock");
  if (!opened.ok) return opened;
  if (await applications.isMessageSent(transaction, { territory, message }))
    return refuse("message-already-sent");
  const { by } = opened.value;
  const joined = { territory, message: { id: message, by } };
  if ((await attachmentsOf(transaction, joined)).length >= mostAttachments)
    return refuse("too-many-attachments", { most: mostAttachments }, "file");
  const subject = attachmentSubject(territory, message);
  const kept = await addFile(transaction, {
    subject,
    purpose: "attachment",
    name,
    content: file,
    addedBy: by.person,
    now,
  });
  return kept.ok ? accept({ attachments: await attachmentsOf(transaction, joined) }) : kept;
}

type Sending = Talking & {
  readonly message: string;
  readonly text: string;
  readonly publicAddress: string;
};

/** Writes in a file, and tells the other side by mail: once for each person and message. */
export async function sendMessage(
  applications: Applications,
  transaction: Transaction,
  { message: id, text, publicAddress, ...talking }: Sending,
) {
  const { territory, application, now } = talking;
  const opened = await openMessages(applications, transaction, { ...talking, admits: "adviser" }, "lock");
  if (!opened.ok) return opened;
  const { side, by, on } = opened.value;
  const attached = (await attachmentsOf(transaction, { territory, message: { id, by } })).length;
  const message = { id, side, text, by, on, at: now, attached };
  if (!(await applications.addMessage(transaction, { territory, application, message })))
    return refuse("message-already-sent");
  await tell(applications, transaction, { ...talking, ...opened.value, message: id, publicAddress });
  return accept(await showMessages(applications, transaction, { ...talking, ...opened.value }));
}

async function tell(
  applications: Applications,
  transaction: Transaction,
  told: OpenMessages & Talking & { readonly message: string; readonly publicAddress: string },
): Promise<void> {
  const { territory, application, message, publicAddress, file, by, now } = told;
  const readers = await messageReaders(applications, transaction, told);
  const place = await nameOfTerritory(transaction, territory);
  for (const { id, name, email, language, page } of readers) {
    await queueMail(transaction, {
      territory,
      to: { person: id, name, address: email },
      act: `application.sendMessage/${message}`,
      language,
      ...messageMail(language, {
        reader: name,
        writer: by.name,
        firm: file.firm.name,
        number: file.number,
        territory: place,
        link: `${publicAddress}${filePath(page, { territory, application })}`,
      }),
      now,
      object: { kind: "application", id: application },
    });
  }
}
