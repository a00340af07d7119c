import { timingSafeEqual } from "node:crypto";
import type { Transaction } from "#platform/database/transaction.ts";
import { mailsOf, type ReceivedKind } from "../tables.ts";
import { bounceOf, type DeliveryReport } from "./delivery-report.ts";
import type { IncomingMessage } from "./read-message.ts";
import { mailOf } from "./reference.ts";

/** A mail of ours that a message comes back from or answers. */
export interface AnsweredMail {
  readonly territory: string;
  readonly id: string;
  readonly person: string | null;
  readonly name: string;
  readonly address: string;
  readonly language: "fr" | "en";
  readonly object: { readonly kind: string; readonly id: string } | null;
  readonly queuedAt: string;
}

/** What became of a message that was read. */
export type Received = {
  readonly id: string;
  readonly kind: ReceivedKind;
  readonly at: string;
} & (
  | { readonly outcome: "taken" | "ignored" }
  | { readonly outcome: "put-aside"; readonly why: string; readonly text: string }
);

/** The mail of a reference, in the territories that are read: the whole reference must be the one that left with it. */
export async function findAnswered(
  transaction: Transaction,
  { territories, reference }: { readonly territories: readonly string[]; readonly reference: string },
): Promise<AnsweredMail | null> {
  const id = mailOf(reference);
  if (id === null || territories.length === 0) return null;
  const row = await mailsOf(transaction)
    .selectFrom("mail")
    .select(["territory_id as territory", "id", "person_id as person", "person_name as name", "address"])
    .select(["language", "object_kind", "object_id", "queued_at as queuedAt", "message_id"])
    .where("territory_id", "in", territories)
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { object_kind: kind, object_id, message_id: messageId, ...mail } = row;
  if (!isSame(messageId?.split("@")[0] ?? "", reference)) return null;
  return { ...mail, object: kind === null || object_id === null ? null : { kind, id: object_id } };
}

function isSame(known: string, given: string): boolean {
  const [left, right] = [Buffer.from(known), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Writes that a message was read; false when it was already, by its octets or by its identifier. */
export async function addReceived(
  transaction: Transaction,
  { territory, id: mail }: AnsweredMail,
  message: IncomingMessage,
  received: Received,
): Promise<boolean> {
  const isAside = received.outcome === "put-aside";
  const added = await mailsOf(transaction)
    .insertInto("mail_received")
    .values({
      territory_id: territory,
      id: received.id,
      mail_id: mail,
      kind: received.kind,
      outcome: received.outcome,
      why: isAside ? received.why : null,
      message_id: message.messageId,
      sha256: message.sha256,
      from_address: message.from,
      subject: message.subject,
      text: isAside ? received.text : null,
      received_at: received.at,
      seen_at: null,
      seen_by: null,
      seen_by_name: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Whether it was read before, in whatever of these territories. */
export async function isKnown(
  transaction: Transaction,
  territory: string,
  { sha256, messageId }: IncomingMessage,
): Promise<boolean> {
  const found = await mailsOf(transaction)
    .selectFrom("mail_received")
    .select("id")
    .where("territory_id", "=", territory)
    .where((where) =>
      where.or([
        where("sha256", "=", sha256),
        ...(messageId === null ? [] : [where("message_id", "=", messageId)]),
      ]),
    )
    .executeTakeFirst();
  return found !== undefined;
}

/** A mail came back: its row says so, and its address is marked. */
export async function addBounce(
  transaction: Transaction,
  { territory, id: mail, person, name, address }: AnsweredMail,
  { id, at, report }: { readonly id: string; readonly at: string; readonly report: DeliveryReport },
): Promise<void> {
  const tables = mailsOf(transaction);
  const { status, said } = report;
  await tables
    .insertInto("mail_bounce")
    .values({
      territory_id: territory,
      id,
      mail_id: mail,
      address: address.toLowerCase(),
      person_id: person,
      person_name: name,
      ...bounceOf(status),
      status,
      said,
      told_at: at,
      cleared_at: null,
      cleared_by: null,
      cleared_by_name: null,
    })
    .execute();
  await tables
    .updateTable("mail")
    .set({ state: "bounced", error_kind: "recipient-refused", last_error: said })
    .where("territory_id", "=", territory)
    .where("id", "=", mail)
    .where("state", "in", ["sent", "sending"])
    .execute();
}
