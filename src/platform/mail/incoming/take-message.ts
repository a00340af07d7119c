import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Database } from "#platform/database/database.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { VirusCheck } from "#platform/files/virus-check.ts";
import { newId } from "#platform/requests/id.ts";
import type { ReceivedKind } from "../tables.ts";
import { cutQuoted } from "./cut-quoted.ts";
import type { DeliveryReport } from "./delivery-report.ts";
import { type IncomingMessage, readMessage } from "./read-message.ts";
import {
  type AnsweredMail,
  addBounce,
  addReceived,
  findAnswered,
  isKnown,
  type Received,
} from "./received-store.ts";

/** A file joined to a reply; `refused` says why it is not kept, where it is not. */
export interface RepliedFile {
  readonly name: string;
  readonly content: Uint8Array;
  readonly refused: "file-too-large" | "file-infected" | null;
}

/** A reply to a mail about something, in its writer's own words. */
export interface MailReply {
  readonly mail: AnsweredMail;
  readonly from: string;
  readonly text: string;
  readonly files: readonly RepliedFile[];
  readonly now: string;
}

/** Puts a reply where it belongs, or says why it may not: it is then put aside, and told. */
export type TakeReply = (transaction: Transaction, reply: MailReply) => Promise<Outcome<unknown, Refusal>>;

export interface MailRoom {
  readonly database: Database;
  readonly now: string;
  /** Every territory whose mails leave from here. */
  readonly territories: readonly string[];
  readonly takeReply: TakeReply;
  readonly virusCheck: VirusCheck | null;
  readonly largestFile: number;
}

/** What became of a message: `known` where it was read before. */
export interface Taken {
  readonly kind: ReceivedKind;
  readonly outcome: Received["outcome"] | "known";
  readonly territory: string;
  readonly mail: string;
  readonly why?: string;
}

export type TakingRefusal = Refusal<"mail-too-large" | "mail-of-nobody" | "virus-check-away">;

/** Twice a file's largest, and what its writing in letters adds: beyond, it is not read at all. */
const TIMES_LARGEST = 3;

/** Three months after it left, a mail is answered in the product. */
const REPLY_DAYS = 90;
const LONGEST = 10_000;

/** Takes a message that came back, whole or not at all, and once. */
export async function takeMessage(room: MailRoom, raw: Uint8Array): Promise<Outcome<Taken, TakingRefusal>> {
  const most = room.largestFile * TIMES_LARGEST;
  if (raw.length > most) return refuse("mail-too-large", { bytes: raw.length, most });
  const message = await readMessage(raw);
  const mail = await findMail(room, message);
  if (mail === null)
    return refuse("mail-of-nobody", { subject: message.subject, messageId: message.messageId ?? "?" });
  const kind = kindOf(message);
  const files = kind === "reply" ? await judgeFiles(room, message) : accept([]);
  if (!files.ok) return files;

  const { territory } = mail;
  const told = { kind, territory, mail: mail.id };
  try {
    return await room.database.transaction({ read: [territory], write: territory }, async (transaction) => {
      if (await isKnown(transaction, territory, message))
        return accept({ ...told, outcome: "known" as const });
      const received = await keep(room, transaction, { kind, message, mail, files: files.value });
      const why = received.outcome === "put-aside" ? { why: received.why } : {};
      return accept({ ...told, outcome: received.outcome, ...why });
    });
  } catch (error) {
    if (error instanceof ReadMeanwhile) return accept({ ...told, outcome: "known" as const });
    throw error;
  }
}

/** Another process read the message at the same time: what was done here is undone with its transaction. */
class ReadMeanwhile extends Error {
  override readonly name = "ReadMeanwhile";
}

async function keep(
  room: MailRoom,
  transaction: Transaction,
  settling: Omit<Settling, "id">,
): Promise<Received> {
  const { kind, message, mail } = settling;
  const id = newId(room.now);
  const received = await settle(room, transaction, { ...settling, id });
  if (!(await addReceived(transaction, mail, message, received))) throw new ReadMeanwhile();
  if (kind === "bounce" && message.report !== null)
    await addBounce(transaction, mail, { id, at: room.now, report: message.report });
  return received;
}

async function findMail(room: MailRoom, { references }: IncomingMessage): Promise<AnsweredMail | null> {
  const { database, territories } = room;
  return database.transaction({ read: [...territories] }, async (transaction) => {
    for (const reference of references) {
      const found = await findAnswered(transaction, { territories, reference });
      if (found !== null) return found;
    }
    return null;
  });
}

function kindOf({ report, isAutomatic }: IncomingMessage): ReceivedKind {
  if (report !== null) return actionKind(report);
  return isAutomatic ? "automatic" : "reply";
}

function actionKind({ action }: DeliveryReport): ReceivedKind {
  if (action === "failed") return "bounce";
  return action === "delayed" ? "delay" : "automatic";
}

async function judgeFiles(
  { virusCheck, largestFile }: MailRoom,
  { attachments }: IncomingMessage,
): Promise<Outcome<RepliedFile[], Refusal<"virus-check-away">>> {
  const files: RepliedFile[] = [];
  for (const { name, content } of attachments) {
    const isTooLarge = content.length > largestFile;
    const verdict = isTooLarge ? undefined : await virusCheck?.look(content);
    if (verdict?.kind === "unread") return refuse("virus-check-away");
    const isInfected = verdict?.kind === "infected";
    files.push({
      name,
      content,
      refused: isTooLarge ? "file-too-large" : isInfected ? "file-infected" : null,
    });
  }
  return accept(files);
}

interface Settling {
  readonly id: string;
  readonly kind: ReceivedKind;
  readonly message: IncomingMessage;
  readonly mail: AnsweredMail;
  readonly files: readonly RepliedFile[];
}

async function settle(
  { now, takeReply }: MailRoom,
  transaction: Transaction,
  { id, kind, message, mail, files }: Settling,
): Promise<Received> {
  const received = { id, kind, at: now };
  if (kind !== "reply") return { ...received, outcome: kind === "bounce" ? "taken" : "ignored" };
  const text = cutQuoted(message.text).slice(0, LONGEST).toWellFormed();
  const putAside = (why: string): Received => ({ ...received, outcome: "put-aside", why, text });
  if (Date.parse(now) - Date.parse(mail.queuedAt) > REPLY_DAYS * 86_400_000) return putAside("reply-expired");
  const taken = await takeReply(transaction, { mail, from: message.from, text, files, now });
  return taken.ok ? { ...received, outcome: "taken" } : putAside(taken.refusal.reason);
}
