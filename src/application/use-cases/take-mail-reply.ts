import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { saidIn } from "#kernel/said-in.ts";
import { findPeople, holdersOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { MailReply, RepliedFile } from "#platform/mail/incoming/take-message.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { recordAct } from "#platform/requests/audit.ts";
import { newId } from "#platform/requests/id.ts";
import { judgingRoles } from "../domain/file-adviser.ts";
import { mostAttachments } from "../domain/file-message.ts";
import { type NotKept, replyText } from "../domain/mail-reply.ts";
import type { Applications } from "./applications.ts";
import { openMessages, type Talking } from "./open-messages.ts";
import { attachToMessage, sendMessage } from "./send-message.ts";

/** Beyond, in a day and a file, it is no person who answers: two programs that answer each other stop there. */
const MOST_A_DAY = 10;
const DAY_MS = 86_400_000;

type ReplyRefusal = Refusal<
  | "reply-about-no-file"
  | "reply-from-another"
  | "reply-empty"
  | "too-many-replies"
  | "application-unknown"
  | "file-denied"
  | "not-your-firm"
  | "message-already-sent"
>;

/** Writes the answer to a mail about a file in that file, as if its writer had typed it there: by the same rights and with the same mails. */
export async function takeMailReply(
  applications: Applications,
  transaction: Transaction,
  { publicAddress, ...reply }: MailReply & { readonly publicAddress: string },
): Promise<Outcome<string, ReplyRefusal>> {
  const { mail, from, text, files, now } = reply;
  const { territory, object, person } = mail;
  if (object?.kind !== "application" || person === null) return refuse("reply-about-no-file");
  const writer = (await findPeople(transaction, [person])).get(person);
  if (writer === undefined || writer.email.toLowerCase() !== from) return refuse("reply-from-another");

  const actor = await actorOf(transaction, { territory, person, name: writer.name });
  const talking = { territory, application: object.id, actor, now };
  const opened = await openMessages(applications, transaction, { ...talking, admits: "adviser" }, "lock");
  if (!opened.ok) return opened;
  if (text === "" && files.length === 0) return refuse("reply-empty");
  const since = Date.parse(now) - DAY_MS;
  const written = (await applications.listMessages(transaction, talking)).filter(
    (message) => message.by.person === person && Date.parse(message.at) > since,
  );
  if (written.length >= MOST_A_DAY) return refuse("too-many-replies");

  const message = newId(now);
  const notKept = await attach(applications, transaction, { ...talking, message, files });
  const words = replyText(text, notKept, saidIn(writer.language));
  const sent = await sendMessage(applications, transaction, {
    ...talking,
    message,
    text: words,
    publicAddress,
  });
  if (!sent.ok) return sent;
  await recordAct(transaction, {
    id: newId(now),
    territory,
    actor: person,
    actorName: writer.name,
    act: "application.sendMessage",
    object: `/territories/${territory}/applications/${object.id}/messages`,
    doneAt: now,
  });
  return accept(message);
}

/** Those of its files that the message could not take, and why. */
async function attach(
  applications: Applications,
  transaction: Transaction,
  { files, ...talking }: Talking & { readonly message: string; readonly files: readonly RepliedFile[] },
): Promise<NotKept[]> {
  const notKept: NotKept[] = [];
  let kept = 0;
  for (const { name, content, refused } of files) {
    if (refused !== null) notKept.push({ name, why: refused });
    else if (kept === mostAttachments) notKept.push({ name, why: "too-many-attachments" });
    else {
      const added = await attachToMessage(applications, transaction, { ...talking, name, file: content });
      if (added.ok) kept += 1;
      else if (added.refusal.reason !== "file-already-there")
        notKept.push({ name, why: "file-type-refused" });
    }
  }
  return notKept;
}

/** The seats by which one speaks in a file, as they stand on the territory's day. */
async function actorOf(
  transaction: Transaction,
  { territory, person, name }: { readonly territory: string; readonly person: string; readonly name: string },
): Promise<Actor> {
  const seats: Actor["seats"][number][] = [];
  for (const role of [...judgingRoles, "owner", "adviser"] as const) {
    const holders = await holdersOf(transaction, { territory, roles: [role] });
    if (holders.some(({ id }) => id === person))
      seats.push({ seat: person, role, organisation: null, territories: [territory] });
  }
  return { person, name, seats };
}
