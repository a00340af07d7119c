import type { Transaction } from "#platform/database/transaction.ts";
import type { FileMessage, MessageReading } from "../domain/file-message.ts";

interface WhichFile {
  readonly territory: string;
  readonly application: string;
}

/** What the use cases ask of storage about the messages of files. */
export interface FileMessages {
  /** First to last. */
  listMessages(transaction: Transaction, which: WhichFile): Promise<FileMessage[]>;
  /** In whatever file of the territory. */
  isMessageSent(
    transaction: Transaction,
    which: { readonly territory: string; readonly message: string },
  ): Promise<boolean>;
  listReadings(transaction: Transaction, which: WhichFile): Promise<MessageReading[]>;
  /** Numbered after those before it, in a file that is held; false when its id is taken. */
  addMessage(
    transaction: Transaction,
    added: WhichFile & { readonly message: Omit<FileMessage, "number"> },
  ): Promise<boolean>;
  /** Never back: a page that was left open does not make others unread. */
  keepReading(
    transaction: Transaction,
    kept: WhichFile & { readonly reading: MessageReading },
  ): Promise<void>;
  /** By file, how many messages of the other side a person has not read, and the day of the first. */
  listUnread(
    transaction: Transaction,
    asked: { readonly territory: string; readonly person: string; readonly side: FileMessage["side"] },
  ): Promise<ReadonlyMap<string, { readonly count: number; readonly since: FileMessage["on"] }>>;
}
